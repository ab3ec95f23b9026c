import { quantile } from '../../bench/report';
import { takeKeystrokes, watchKeystrokes } from '../../bench/typing/keystrokes';
import { largeFamily, largeFamilyIncomes } from '../../support/journey/largeFamily';
import { plantDraft, readStoredDraft, watchStore } from '../../support/plantDraft';
import { expect, test } from '../desk';
import { control, openCase, openStepOf, signIn, untilSaved } from './caseDesk';

/** The bench has the mark; here other tests run beside, and what is caught is a screen that re-renders for a key. */
const generousMs = 150;

test('in a draft of twelve people with forty incomes every key shows at once, and the rest follows', async ({
  desk: { page },
}) => {
  await watchStore(page);
  await signIn(page);
  const { caseId } = await openCase(page);
  await page.getByRole('link', { name: 'Home' }).click();
  await page.locator('.desk-table').waitFor();
  const draft = await readStoredDraft(page, caseId);
  await plantDraft(page, { ...draft, application: await largeFamily() }, Date.now());
  await openStepOf(page, caseId, 'income');
  await watchKeystrokes(page);

  const last = `incomes.${largeFamilyIncomes - 1}`;
  const row = page.locator('.question-group', { has: control(page, `${last}.amountCents`) });
  await control(page, `${last}.amountCents`).fill('');
  await untilSaved(page);
  await takeKeystrokes(page);
  await control(page, `${last}.amountCents`).focus();
  await page.keyboard.type('4321.50', { delay: 60 });
  const { paintMs } = await takeKeystrokes(page);
  expect(quantile(paintMs, 0.5)).toBeLessThan(generousMs);
  await expect(row.locator('.income-line')).toContainText('$4,321.50');
  await untilSaved(page);

  // A choice opens its question at once, and leaving in the middle of a typing loses nothing.
  await control(page, `${last}.frequency`).selectOption('hourly');
  await expect(control(page, `${last}.hoursPerWeek`)).toBeVisible();
  await control(page, `${last}.amountCents`).fill('22.5');
  await page.getByRole('link', { name: 'Home' }).click();
  await page.locator('.desk-table').waitFor();
  const { incomes } = (await readStoredDraft(page, caseId)).application;
  expect(incomes.at(-1)).toMatchObject({ amountCents: 2_250, frequency: 'hourly' });
});
