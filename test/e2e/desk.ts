/** The one fixture of every spec that runs the application: in real Electron (DESK_ELECTRON=real) or in the desktop host. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { launchDesk, repositoryRoot, untilReady, type Desk } from '../support/launchDesk';

export { untilReady, type Desk };

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
  appDirectory: [repositoryRoot, { option: true }],

  userData: async ({}, use) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'desk-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  launch: async ({ appDirectory, userData }, use, testInfo) => {
    const launched: Desk[] = [];
    await use(async (extraArgs = [], env = {}) => {
      const desk = await launchDesk({ appDirectory, userData, args: extraArgs, env });
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
