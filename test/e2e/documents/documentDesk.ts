/** The documents of a case: what the specs of capturing and keeping papers begin with. */
import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { ApplicationDraft } from '#shared/domain/application/index';
import { giveConsent, goToPlace } from '../../support/journey';
import { printedPage } from '../../support/paper';
import { holdSaveDialog } from '../../support/saveDialog';
import { expect, test, type Desk } from '../desk';

const browser = process.env['DESK_BROWSER'];

/**
 * A camera that shows a moving pattern, of Chromium's own: whether it may be used is still asked of the
 * application. The headless shell knows none: where tests run in it, this one runs in the browser.
 */
export const withFakeCamera = {
  HOST_CHROMIUM_ARGS: '--use-fake-device-for-media-stream',
  ...(browser === undefined ? {} : { HOST_CHROMIUM: browser }),
};

export async function openDocuments(page: Page, caseId: string): Promise<void> {
  await goToPlace(page, caseId, 'documents');
  await page.locator('.proofs').first().waitFor();
}

/** Opens the taking of a document for a topic, from the checklist. */
export async function addTo(page: Page, topic: string): Promise<void> {
  await page.locator(`[data-proof^="${topic}."] .proof__actions a`).click();
  await page.locator('.capture').waitFor();
}

export async function chooseFiles(page: Page, ...files: readonly Buffer[]): Promise<void> {
  // The name lies on purpose: only what is inside counts, and the name must never be found again.
  await page.locator('.capture input[type=file]').setInputFiles(
    files.map((buffer, index) => ({
      name: `Quetzalcoatl-${index}.jpg`,
      mimeType: 'image/jpeg',
      buffer,
    })),
  );
}

/** A file of many megabytes, by its place on the disk: too much for the wire of a test. */
export async function chooseLargeFile(page: Page, bytes: Buffer): Promise<void> {
  const file = test.info().outputPath('large.pdf');
  await writeFile(file, bytes);
  await page.locator('.capture input[type=file]').setInputFiles(file);
}

/** Saves and waits until the checklist shows the document whole; answers its id. */
export async function saveDocument(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Save the document' }).click();
  const line = page.locator('[data-document][data-whole=true]').last();
  await line.waitFor();
  return (await line.getAttribute('data-document')) ?? '';
}

/** The pages of the preview as they are drawn: their sizes in pixels. */
export async function previewSizes(page: Page): Promise<readonly (readonly [number, number])[]> {
  const images = page.locator('img.document-preview');
  await images.first().waitFor();
  await expect
    .poll(() => images.evaluateAll((all) => all.every((one) => (one as HTMLImageElement).complete)))
    .toBe(true);
  return images.evaluateAll((all) =>
    all.map((one) => {
      const { naturalWidth, naturalHeight } = one as HTMLImageElement;
      return [naturalWidth, naturalHeight] as const;
    }),
  );
}

/** The consent of a new case, signed on a paper that is photographed before anything is asked. */
export async function consentOnPaper(page: Page, answers: ApplicationDraft): Promise<void> {
  await page.locator('[name="consent.method"][value=written]').check();
  await page.getByRole('button', { name: 'Photograph the signed paper' }).click();
  await chooseFiles(page, await printedPage(page, { words: 'PERMISSION' }));
  await page.getByRole('button', { name: 'Save the signed paper' }).click();
  await page.getByTestId('consent-paper').waitFor();
  await giveConsent(page, answers, 'written');
}

/** The words of a sheet, as it is printed. */
export async function readPrintedSheet(
  { app, page }: Pick<Desk, 'app' | 'page'>,
  button: string,
  file: string,
) {
  const choose = await holdSaveDialog(app, file);
  await page.getByRole('button', { name: button }).click();
  const sheet = page.locator('.signature-page');
  const words = await sheet.innerText();
  await expect.poll(() => choose().then(() => sheet.count())).toBe(0);
  return words;
}
