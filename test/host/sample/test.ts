import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test as deskTest, type DeskFixtures } from '../../e2e/desk';
import { buildSample } from './build';
import type { SampleBridge } from './preload';

declare global {
  interface Window {
    sample: SampleBridge;
  }
}

/** The product's fixture on the sample app, which each worker bundles once. */
export const test = deskTest.extend<Pick<DeskFixtures, 'appDirectory'>, { sampleFolder: string }>({
  sampleFolder: [
    async ({}, use) => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'desk-sample-'));
      await use(await buildSample(folder));
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  appDirectory: async ({ sampleFolder }, use) => use(sampleFolder),
});

export { expect } from '@playwright/test';
