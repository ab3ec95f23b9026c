import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { submittedCase } from '../changes/submittedCase';
import { expect, test } from '../desk';
import { goToPlace } from '../../support/journey';
import { pdfText } from '../../support/forms/pdfText';
import { standInForm } from '../../support/forms/standInForm';

const dialogs = (app: ElectronApplication, open: string, save: string) =>
  app.evaluate(
    ({ dialog }, [chosen, placed]) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: false, filePaths: chosen ? [chosen] : [] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: placed ?? '' });
    },
    [open, save],
  );

test('the official form is filled in on the agency’s blank, and nothing is cut', async ({
  desk,
}) => {
  test.setTimeout(240_000);
  const { app, page, userData } = desk;
  const { caseId, household } = await submittedCase(desk);
  const letter = path.join(userData, 'letter.pdf');
  const blank = path.join(userData, 'stand-in.pdf');
  const filled = path.join(userData, 'filled.pdf');
  await writeFile(letter, 'Dear family');
  // A stand-in with the form's field names; one of them is missing here.
  await writeFile(blank, await standInForm({ without: (name) => name === 'pri_city_1' }));

  await goToPlace(page, caseId, 'handOver');
  await dialogs(app, letter, filled);
  await page.getByTestId('choose-blank').click();
  await expect(page.locator('.hand-form [role=alert]')).toContainText('not the form');
  await dialogs(app, blank, filled);
  await page.getByTestId('choose-blank').click();
  await expect(page.getByText('1 box is missing')).toBeVisible();

  await page.getByTestId('fill-form').click();
  await expect(page.locator('[data-unwritten=noField]')).toContainText('Your home address – City', {
    timeout: 60_000,
  });
  const [first, second] = household.answers.persons;
  const text = await pdfText(await readFile(filled));
  expect(text).toContain(first?.name?.lastName ?? '-');
  expect(text).toContain(second?.name?.firstName ?? '-');
  expect(text).toContain((first?.identity?.ssn ?? '-').replace(/^(...)(..)(....)$/, '$1-$2-$3'));
  expect(text).toContain(household.answers.enroller.certificationNumber ?? '-');
  expect(text).toContain('Notes to the application');
  expect(text).toContain(household.answers.household.homeAddress?.city ?? '-');
  // Orientation and identity are no words of any paper, and nothing of the family is kept elsewhere.
  expect(text).not.toMatch(/orientation|gender identity/i);
  expect(await readdir(path.join(userData, 'forms'))).toEqual(['ccfrm604.pdf']);
});
