import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { practicePassphrase } from '#shared/desktop/practice';
import { untilReady } from './launchDesk';

/** A family whose name no list of ours holds, so that it can be looked for in files. */
export interface Family {
  readonly firstName: string;
  readonly lastName: string;
}

/** The part of a desk that changes when it locks: the application stays, its page does not. */
interface OpenDesk {
  readonly app: ElectronApplication;
}

/** What every page of the desk complains of from now on: errors, warnings and refusals of the policy. */
export function complaintsOf({ app }: OpenDesk): readonly string[] {
  const complaints: string[] = [];
  const context = app.context();
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  return complaints;
}

export async function untilHome(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
}

/** Opens the desk of somebody who was here before: their tile, then their passphrase. */
export async function openDeskOf(
  page: Page,
  name: string,
  passphrase: string = practicePassphrase,
): Promise<void> {
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await tryPassphrase(page, passphrase);
  await untilHome(page);
}

/** Types a passphrase on the unlock screen and presses the button. */
export async function tryPassphrase(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Open my desk' }).click();
}

/** Starts a case and records the permission of this person, whose name the case then bears. */
export async function startCaseOf(page: Page, family: Family): Promise<void> {
  await page.getByRole('button', { name: 'Start a new case' }).click();
  await page.getByRole('checkbox', { name: /^I read or explained this/ }).check();
  await page.getByLabel('First name').fill(family.firstName);
  await page.getByLabel('Last name').fill(family.lastName);
  await page.getByRole('checkbox', { name: 'I heard this person say yes.' }).check();
  await page.getByRole('button', { name: 'Record the permission and start' }).click();
  await expect(organization(page)).toBeVisible();
  await expect(page.locator('[data-save=saved]')).toBeVisible();
}

/** A question of the first step that takes any words. */
export function organization(page: Page) {
  return page.getByLabel('Name of your organization');
}

/** Opens a draft from the list at home. */
export async function continueCaseOf(page: Page, { firstName, lastName }: Family): Promise<void> {
  await page.getByRole('link', { name: `${firstName} ${lastName}` }).click();
  await expect(organization(page)).toBeVisible();
}

/** Does what locks the desk, waits until its page is gone, and answers the page of the lock screen. */
export async function afterLock(
  { app }: OpenDesk,
  page: Page,
  lock: () => Promise<unknown>,
): Promise<Page> {
  const gone = page.waitForEvent('close');
  const fresh = app.waitForEvent('window');
  await lock();
  await gone;
  const lockScreen = await fresh;
  await untilReady(lockScreen);
  await expect(lockScreen.getByRole('heading', { name: 'Who is at the desk?' })).toBeVisible();
  return lockScreen;
}
