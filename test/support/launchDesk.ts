/** Starts the built application as a user would, in real Electron (DESK_ELECTRON=real) or in the desktop host. */
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { killProcessGroup } from './processGroup';

export const repositoryRoot = path.resolve(import.meta.dirname, '../..');
const hostExecutable = path.join(repositoryRoot, 'test/host/electron-host');
const readyTimeoutMs = 30_000;

export interface Desk {
  app: ElectronApplication;
  page: Page;
  userData: string;
  /** Everything the application has printed so far. */
  output(): string;
  /** Kills the whole process group (SIGKILL) and waits until it is gone. */
  kill(): Promise<void>;
  /** Quits as a user would, and waits until the process has ended. */
  quit(): Promise<void>;
  /** Resolves when the process has ended, however it did. */
  ended: Promise<void>;
}

export interface LaunchOptions {
  /** The folder whose package.json names the main file. */
  readonly appDirectory: string;
  readonly userData: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the application; its first screen may still be on its way (`untilReady`). */
export async function launchDesk(options: LaunchOptions): Promise<Desk> {
  const { appDirectory, userData, args = [], env = {} } = options;
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const app = await _electron.launch({
    ...(process.env['DESK_ELECTRON'] === 'real' ? {} : { executablePath: hostExecutable }),
    args: [appDirectory, `--user-data-dir=${userData}`, ...args],
    env: { ...Object.fromEntries(inherited), ...env },
  });
  return describe(app, await app.firstWindow(), userData);
}

/** Waits for the mark that the application sets when its first screen can be used. */
export async function untilReady(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.documentElement.dataset['deskReady'] === 'true',
    undefined,
    { timeout: readyTimeoutMs },
  );
}

function describe(app: ElectronApplication, page: Page, userData: string): Desk {
  const child = app.process();
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (bytes: Buffer) => printed.push(bytes.toString()));
  const ended = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    child.once('exit', () => resolve());
  });
  return {
    app,
    page,
    userData,
    output: () => printed.join(''),
    ended,
    kill: async () => {
      if (child.pid !== undefined) await killProcessGroup(child.pid);
      await ended;
    },
    quit: async () => {
      await app.close();
      await ended;
    },
  };
}
