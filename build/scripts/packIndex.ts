import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { packFolder, writeWhole } from './packSigning';

/** Writes the list of packs in a folder, by which a loader finds them. */
export async function writePackIndex(folder = packFolder): Promise<void> {
  const names = (await readdir(folder)).filter(
    (name) => name.endsWith('.json') && name !== 'index.json',
  );
  await writeWhole(join(folder, 'index.json'), `${JSON.stringify(names.sort())}\n`);
}
