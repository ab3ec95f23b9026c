import { expect, test } from '../desk';
import { goToPlace, submittedCase } from './submittedCase';

test('a submitted case is keyed box by box: copied, ticked, confirmed by hand', async ({
  desk,
}) => {
  test.setTimeout(180_000);
  const { app, page } = desk;
  const { caseId, household } = await submittedCase(desk);
  const copied = () => app.evaluate(({ clipboard }) => clipboard.readText());
  const person = household.answers.persons[0];

  await page.getByRole('link', { name: 'Key it into the official site' }).click();
  const boxes = page.locator('input[data-key]');
  await boxes.first().waitFor();
  // On paper the pack says whose it is, and each page that it is practice.
  const head = page.locator('.desk-print-only');
  await expect(head).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(head).toContainText(`${person?.name?.firstName} ${person?.name?.lastName}`);
  await expect(head).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('html')).toHaveCSS(
    '--desk-practice-words',
    '"Practice data, not for quotes"',
  );
  await boxes.first().focus();
  await page.keyboard.press('j');
  await expect(boxes.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('k');
  await expect(boxes.nth(1)).toBeFocused();
  await page.keyboard.press(' ');
  await expect(boxes.nth(1)).toBeChecked();

  const ssn = person?.identity?.ssn ?? '';
  const ssnBox = page.locator('tr[data-field$=".identity.ssn"]').first();
  await ssnBox.locator('input').focus();
  await page.keyboard.press('c');
  await expect(page.locator('.hand-said')).toContainText('30 seconds');
  await expect.poll(copied).toBe(ssn);
  const shown = ssnBox.locator('.masked-text__value');
  await expect(shown).not.toContainText(ssn.slice(0, 3));
  await ssnBox.getByRole('button', { name: /^Hold to show/ }).dispatchEvent('pointerdown');
  await expect(shown).toHaveText(ssn.replace(/^(...)(..)(....)$/, '$1-$2-$3'));
  await ssnBox.getByRole('button', { name: /^Hold to show/ }).dispatchEvent('pointerup');
  await expect(shown).not.toContainText(ssn.slice(0, 3));

  await page.getByLabel('Number that the official site gave').fill('CA-0012345');
  await page.getByRole('button', { name: 'Record the number' }).click();
  await goToPlace(page, caseId, 'status');
  await expect(page.getByTestId('confirmed-by-hand')).toContainText('CA-0012345');
  await goToPlace(page, caseId, 'handOver');
  await expect(boxes.nth(1)).toBeChecked();
  await expect(page.getByText(/^1 of \d+ keyed$/)).toBeVisible();

  // A lock does not wait for the half minute.
  await ssnBox.locator('input').focus();
  await page.keyboard.press('c');
  await expect.poll(copied).toBe(ssn);
  await page.getByTestId('lock').click();
  await expect.poll(copied).toBe('');
});
