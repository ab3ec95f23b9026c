import { expect, test } from '../desk';
import { control, untilSaved } from '../path/caseDesk';
import {
  acceptRights,
  goToPlace,
  signOpenDraft,
  submittedCase,
  untilProved,
} from './submittedCase';

test('a change of income is read before and after, signed, and follows the application', async ({
  desk,
}) => {
  test.setTimeout(180_000);
  const { page } = desk;
  const { caseId, household } = await submittedCase(desk);
  const firstReceipt = await untilProved(page, 'received');

  await page.getByRole('link', { name: 'Changes and renewal' }).click();
  await page.getByRole('radio', { name: 'Income is different' }).check();
  await page.getByTestId('start-change').click();
  await page.locator('form[data-step=income]').waitFor();

  const income = household.answers.incomes[0];
  const amount = control(page, 'incomes.0.amountCents');
  await expect(amount).toBeEnabled();
  const changedCents = Math.round(((income?.amountCents ?? 0) * 1.04) / 100) * 100;
  await amount.fill((changedCents / 100).toFixed(2));
  await amount.blur();
  await untilSaved(page);

  await goToPlace(page, caseId, 'change');
  const rows = page.locator('tr[data-change]');
  await expect(rows).toHaveCount(1);
  const cents = income?.amountCents ?? 0;
  const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
  await expect(rows.locator('.change-table__old')).toHaveText(dollars.format(cents / 100));
  await expect(rows.locator('.change-table__next')).toHaveText(dollars.format(changedCents / 100));
  // The plan that was carried over costs what the new answers make it cost.
  const prices = page.getByTestId('plan-prices');
  const money = async (side: 'old' | 'next') =>
    Number((await prices.locator(`.change-table__${side}`).innerText()).replace(/[$,]/g, ''));
  await expect(prices.locator('tbody tr')).toHaveCount(1);
  expect(await money('next')).toBeGreaterThan(await money('old'));
  const priced = await prices.locator('.change-table__next').innerText();
  await goToPlace(page, caseId, 'sign');
  await expect(page.locator('.summary__net')).toHaveText(priced);

  await acceptRights(desk, caseId);
  await signOpenDraft(desk, caseId);
  const secondReceipt = await untilProved(page, 'received');
  expect(secondReceipt).not.toBe(firstReceipt);

  await page.getByRole('link', { name: 'Changes and renewal' }).click();
  await expect(page.locator('tr[data-change]')).toHaveCount(1);
  await expect(page.getByTestId('start-change')).toBeVisible();
});
