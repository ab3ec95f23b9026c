import type { Page } from '@playwright/test';
import { practicePassphrase } from '#shared/desktop/practice';
import {
  continueCaseOf,
  openDeskOf,
  startCaseOf,
  tryPassphrase,
  untilHome,
} from '../../support/deskScreens';
import { enterPractice } from '../../support/journey';
import { checksumsOf } from '../../support/profileFiles';
import { expect, test } from '../desk';

const family = { firstName: 'Amparo', lastName: 'Villaseñor' };
const counselor = 'Rosa Delgado';
const wait = /Your cases are safe\. You can try again in \d+ seconds?\./;
const wrong = /That is not the passphrase of this desk\. Type it again; your cases are safe\./;

const untilTheWaitIsOver = (page: Page) =>
  expect(page.getByText(wait)).toHaveCount(0, { timeout: 20_000 });

test('wrong passphrases slow down, also across a restart, and never destroy work', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const first = await launch();
  await enterPractice(first.page, counselor);
  await startCaseOf(first.page, family);
  await first.quit();
  const keyFile = `vault/practice-rosa-delgado/keyslots.json`;
  const before = (await checksumsOf(first.userData, ['vault']))[keyFile];

  const { page, quit, userData } = await launch();
  await page.getByRole('button', { name: /Rosa Delgado/ }).click();
  // Two slips of the hand cost nothing; from the third on each costs more than the one before.
  for (let slip = 1; slip <= 3; slip += 1) {
    await tryPassphrase(page, `not the passphrase ${slip}`);
    await expect(page.getByText(wrong)).toBeVisible();
    await expect(page.getByText(wait)).toHaveCount(0);
  }
  for (let slip = 4; slip <= 6; slip += 1) {
    await tryPassphrase(page, `not the passphrase ${slip}`);
    await expect(page.getByText(wait)).toBeVisible();
    await untilTheWaitIsOver(page);
    await tryPassphrase(page, `not the passphrase ${slip}`);
    await expect(page.getByText(wrong)).toBeVisible();
  }
  await quit();

  const again = await launch();
  await again.page.getByRole('button', { name: /Rosa Delgado/ }).click();
  await tryPassphrase(again.page, practicePassphrase);
  await expect(again.page.getByText(wait)).toBeVisible();
  await expect(again.page.getByRole('button', { name: 'Open my desk' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  expect((await checksumsOf(userData, ['vault']))[keyFile]).toBe(before);
  await untilTheWaitIsOver(again.page);
  await tryPassphrase(again.page, practicePassphrase);
  await untilHome(again.page);
  await continueCaseOf(again.page, family);
});

test('the right passphrase opens the desk, and what is typed can be looked at', async ({
  launch,
}) => {
  const first = await launch();
  await enterPractice(first.page, counselor);
  await first.quit();
  const { page } = await launch();
  await page.getByRole('button', { name: /Rosa Delgado/ }).click();
  const input = page.getByLabel('Passphrase', { exact: true });
  await expect(input).toBeFocused();
  await expect(input).toHaveAttribute('type', 'password');
  await page.getByRole('button', { name: 'Show what I type' }).click();
  await expect(input).toHaveAttribute('type', 'text');
  await page.getByRole('button', { name: 'Someone else' }).click();
  await openDeskOf(page, counselor);
});
