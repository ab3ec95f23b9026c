import { choosePlan, goToPlace, readChoice, readEstimate } from '../../support/journey';
import { complaintsOf } from '../../support/deskScreens';
import { expect, test } from '../desk';
import { interviewedCase, signIn } from './caseDesk';

test('a family’s answers lead to an estimate, a comparison and a chosen plan', async ({ desk }) => {
  test.setTimeout(150_000);
  const { page } = desk;
  const complaints = complaintsOf(desk);
  await signIn(page);
  const { caseId, household } = await interviewedCase(desk, 'family-of-four-mixed');
  const { creditMonthlyCents } = await readEstimate(page);
  expect(creditMonthlyCents).toBe(household.expected.creditMonthlyCents);

  await expect(page.locator('[data-unsettled=stateCostSharing]')).toBeVisible();

  await page.locator('[data-testid=amount-credit] button').first().click();
  const why = page.getByRole('complementary').filter({ has: page.locator('ol.why') });
  await expect(why.locator('ol.why > li').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(why).toHaveCount(0);

  await goToPlace(page, caseId, 'plans');
  const plans = page.locator('[data-plan]');
  await plans.first().waitFor();
  await expect(page.locator('.plan-dental')).toBeVisible();
  await plans.nth(0).locator('input[type=checkbox]').check();
  await plans.nth(3).locator('input[type=checkbox]').check();
  await page.locator('.compare-tray .ds-c-button--solid').click();
  await expect(page.locator('table.compare thead th')).toHaveCount(3);

  await goToPlace(page, caseId, 'plans');
  const { benchmarkPlanId, benchmarkNetCents } = household.expected;
  await choosePlan(page, benchmarkPlanId);
  await goToPlace(page, caseId, 'sign');
  const { netCents } = await readChoice(page, benchmarkPlanId);
  expect(netCents).toBe(benchmarkNetCents);
  await expect(page.locator('.case-strip [data-done=true]')).toHaveCount(3);
  expect(complaints).toEqual([]);
});
