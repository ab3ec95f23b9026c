import { expect, test } from '../desk';
import { submittedCase } from './submittedCase';
import { caseIdOf } from '../../support/journey';
import { goToPlace } from './submittedCase';

test('a renewal is a case of the next year, with a short way where nothing changed', async ({
  desk,
}) => {
  test.setTimeout(180_000);
  const { page } = desk;
  const { caseId } = await submittedCase(desk);
  await page.getByRole('link', { name: 'Changes and renewal' }).click();
  await page.getByTestId('start-renewal').click();
  await page.locator('form[data-step]').waitFor();
  await expect(page.getByText('Coverage year 2028')).toBeVisible();
  await expect(page.locator('.running')).toContainText('no rules for 2028 are loaded');
  const renewalId = await caseIdOf(page);
  expect(renewalId).not.toBe(caseId);

  await goToPlace(page, renewalId, 'change');
  await page.getByTestId('nothing-changed').waitFor();
  // Last year's plan is named, and has no price where the new year's plans are not known.
  await expect(page.locator('[data-carried=noPlanData]')).toContainText('2028');
  const cleared = page.locator('tr[data-change$=".income.agreesWithComputedTotal"]');
  await expect(cleared).not.toHaveCount(0);
  await page.getByTestId('nothing-changed').click();
  await expect(cleared).toHaveCount(0);

  await goToPlace(page, caseId, 'status');
  await expect(page.getByTestId('status-saved')).toHaveAttribute('data-state', 'done');
});
