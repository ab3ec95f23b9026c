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
  await amount.fill('1234.00');
  await amount.blur();
  await untilSaved(page);

  await goToPlace(page, caseId, 'change');
  const rows = page.locator('tr[data-change]');
  await expect(rows).toHaveCount(1);
  const cents = income?.amountCents ?? 0;
  const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
  await expect(rows.locator('.change-table__old')).toHaveText(dollars.format(cents / 100));
  await expect(rows.locator('.change-table__next')).toHaveText('$1,234.00');

  await acceptRights(desk, caseId);
  await signOpenDraft(desk, caseId);
  const secondReceipt = await untilProved(page, 'received');
  expect(secondReceipt).not.toBe(firstReceipt);

  await page.getByRole('link', { name: 'Changes and renewal' }).click();
  await expect(page.locator('tr[data-change]')).toHaveCount(1);
  await expect(page.getByTestId('start-change')).toBeVisible();
});
