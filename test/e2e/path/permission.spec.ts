import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { goToPlace, readHousehold, startCase } from '../../support/journey';
import { submittedCase, untilProved } from '../changes/submittedCase';
import { consentOnPaper } from '../documents/documentDesk';
import { expect, test } from '../desk';
import { control, openStepOf, signIn, untilSaved } from './caseDesk';

/** The page's clock goes on from another day; main keeps the real one. */
const daysLater = 400;

const saveTo = (app: ElectronApplication, file: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);

test('a family that takes its permission back leaves nothing but the record of it', async ({
  desk,
}) => {
  const { app, page, userData } = desk;
  await signIn(page);
  const caseId = await startCase(page);
  await consentOnPaper(page, (await readHousehold('self-employed-couple')).answers);
  const papers = () => readdir(path.join(userData, 'documents/practice-rosa-delgado'));
  expect(await papers()).toHaveLength(1);
  await openStepOf(page, caseId, 'roster');
  await control(page, 'persons.0.name.lastName').fill('Quezadilla');
  await untilSaved(page);

  await page.locator('.case-header a[href$="/permission"]').click();
  await expect(page.getByTestId('consent-paper')).toContainText('sealed on this computer');
  await page.getByTestId('take-back').click();
  await expect(page.getByText('Nothing of this case has reached the office')).toBeVisible();
  await control(page, 'revocationReason').fill('They go to the county');
  await page.getByTestId('erase').click();
  await expect(page.getByRole('heading', { name: 'Permission taken back' })).toBeVisible();
  expect(await papers()).toEqual([]);

  for (const place of ['interview/roster', 'plans', 'sign', 'handOver']) {
    await goToPlace(page, caseId, place);
    await expect(page.getByRole('heading', { name: 'Permission taken back' })).toBeVisible();
    await expect(page.locator('form[data-step], form.consent')).toHaveCount(0);
  }
  await expect(page.getByText('They go to the county')).toBeVisible();
  await expect(page.getByText('Quezadilla')).toHaveCount(0);
  await page.keyboard.press('/');
  await page.keyboard.type('Quezadilla');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-row]', { hasText: 'Quezadilla' })).toHaveCount(0);

  await goToPlace(page, caseId, 'permission');
  const file = path.join(userData, 'ended.pdf');
  await saveTo(app, file);
  await page.getByRole('button', { name: 'Save a confirmation as PDF' }).click();
  await expect
    .poll(() =>
      readFile(file).then(
        (pdf) => pdf.length,
        () => 0,
      ),
    )
    .toBeGreaterThan(1000);
});

test('what the office received stays there, and it is told that the permission ended', async ({
  desk,
}) => {
  test.setTimeout(180_000);
  const { page } = desk;
  const { caseId, household } = await submittedCase(desk);
  const receipt = (await untilProved(page, 'received')).split('·').at(-1)?.trim() ?? '-';

  await goToPlace(page, caseId, 'permission');
  await page.getByTestId('take-back').click();
  await page.getByTestId('erase').click();
  await expect(page.locator('.permission-sent')).toContainText(receipt);
  await expect(page.getByTestId('office-told')).toContainText('was told', { timeout: 30_000 });

  await goToPlace(page, caseId, 'handOver');
  await expect(page.locator('tr[data-field]')).toHaveCount(0);
  const birthDay = household.answers.persons[0]?.dateOfBirth ?? '-';
  await expect(page.locator('main')).not.toContainText(birthDay);
});

test('a permission that ran out closes the questions until it is given again', async ({ desk }) => {
  const { page } = desk;
  await signIn(page);
  const caseId = await startCase(page);
  const consent = page.locator('form.consent');
  const give = async () => {
    await control(page, 'explained').check();
    await control(page, 'consent.firstName').fill('Rosa');
    await control(page, 'consent.lastName').fill('Muestra');
    await control(page, 'consent.days').selectOption('30');
    await control(page, 'consent.heard').check();
    await consent.locator('button[type=submit]').click();
  };
  await give();
  await openStepOf(page, caseId, 'roster');
  await page.evaluate((days) => {
    const real = Date.now;
    Date.now = () => real() + days * 86_400_000;
  }, daysLater);
  for (const place of ['sign', 'interview/roster', 'payment']) {
    await goToPlace(page, caseId, place);
    await expect(consent).toBeVisible();
  }
  await expect(page.getByTestId('permission-ended')).toContainText('Nothing is lost');
  await give();
  await openStepOf(page, caseId, 'roster');
  await expect(control(page, 'persons.0.name.firstName')).toHaveValue('Rosa');
});
