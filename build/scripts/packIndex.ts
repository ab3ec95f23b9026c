import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { packFolder, writeWhole } from './packSigning';

/**
 * Writes the list of packs in a folder, by which a loader finds them. A pack is listed once its
 * signature lies beside it: whatever breaks off before leaves the list, and so the packs, as they were.
 */
export async function writePackIndex(folder = packFolder): Promise<void> {
  const names = await readdir(folder);
  const whole = names.filter((name) => name.endsWith('.json') && names.includes(`${name}.sig`));
  await writeWhole(join(folder, 'index.json'), `${JSON.stringify(whole.sort())}\n`);
}

const edition = z.object({ id: z.string(), version: z.int() });

/** The newest listed version of a pack; 0 where there is none. */
export async function newestVersion(id: string, folder = packFolder): Promise<number> {
  const versions = await Promise.all(
    (await listedPacks(folder)).map(async (name) => {
      const pack = edition.parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
      return pack.id === id ? pack.version : 0;
    }),
  );
  return Math.max(0, ...versions);
}

async function listedPacks(folder: string): Promise<readonly string[]> {
  try {
    return z
      .array(z.string())
      .parse(JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')));
  } catch {
    return [];
  }
}
