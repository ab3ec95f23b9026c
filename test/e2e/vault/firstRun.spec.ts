import { startCaseOf, untilHome } from '../../support/deskScreens';
import { expect, test } from '../desk';

test('two clicks lead from the window to a working home', async ({ desk: { page } }) => {
  await expect(page.getByRole('heading', { name: 'Who is at the desk?' })).toBeVisible();
  await page.getByRole('button', { name: /Rosa Delgado/ }).click();
  // The second click may as well be the Enter key: the button has the focus.
  await expect(page.getByRole('button', { name: 'Open the desk' })).toBeFocused();
  await page.keyboard.press('Enter');
  await untilHome(page);
  await expect(page.getByRole('group', { name: 'State of this desk' })).toContainText(
    /Online, hub (now|\d+ sec\. ago)/,
  );
  await startCaseOf(page, { firstName: 'Amparo', lastName: 'Villaseñor' });
});

test('every practice person may be tried, and Spanish is one press away', async ({
  desk: { page },
}) => {
  await expect(page.locator('.person-tile')).toHaveCount(6);
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page.getByRole('button', { name: 'English' })).toBeVisible();
});
