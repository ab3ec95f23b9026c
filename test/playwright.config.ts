import { defineConfig } from '@playwright/test';

/**
 * The desktop host's own check list, the store in a real page, the product end to end with its long walks apart, and what must survive a fault. Every test
 * starts its own application, and two cores carry two of those; nothing is retried, because a flaky test is a bug.
 */
const long = [
  'e2e/hardCases/**/*.spec.ts',
  'e2e/keystrokes/**/*.spec.ts',
  'e2e/path/thirtyDrafts.spec.ts',
  'e2e/path/typing.spec.ts',
];

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
    { name: 'e2e', testMatch: 'e2e/**/*.spec.ts', testIgnore: long },
    // Whole families through every screen: minutes each, and no part of the gate.
    { name: 'long', testMatch: long },
    { name: 'faults-build', testMatch: 'faults/build.setup.ts' },
    { name: 'faults', testMatch: 'faults/**/*.spec.ts', dependencies: ['faults-build'] },
  ],
});
