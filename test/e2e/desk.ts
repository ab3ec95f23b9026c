/** The one fixture of every spec that runs the application: in real Electron (DESK_ELECTRON=real) or in the desktop host. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { killProcessGroup } from './processGroup';

const root = path.resolve(import.meta.dirname, '../..');
const hostExecutable = path.join(root, 'test/host/electron-host');
const READY_TIMEOUT_MS = 30_000;

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
}

export interface DeskFixtures {
  /** The folder whose package.json names the main file; the product's own by default. */
  appDirectory: string;
  /** A user-data folder of this test alone; a second launch on it is a restart. */
  userData: string;
  /** Starts the application and waits until its first screen is usable. */
  launch(extraArgs?: string[], env?: Record<string, string>): Promise<Desk>;
  /** An application started with nothing special. */
  desk: Desk;
}

export const test = base.extend<DeskFixtures>({
  appDirectory: [root, { option: true }],

  userData: async ({}, use) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'desk-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  launch: async ({ appDirectory, userData }, use, testInfo) => {
    const launched: Desk[] = [];
    await use(async (extraArgs = [], env = {}) => {
      const app = await start(appDirectory, userData, extraArgs, env);
      const desk = describe(app, await app.firstWindow(), userData);
      launched.push(desk);
      await untilReady(desk.page);
      return desk;
    });
    const failed = testInfo.status !== testInfo.expectedStatus;
    for (const [index, desk] of launched.entries()) {
      await desk.kill();
      if (failed) await testInfo.attach(`output of launch ${index + 1}`, { body: desk.output() });
    }
  },

  desk: async ({ launch }, use) => {
    await use(await launch());
  },
});

export { expect } from '@playwright/test';

/** Waits for the mark that the application sets when its first screen can be used. */
export async function untilReady(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.documentElement.dataset['deskReady'] === 'true',
    undefined,
    {
      timeout: READY_TIMEOUT_MS,
    },
  );
}

function start(
  appDirectory: string,
  userData: string,
  extraArgs: string[],
  env: Record<string, string>,
): Promise<ElectronApplication> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return _electron.launch({
    ...(process.env['DESK_ELECTRON'] === 'real' ? {} : { executablePath: hostExecutable }),
    args: [appDirectory, `--user-data-dir=${userData}`, ...extraArgs],
    env: { ...Object.fromEntries(inherited), ...env },
  });
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
