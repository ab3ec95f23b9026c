import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markHome, removeStrayHomes } from '../../../electron/hub/database/strayHomes';
import { temporaryFolder } from '../../support/mainPorts';

/** A root with one database's home, and the data folder that it belongs to. */
async function homeSetup() {
  const root = await temporaryFolder();
  const dataDir = await temporaryFolder();
  const home = join(root, 'database-0123456789abcdef');
  await mkdir(join(home, 'data'), { recursive: true });
  return { root, dataDir, home, left: () => readdir(root) };
}

describe('databases that lie outside their data folder', () => {
  it('go when their temporary data folder is gone', async () => {
    const { root, dataDir, home, left } = await homeSetup();
    await markHome(home, dataDir);
    await removeStrayHomes(root);
    expect(await left()).toHaveLength(1);
    await rm(dataDir, { recursive: true });
    await removeStrayHomes(root);
    expect(await left()).toEqual([]);
  });

  it('stay where the data folder may be on a disk that is away', async () => {
    const { root, home, left } = await homeSetup();
    await markHome(home, '/mnt/office-disk/hub');
    await removeStrayHomes(root);
    expect(await left()).toHaveLength(1);
  });

  it('go although a server was left running on them', async () => {
    const { root, dataDir, home, left } = await homeSetup();
    await markHome(home, dataDir);
    await writeFile(join(home, 'data', 'postmaster.pid'), '1\n');
    await rm(dataDir, { recursive: true });
    await removeStrayHomes(root);
    expect(await left()).toEqual([]);
  });

  it('stay where nobody noted whose they are, and so does everything else', async () => {
    const { root, left } = await homeSetup();
    await mkdir(join(root, 'postgresql-0123456789abcdef'));
    await removeStrayHomes(root);
    expect(await left()).toHaveLength(2);
    await removeStrayHomes(join(root, 'nowhere'));
  });
});
