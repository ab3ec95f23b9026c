import { fork } from 'node:child_process';
import type { Paths } from '../paths';
import type { HubProcess, LaunchHub } from './practiceHub';

export interface HubProgram {
  readonly file: string;
  /** The same program for Electron's utility process, which has another way to talk. */
  readonly utilityFile: string;
  readonly args: readonly string[];
}

type HubPaths = Pick<Paths, 'hubFile' | 'hubUtilityFile' | 'practiceHub' | 'shippedPacks'>;

/** The hub that runs beside the app while none is chosen. */
export function practiceProgram(paths: HubPaths): HubProgram {
  return {
    file: paths.hubFile,
    utilityFile: paths.hubUtilityFile,
    args: ['--data', paths.practiceHub, '--port', '0', '--packs', paths.shippedPacks],
  };
}

/**
 * How the hub is started. Unpackaged (and in the desktop host) `process.execPath` runs it as plain
 * Node; the variable makes Electron do so. A packaged app has the RunAsNode fuse off, so there
 * Electron's own utility process does it.
 */
export function createHubLauncher(program: HubProgram, packaged: boolean): LaunchHub {
  return packaged ? () => launchUtility(program) : () => launchNode(program);
}

/** The practice hub keeps to its own database, whatever the surroundings say. */
function hubEnvironment(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, HUB_KEY_FILE: _keyFile, ...environment } = process.env;
  return { ...environment, ELECTRON_RUN_AS_NODE: '1' };
}

function launchNode({ file, args }: HubProgram): HubProcess {
  // The hub ends when this channel closes: it never outlives the app, however that died.
  const child = fork(file, args, { env: hubEnvironment(), execArgv: [], silent: true });
  child.stdout?.resume();
  child.stderr?.resume();
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
    child.once('error', () => {
      resolve(null);
    });
  });
  return {
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void ended.then(listener),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function launchUtility(program: HubProgram): HubProcess {
  const starting = startUtility(program);
  return {
    onMessage: (listener) => void starting.then(({ child }) => child.on('message', listener)),
    onExit: (listener) => void starting.then(({ ended }) => ended).then(listener),
    async stop() {
      const { child, ended } = await starting;
      child.kill();
      await ended;
    },
  };
}

async function startUtility({ utilityFile, args }: HubProgram) {
  // Named here alone: the desktop host has no utility process, and no packaged app runs in it.
  const { utilityProcess } = await import('electron');
  const child = utilityProcess.fork(utilityFile, [...args], {
    env: hubEnvironment(),
    stdio: 'ignore',
    serviceName: 'Practice hub',
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  return { child, ended };
}
