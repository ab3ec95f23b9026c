import { startCase, goToPlace } from '../../support/journey';
import { expect, test } from '../desk';
import { control, signIn } from './caseDesk';

test.describe('consent', () => {
  test('comes before any question, whatever address is asked for', async ({ desk }) => {
    const { page } = desk;
    await signIn(page);
    const caseId = await startCase(page);
    for (const place of ['interview/roster', 'estimate', 'plans', 'payment', 'sign']) {
      await goToPlace(page, caseId, place);
      await expect(page.locator('form.consent')).toBeVisible();
      await expect(page.locator('form[data-step]')).toHaveCount(0);
    }
    await expect(page.locator('.case-strip a')).toHaveCount(1);
  });

  test('opens the interview once it is explained, named and given', async ({ desk }) => {
    const { page } = desk;
    await signIn(page);
    await startCase(page);
    const record = page.locator('form.consent button[type=submit]');
    await record.press('Enter');
    await expect(record).toHaveAttribute('aria-disabled', 'true');
    await control(page, 'explained').check();
    await control(page, 'consent.firstName').fill('Rosa');
    await control(page, 'consent.lastName').fill('Muestra');
    await record.press('Enter');
    await expect(record).toHaveAttribute('aria-disabled', 'true');
    await control(page, 'consent.heard').check();
    await record.click();
    await expect(page.locator('form[data-step=enroller]')).toBeVisible();
  });

  test('gives the roster its first name', async ({ desk }) => {
    const { page } = desk;
    await signIn(page);
    const caseId = await startCase(page);
    await control(page, 'explained').check();
    await control(page, 'consent.firstName').fill('Rosa');
    await control(page, 'consent.lastName').fill('Muestra');
    await control(page, 'consent.heard').check();
    await page.locator('form.consent button[type=submit]').click();
    await page.locator('form[data-step=enroller]').waitFor();
    await goToPlace(page, caseId, 'interview/roster');
    await expect(control(page, 'persons.0.name.firstName')).toHaveValue('Rosa');
    await expect(control(page, 'persons.0.name.lastName')).toHaveValue('Muestra');
    await expect(control(page, 'persons.0.dateOfBirth')).toBeFocused();
  });
});
