import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join, relative } from 'node:path';

const marker = 'data-folder';

/** Notes in a database's home that lies outside its data folder whose it is. */
export async function markHome(home: string, dataDir: string): Promise<void> {
  await writeFile(join(home, marker), dataDir, { mode: 0o600 });
}

/**
 * Removes the databases of data folders that lay in the system's temporary folder and are gone: what
 * tests and trials leave. Any other may be on a disk that is not mounted now, and is never touched. A
 * server that still runs on one belongs to nobody, its password went with the data folder; PostgreSQL
 * looks for its `postmaster.pid` every minute and ends where that is gone.
 */
export async function removeStrayHomes(root: string): Promise<void> {
  const names = await readdir(root).catch(() => []);
  for (const name of names.filter((each) => each.startsWith('database-'))) {
    const home = join(root, name);
    const dataDir = await readFile(join(home, marker), 'utf8').catch(() => undefined);
    if (dataDir === undefined || !isTemporary(dataDir)) continue;
    if (await exists(dataDir)) continue;
    await rm(home, { recursive: true, force: true }).catch(() => undefined);
  }
}

function isTemporary(folder: string): boolean {
  const below = relative(tmpdir(), folder);
  return below !== '' && !below.startsWith('..') && !isAbsolute(below);
}

/** Only a certain "no" counts as gone. */
async function exists(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
}
