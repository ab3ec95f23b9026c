import { defineConfig } from 'vitest/config';

/** Two projects: `unit` is fast and in-process; `integration` crosses files, sockets or a database. */
export default defineConfig({
  test: {
    projects: [
      {
        root: '.',
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          // Modules do nothing when they are imported, so that every file may share what one has loaded.
          pool: 'threads',
          isolate: false,
          // For a busy computer: what a property test takes is its number of runs.
          testTimeout: 20_000,
        },
      },
      {
        root: '.',
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Each file has a hub and a folder of its own, and waits more than it computes.
          maxWorkers: 2,
        },
      },
    ],
  },
});
