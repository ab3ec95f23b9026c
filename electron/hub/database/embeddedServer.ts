import { spawn } from 'node:child_process';
import { chown, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import type { HubRandom } from '../ports/hubPorts';
import {
  databaseUser,
  findPostgresPrograms,
  prepareClusterHome,
  type PostgresPrograms,
  type SystemUser,
} from './nativeFiles';

export interface EmbeddedServer {
  readonly url: string;
  stop(): Promise<void>;
}

interface Cluster {
  readonly home: string;
  readonly programs: PostgresPrograms;
  readonly user: SystemUser | undefined;
  readonly password: string;
}

const portAttempts = 5;

/**
 * Starts the PostgreSQL server that the package carries, on a folder of its own and on loopback only.
 * A server that outlived a killed hub is taken over.
 */
export async function startEmbeddedServer(
  dataDir: string,
  random: HubRandom,
): Promise<EmbeddedServer> {
  const user = await databaseUser();
  const programs = await findPostgresPrograms(user);
  const home = await prepareClusterHome(dataDir, user);
  const password = await databasePassword(join(dataDir, 'database-password'), random);
  const cluster: Cluster = { home, programs, user, password };
  await initialise(cluster);
  const port = (await runningPort(cluster)) ?? (await start(cluster));
  return { url: urlOf(cluster, port), stop: () => stop(cluster) };
}

function urlOf({ password }: Cluster, port: number): string {
  return `postgresql://hub:${password}@127.0.0.1:${port}/postgres`;
}

async function databasePassword(path: string, random: HubRandom): Promise<string> {
  const existing = await readFile(path, 'utf8').catch(() => undefined);
  if (existing) return existing;
  const password = Buffer.from(random.bytes(24)).toString('base64url');
  await writeFile(path, password, { mode: 0o600, flag: 'wx' });
  return password;
}

function folderOf({ home }: Cluster): string {
  return join(home, 'data');
}

/** Made under another name first, so that a killed first start leaves no half a cluster behind. */
async function initialise(cluster: Cluster): Promise<void> {
  if (await stat(folderOf(cluster)).catch(() => undefined)) return;
  const partial = join(cluster.home, 'data.partial');
  const passwordFile = join(cluster.home, 'password');
  await rm(partial, { recursive: true, force: true });
  await writeFile(passwordFile, cluster.password, { mode: 0o600 });
  if (cluster.user) await chown(passwordFile, cluster.user.uid, cluster.user.gid);
  try {
    await runProgram(cluster, cluster.programs.initdb, [
      `--pgdata=${partial}`,
      '--username=hub',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C',
      '--no-instructions',
    ]);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(partial, folderOf(cluster));
}

/** The port of a server that already runs on this folder and lets us in. */
async function runningPort(cluster: Cluster): Promise<number | undefined> {
  const lock = await readFile(join(folderOf(cluster), 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port] = lock.split('\n');
  if (!pid || !port || !isAlive(Number(pid))) return undefined;
  const client = new pg.Client({ connectionString: urlOf(cluster, Number(port)) });
  try {
    await client.connect();
    await client.end();
    return Number(port);
  } catch {
    await stop(cluster).catch(() => undefined);
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** A free port may be taken between asking and starting, hence the attempts. */
async function start(cluster: Cluster, attempt = 1): Promise<number> {
  const port = await freePort();
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    // The loopback address alone: no socket file, whose path may be too long.
    unix_socket_directories: "''",
    max_connections: 40,
    wal_level: 'minimal',
    max_wal_senders: 0,
    // A statement or a value must not reach the log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length_on_error: 0,
  };
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const log = join(cluster.home, 'server.log');
  try {
    await runProgram(cluster, cluster.programs.pgCtl, [
      'start',
      '--wait',
      '--timeout=60',
      `--pgdata=${folderOf(cluster)}`,
      `--log=${log}`,
      `--options=${options.join(' ')}`,
    ]);
    return port;
  } catch (error) {
    if (attempt === portAttempts) throw error;
    return start(cluster, attempt + 1);
  }
}

async function stop(cluster: Cluster): Promise<void> {
  await runProgram(cluster, cluster.programs.pgCtl, [
    'stop',
    '--wait',
    '--timeout=60',
    '--mode=fast',
    `--pgdata=${folderOf(cluster)}`,
  ]);
}

/** Its output goes nowhere: the server would inherit the pipes and keep us alive. */
function runProgram(cluster: Cluster, program: string, parameters: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      ...cluster.user,
      cwd: cluster.home,
      env: { ...process.env, LC_ALL: 'C' },
      stdio: 'ignore',
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} ${parameters[0] ?? ''} ended with ${code}`));
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
