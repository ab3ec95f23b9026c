import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { goToPlace } from '../../support/journey';
import { holdSaveDialog } from '../../support/saveDialog';
import { expect, test } from '../desk';
import { control, openCase, signIn } from './caseDesk';

test('the family’s sheet is printed in their language and says that it is practice', async ({
  desk,
}) => {
  const { app, page, userData } = desk;
  const file = path.join(userData, 'sheet.pdf');
  await signIn(page);
  const { caseId } = await openCase(page);
  await control(page, 'familyLanguage').selectOption('es');
  await goToPlace(page, caseId, 'status');
  const choose = await holdSaveDialog(app, file);
  await page.getByRole('button', { name: 'Save the summary as PDF' }).click();

  const sheet = page.locator('.summary-sheet');
  await expect(sheet).toHaveAttribute('lang', 'es');
  await expect(sheet).toContainText(/Su solicitud de cobertura médica para \d{4}/);
  await expect(sheet).toContainText('Datos de práctica, no sirven para cotizar');
  await page.emulateMedia({ media: 'print' });
  await expect(sheet).toBeVisible();
  await expect(page.locator('.desk-top')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await expect(sheet).toBeHidden();

  await expect.poll(() => choose().then(() => sheet.count())).toBe(0);
  const pdf = await readFile(file);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});
