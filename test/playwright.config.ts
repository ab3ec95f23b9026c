import { defineConfig } from '@playwright/test';

/**
 * Four projects: the desktop host's own check list, the store in a real page, the product end to end, and what must survive a fault. Every test
 * starts its own application, and two cores carry two of those; nothing is retried, because a flaky test is a bug.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  projects: [
    { name: 'host', testMatch: 'host/*.spec.ts' },
    { name: 'store', testMatch: 'store/*.spec.ts' },
    { name: 'e2e', testMatch: 'e2e/**/*.spec.ts' },
    { name: 'faults-build', testMatch: 'faults/build.setup.ts' },
    { name: 'faults', testMatch: 'faults/**/*.spec.ts', dependencies: ['faults-build'] },
  ],
});
