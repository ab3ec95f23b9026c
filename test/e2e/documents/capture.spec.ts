import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { goToPlace } from '../../support/journey';
import { afterLock, openDeskOf } from '../../support/deskScreens';
import { heicPicture, pdfWith, printedPage, withCameraNotes } from '../../support/paper';
import { filesThatTell } from '../../support/profileFiles';
import { barriersOn } from '../barriers';
import { expect, test } from '../desk';
import { openCase, openStepOf, practicePerson, signIn, untilSaved } from '../path/caseDesk';
import {
  addTo,
  chooseFiles,
  chooseLargeFile,
  openDocuments,
  previewSizes,
  saveDocument,
} from './documentDesk';

test.describe.configure({ timeout: 120_000 });

const canary = 'Zubenelgenubi 987-65-4321';

const expectNoBarrier = async (page: Page): Promise<void> => {
  expect(await barriersOn(page, 'taking a document')).toEqual([]);
};

test('pages from files are checked, cut, turned, ordered and kept as one sealed document', async ({
  desk,
}) => {
  const { userData } = desk;
  let { page } = desk;
  await signIn(page);
  const { caseId } = await openCase(page);

  await test.step('from the step of the interview to the proof', async () => {
    await openStepOf(page, caseId, 'documents');
    await page.getByRole('link', { name: 'Identity' }).click();
    await page.locator('.capture').waitFor();
  });

  await test.step('a blurred page is warned of, a sharp one is not, and neither is refused', async () => {
    const notes = withCameraNotes(await printedPage(page, { type: 'image/jpeg' }), canary);
    await chooseFiles(page, notes, await printedPage(page, { blurPx: 4 }));
    const pages = page.locator('.page-strip li');
    await expect(pages).toHaveCount(2);
    await expect(pages.nth(1)).toContainText('look again');
    await expect(page.getByText('It looks blurred.')).toBeVisible();
    await pages.nth(0).getByRole('button').click();
    await expect(page.getByText('This page looks readable.')).toBeVisible();
    await expectNoBarrier(page);
  });

  await test.step('by keyboard: cut, turn, move, and take back a removal', async () => {
    const corner = page.getByRole('button', { name: 'Bottom right corner' });
    await corner.focus();
    for (let step = 0; step < 10; step += 1) await page.keyboard.press('Shift+ArrowUp');
    await expect(page.getByText('100% of the width, 50% of the height')).toBeVisible();
    await page.getByRole('button', { name: 'Turn right' }).press('Enter');
    await expect(page.getByText('50% of the width, 100% of the height')).toBeVisible();
    await page.getByRole('button', { name: 'Move later' }).press('Enter');
    await page.getByRole('button', { name: 'Remove this page' }).press('Enter');
    await expect(page.locator('.page-strip li')).toHaveCount(1);
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await expect(page.locator('.page-strip li')).toHaveCount(2);
  });

  const documentId = await test.step('it is saved, counted and shown as it was cut', async () => {
    await page.locator('[name=documentKind]').selectOption('usPassport');
    const id = await saveDocument(page);
    await expect(page.locator(`[data-document="${id}"]`)).toContainText('U.S. passport');
    await expect(page.getByTestId('case-documents')).toHaveText('Documents: 1');
    await page.getByRole('button', { name: /^Look at it/ }).click();
    // The second page was cut to its upper half and lies on its side.
    const [first, second] = await previewSizes(page);
    expect(first).toEqual([1240, 1600]);
    expect(second).toEqual([800, 1240]);
    await page.keyboard.press('Escape');
    await expectNoBarrier(page);
    await untilSaved(page);
    return id;
  });

  await test.step('a lock closes it, and its owner finds it again', async () => {
    page = await afterLock(desk, page, () => page.getByTestId('lock').click());
    expect(await page.locator('img.document-preview').count()).toBe(0);
    await openDeskOf(page, practicePerson);
    await openDocuments(page, caseId);
    await expect(page.locator(`[data-document="${documentId}"][data-whole=true]`)).toBeVisible();
  });

  await test.step('a removal can be taken back; once the screen is left it is final', async () => {
    const line = page.locator(`[data-document="${documentId}"]`);
    await line.getByRole('button', { name: /^Remove/ }).click();
    await expect(line).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(line).toHaveCount(1);
    await line.getByRole('button', { name: /^Remove/ }).click();
    await goToPlace(page, caseId, 'interview');
    const folder = path.join(userData, 'documents/practice-rosa-delgado');
    await expect.poll(() => readdir(folder)).toEqual([]);
  });
  expect(await filesThatTell(userData, ['Zubenelgenubi', '987-65-4321', 'Quetzalcoatl'])).toEqual(
    [],
  );
});

test('a PDF is kept byte for byte, exported where the person says, and reported when it is damaged', async ({
  desk: { app, page, userData },
}) => {
  const pdf = pdfWith(canary, { fillBytes: 600_000 });
  await signIn(page);
  const { caseId } = await openCase(page);
  await openDocuments(page, caseId);
  await addTo(page, 'identity');

  await test.step('what cannot be taken is said in plain words', async () => {
    await chooseFiles(page, heicPicture);
    await expect(page.getByText('This is a HEIC picture, which cannot be read here')).toBeVisible();
    await chooseFiles(page, Buffer.from('MZ a program'));
    await expect(page.getByText('This is no JPEG, PNG or PDF')).toBeVisible();
    await chooseLargeFile(page, pdfWith('x', { fillBytes: 10 * 1024 * 1024 }));
    await expect(page.getByText('This file has more than 10 MB')).toBeVisible();
    await chooseFiles(page, pdfWith('x', { trailer: '/Encrypt 9 0 R' }));
    await page.getByRole('button', { name: 'Save the document' }).click();
    await expect(page.getByText('This PDF is protected by a password')).toBeVisible();
    await page.getByRole('button', { name: 'Choose something else' }).click();
  });

  await chooseFiles(page, pdf);
  const documentId = await saveDocument(page);
  const copy = path.join(userData, 'copy-of-the-person.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, copy);
  const line = page.locator(`[data-document="${documentId}"]`);
  await line.getByRole('button', { name: /^Save a copy/ }).click();
  await expect
    .poll(() =>
      readFile(copy).then(
        (bytes) => bytes.equals(pdf),
        () => false,
      ),
    )
    .toBe(true);
  await writeFile(copy, '');
  expect(await filesThatTell(userData, ['Zubenelgenubi', '987-65-4321'])).toEqual([]);

  const part = path.join(userData, 'documents/practice-rosa-delgado', documentId, '001.sealed');
  await writeFile(part, Buffer.alloc(500, 7));
  await goToPlace(page, caseId, 'interview');
  await openDocuments(page, caseId);
  await expect(line).toContainText('2 of 3 parts are good');
  await expect(line).toContainText('Nothing was deleted');

  await test.step('a permission that is taken back takes the papers with it', async () => {
    await goToPlace(page, caseId, 'permission');
    await page.getByTestId('take-back').click();
    await page.locator('[name=revocationReason]').fill('They go to the county');
    await page.getByTestId('erase').click();
    await expect(page.getByRole('heading', { name: 'Permission taken back' })).toBeVisible();
    const ofRosa = path.join(userData, 'documents/practice-rosa-delgado');
    await expect.poll(() => readdir(ofRosa)).toEqual([]);
  });
});
