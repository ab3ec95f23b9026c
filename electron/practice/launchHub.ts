import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { HubProcess, LaunchHub } from './practiceHub';

export interface HubProgram {
  readonly file: string;
  readonly args: readonly string[];
}

/**
 * How the hub is started. Unpackaged (and in the desktop host) `process.execPath` runs it as plain
 * Node; the variable makes Electron do so. A packaged app has the RunAsNode fuse off, so there
 * Electron's own utility process does it.
 */
export function createHubLauncher(program: HubProgram, packaged: boolean): LaunchHub {
  return packaged ? () => launchUtility(program) : () => launchNode(program);
}

function launchNode({ file, args }: HubProgram): HubProcess {
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    // The hub ends when its standard input does: it never outlives the app, however that died.
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
    child.once('error', () => {
      resolve();
    });
  });
  return {
    onLine: (listener) => {
      forEachLine(child.stdout, listener);
    },
    onExit: (listener) => void ended.then(listener),
    stop() {
      child.stdin.end();
      child.kill('SIGTERM');
      return ended;
    },
  };
}

function launchUtility(program: HubProgram): HubProcess {
  const starting = startUtility(program);
  return {
    onLine: (listener) =>
      void starting.then(({ child }) => {
        if (child.stdout) forEachLine(child.stdout as Readable, listener);
      }),
    onExit: (listener) => void starting.then(({ ended }) => ended).then(listener, listener),
    async stop() {
      const { child, ended } = await starting;
      child.kill();
      await ended;
    },
  };
}

async function startUtility({ file, args }: HubProgram) {
  // Named here alone: the desktop host has no utility process, and no packaged app runs in it.
  const { utilityProcess } = await import('electron');
  const child = utilityProcess.fork(file, [...args], {
    stdio: 'pipe',
    serviceName: 'Practice hub',
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  return { child, ended };
}

function forEachLine(stream: Readable, listener: (line: string) => void): void {
  createInterface({ input: stream }).on('line', listener);
}
