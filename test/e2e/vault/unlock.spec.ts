import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
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

interface AttemptCounter {
  readonly failures: number;
  readonly delayMs: number;
  readonly sinceMs: number;
}

const counterFile = (userData: string) =>
  path.join(userData, 'vault/practice-rosa-delgado/attempts.json');

async function readCounter(userData: string): Promise<AttemptCounter> {
  return JSON.parse(await readFile(counterFile(userData), 'utf8')) as AttemptCounter;
}

/** As the counter of wrong attempts sees it: it was written an hour from now. */
async function setClockBackAnHour(userData: string): Promise<void> {
  const counter = await readCounter(userData);
  expect(counter.failures).toBe(5);
  const later = { ...counter, sinceMs: counter.sinceMs + 3_600_000 };
  await writeFile(counterFile(userData), JSON.stringify(later));
}

/** Whether an attempt would be heard now: the screen tells of a wait only whoever tries too soon. */
async function isListenedTo(userData: string): Promise<boolean> {
  const { delayMs, sinceMs } = await readCounter(userData);
  return Date.now() - sinceMs >= delayMs;
}

const untilTheWaitIsOver = (page: Page) =>
  expect(page.getByText(wait)).toHaveCount(0, { timeout: 20_000 });

test('wrong passphrases slow down, also across a restart and a clock set back, and never destroy work', async ({
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
  for (const [slip, seconds] of [0, 0, 1, 2, 5].entries()) {
    if (slip > 0) await expect.poll(() => isListenedTo(userData)).toBe(true);
    await tryPassphrase(page, `not the passphrase ${slip}`);
    await expect(page.getByText(wrong)).toBeVisible();
    expect((await readCounter(userData)).delayMs).toBe(seconds * 1000);
  }
  await tryPassphrase(page, practicePassphrase);
  await expect(page.getByText(wait)).toBeVisible();
  await quit();
  await setClockBackAnHour(userData);

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
