import type { Page } from 'playwright-core';

export interface Invitation {
  readonly hubUrl: string;
  readonly code: string;
  readonly passphrase: string;
}

const home = '.desk-shell main';

/** Two clicks from the window to a working home, as a practice person. */
export async function enterPractice(page: Page, name: string): Promise<void> {
  await page.locator('.person-tile', { hasText: name }).click();
  await page.locator('.sign-in__actions button[type=submit]').click();
  await untilHome(page);
}

/** First run of a counselor on a computer: the office's hub, a one-time code, an own passphrase. */
export async function pairWithHub(page: Page, invitation: Invitation): Promise<void> {
  await page.locator('[name=hubUrl]').fill(invitation.hubUrl);
  await page.locator('[name=invitationCode]').fill(invitation.code);
  await page.locator('[name=newPassphrase]').fill(invitation.passphrase);
  await page.locator('.strength__step--good').first().waitFor();
  await page.locator('.sign-in__actions button[type=submit]').click();
  await untilHome(page);
}

/** Opens the desk of the one counselor of this computer. */
export async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.locator('[name=passphrase]').fill(passphrase);
  await page.locator('.sign-in__actions button[type=submit]').click();
  await untilHome(page);
}

async function untilHome(page: Page): Promise<void> {
  await page.locator(home).waitFor();
}
