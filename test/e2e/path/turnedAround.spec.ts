import { goToPlace } from '../../support/journey';
import { expect, test } from '../desk';
import { control, openCase, openStepOf, signIn } from './caseDesk';

test.describe('F9 turns the laptop around to the family', () => {
  test('with their page alone, in their language, and back by the same key', async ({ desk }) => {
    const { page } = desk;
    await signIn(page);
    const { caseId } = await openCase(page);
    await openStepOf(page, caseId, 'roster');
    await control(page, 'familyLanguage').selectOption('es');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who is in the household');

    await page.keyboard.press('F9');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Quiénes forman el hogar');
    await expect(page.getByTestId('turned-around')).toHaveAttribute('lang', 'es');
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.getByTestId('lock')).toBeHidden();
    await expect(page.locator('#find')).toBeHidden();

    await page.keyboard.press('F9');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who is in the household');
    await expect(page.getByTestId('lock')).toBeVisible();
  });

  test('where no other key leads to anybody else’s work', async ({ desk }) => {
    const { page } = desk;
    await signIn(page);
    const { caseId } = await openCase(page);
    await goToPlace(page, caseId, 'estimate');
    await page.locator('.eligibility').waitFor();
    await page.keyboard.press('F9');
    await expect(page.getByTestId('turned-around')).toBeVisible();
    for (const key of ['n', 'g', 'h', '/', '?', 'Alt+ArrowLeft']) await page.keyboard.press(key);
    await expect(page.getByTestId('turned-around')).toBeVisible();
    expect(await page.evaluate(() => location.hash)).toBe(`#/case/${caseId}/estimate`);
  });

  test('and what is answered there is answered in the case', async ({ desk }) => {
    const { page } = desk;
    await signIn(page);
    const { caseId } = await openCase(page);
    await openStepOf(page, caseId, 'roster');
    await page.keyboard.press('F9');
    await control(page, 'persons.0.dateOfBirth').fill('03/04/1990');
    await page.keyboard.press('F9');
    await expect(control(page, 'persons.0.dateOfBirth')).toHaveValue('03/04/1990');
  });
});
