import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOnce } from '../../../electron/hub/database/copyOnce';
import { temporaryFolder } from '../../support/mainPorts';

async function programs() {
  const folder = await temporaryFolder();
  const from = join(folder, 'package');
  await mkdir(join(from, 'bin'), { recursive: true });
  await writeFile(join(from, 'bin/postgres'), 'the program');
  const place = join(folder, 'copy');
  const copied = () => readFile(join(place, 'bin/postgres'), 'utf8');
  return { folder, from, place, copied };
}

describe('a folder that is copied once', () => {
  it('stands whole for all that want it at the same moment, and leaves nothing beside it', async () => {
    const { folder, from, place, copied } = await programs();
    await Promise.all(Array.from({ length: 8 }, () => copyOnce(from, place)));
    expect(await copied()).toBe('the program');
    expect((await readdir(folder)).sort()).toEqual(['copy', 'package']);
  });

  it('stays as it stands when it is wanted again', async () => {
    const { from, place, copied } = await programs();
    await copyOnce(from, place);
    await writeFile(join(from, 'bin/postgres'), 'another program');
    await copyOnce(from, place);
    expect(await copied()).toBe('the program');
  });

  it('tells what went wrong, and leaves no half of it', async () => {
    const { folder, place } = await programs();
    await expect(copyOnce(join(folder, 'gone'), place)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await readdir(folder)).toEqual(['package']);
  });
});
