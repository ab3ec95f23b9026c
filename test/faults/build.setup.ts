import { expect, test } from '@playwright/test';
import { buildForFaults } from '../../build/scripts/buildFaults';

test('the application builds with its fault points', async () => {
  test.setTimeout(120_000);
  expect(await buildForFaults()).toBe(true);
});
