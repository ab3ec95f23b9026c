import type { Locator, Page } from '@playwright/test';
import { choosePlanThatCosts, comparePlans, goToPlace } from '../../support/journey';
import { centsOf } from '../../support/journey/places';
import { expect, test } from '../desk';
import { answeredCase, signIn } from './caseDesk';

/** The amount that the open panel's last rule leaves to pay. */
async function leftToPay(page: Page): Promise<number | null> {
  const last = page.locator('.why li p').filter({ hasText: 'is left to pay' });
  return centsOf((await last.textContent())?.split(':').at(-1) ?? null);
}

/** Opens the chain of a plan's price, which ends with the very amount, and closes it again. */
async function explainsItself(page: Page, amount: Locator): Promise<void> {
  const shown = centsOf(await amount.textContent());
  expect(shown).toBeGreaterThanOrEqual(0);
  await amount.click();
  const chain = page.locator('.why li');
  await expect(chain.filter({ hasText: 'gives a credit of' })).toHaveCount(1);
  await expect(chain.filter({ hasText: 'rounded and added' })).toHaveCount(1);
  expect(await leftToPay(page)).toBe(shown);
  await expect(page.locator('.desk-panel')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(amount).toBeFocused();
}

test('every plan says why it costs what it costs, in the list and at an income that is tried', async ({
  desk,
}) => {
  const { page } = desk;
  await signIn(page);
  const { caseId } = await answeredCase(desk);

  const slider = page.locator('[name=whatIf]');
  await slider.focus();
  for (let key = 0; key < 10; key += 1) await page.keyboard.press('ArrowLeft');
  const row = page.locator('[data-follows=benchmark]');
  for (const column of [0, 1]) {
    const amount = row.locator('td').nth(column).getByRole('button');
    const shown = centsOf(await amount.textContent());
    await amount.click();
    expect(await leftToPay(page)).toBe(shown);
    await expect(page.locator('.desk-panel')).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(amount).toBeFocused();
  }

  await goToPlace(page, caseId, 'plans');
  await explainsItself(page, page.locator('.plan').nth(2).locator('.amount'));
});

test('so does every plan of a comparison, and the first premium that is paid', async ({ desk }) => {
  const { page } = desk;
  await signIn(page);
  const { caseId, household } = await answeredCase(desk);
  await goToPlace(page, caseId, 'plans');
  await comparePlans(page, household.expected.benchmarkPlanId, async () => {
    const amounts = page.locator('table.compare thead .amount');
    await expect(amounts).toHaveCount(3);
    for (const amount of await amounts.all()) await explainsItself(page, amount);
  });

  await goToPlace(page, caseId, 'plans');
  await choosePlanThatCosts(page);
  await goToPlace(page, caseId, 'payment');
  await explainsItself(page, page.locator('.payment__due .amount'));
});
