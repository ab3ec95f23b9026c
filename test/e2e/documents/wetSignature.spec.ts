import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { practicePassphrase } from '#shared/desktop/practice';
import {
  giveConsent,
  goToPlace,
  pairWithHub,
  readHousehold,
  startCase,
  untilProved,
} from '../../support/journey';
import { launchDesk, repositoryRoot, untilReady } from '../../support/launchDesk';
import { installFor, startOfficeHub } from '../../support/officeHub';
import { printedPage } from '../../support/paper';
import { plantAnswers } from '../../support/plantDraft';
import { expect, test } from '../desk';
import { openStepOf, untilSaved } from '../path/caseDesk';
import { addTo, chooseFiles, openDocuments, saveDocument } from './documentDesk';

const saveTo = (app: ElectronApplication, file: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);

async function chooseToSignOnPaper(page: Page, caseId: string): Promise<void> {
  await goToPlace(page, caseId, 'sign');
  await page.locator('.summary').waitFor();
  await page.getByText('Sign on paper', { exact: true }).click();
  await page.locator('.wet').waitFor();
}

async function photographTheSignedPage(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Photograph the signed page' }).click();
  await chooseFiles(page, await printedPage(page, { words: 'SIGNATURE PAGE' }));
  await page.getByRole('button', { name: 'Save the signed page' }).click();
  await page.getByTestId('wet-photographed').waitFor();
}

test('a page signed by hand is printed, photographed and bound to the answers it was printed for', async () => {
  test.setTimeout(240_000);
  const userData = await mkdtemp(path.join(tmpdir(), 'wet-'));
  const office = await startOfficeHub({ delayMs: 0 });
  await installFor(office.network.url, userData);
  const desk = await launchDesk({ appDirectory: repositoryRoot, userData });
  const { app, page } = desk;
  await untilReady(page);
  await pairWithHub(page, {
    hubUrl: office.network.url,
    code: office.invitationCode('enrollmentCounselor'),
    passphrase: practicePassphrase,
  });
  const household = await readHousehold('self-employed-couple');
  const caseId = await startCase(page);
  await giveConsent(page, household.answers);
  const { enrollerStatementAccepted: _, ...enroller } = household.answers.enroller;
  await plantAnswers(page, caseId, { ...household.answers, enroller });

  const proofId = await test.step('a proof is attached before anything is signed', async () => {
    await openDocuments(page, caseId);
    await addTo(page, 'identity');
    await chooseFiles(page, await printedPage(page));
    return saveDocument(page);
  });

  const printed = path.join(userData, 'page.pdf');
  const printButton = page.getByRole('button', { name: /^Print (the signature page|it again)/ });
  await test.step('the page is printed once the enroller’s own statement stands', async () => {
    await saveTo(app, printed);
    await chooseToSignOnPaper(page, caseId);
    await expect(printButton).toHaveAttribute('aria-disabled', 'true');
    await page.locator('label', { has: page.locator('[name=enrollerStatement]') }).click();
    await expect(printButton).not.toHaveAttribute('aria-disabled', 'true');
    await printButton.click();
    await expect(page.getByText(/^Printed .* with the code \w{8,12}\./)).toBeVisible();
    expect((await readFile(printed)).subarray(0, 5).toString()).toBe('%PDF-');
    await photographTheSignedPage(page);
    await untilSaved(page);
  });

  await test.step('an answer that changes afterwards makes the page worthless', async () => {
    await openStepOf(page, caseId, 'otherPrograms');
    await page.locator('[name="otherPrograms.calFresh"][value=no]').press('Space');
    await page.locator('[name="otherPrograms.calFresh"][value=yes]').press('Space');
    await chooseToSignOnPaper(page, caseId);
    await expect(page.getByText('An answer changed after the page was printed')).toBeVisible();
    await expect(page.locator('.sign-actions button')).toHaveAttribute('aria-disabled', 'true');
    await printButton.click();
    await photographTheSignedPage(page);
  });

  await page.locator('.sign-actions button').click();
  await untilProved(page, 'received', 45_000);
  const [command] = await office.commands();
  if (command?.payload.kind !== 'application.submit') throw new Error('not a submission');
  const { signatures, snapshot, snapshotHash } = command.payload.body;
  const [declaration] = signatures;
  expect(declaration).toMatchObject({
    capture: 'wetInkOnPrint',
    purpose: 'declaration',
    snapshotHash,
  });
  expect(snapshot.documents).toMatchObject([
    {
      fileId: proofId,
      documentType: 'photoIdentification',
      topic: 'identity',
      personId: snapshot.primaryContactPersonId ?? snapshot.persons[0]?.id,
      mediaType: 'image/jpeg',
      sizeBytes: expect.any(Number),
      sha256: expect.stringMatching(/^[\w-]{43}$/),
    },
  ]);

  await test.step('the papers follow the application, and each says when the office had it', async () => {
    await expect(page.getByTestId('papers-received')).toContainText('2 of 2 received', {
      timeout: 30_000,
    });
    const arrived = await office.documents();
    const proof = arrived.find(({ documentId }) => documentId === proofId);
    expect(proof?.sha256).toBe(snapshot.documents[0]?.sha256);
    const signedPage = arrived.find(({ documentId }) => documentId !== proofId);
    expect(signedPage?.sha256).toBe(declaration?.documentSha256);
    await openDocuments(page, caseId);
    await expect(page.locator('[data-delivery=received]')).toContainText('Received by your office');
  });

  await test.step('the hash in the snapshot is that of the bytes that can be saved again', async () => {
    const copy = path.join(userData, 'copy.jpg');
    await saveTo(app, copy);
    await openDocuments(page, caseId);
    await page
      .locator(`[data-document="${proofId}"]`)
      .getByRole('button', { name: /^Save a copy/ })
      .click();
    await expect
      .poll(() =>
        readFile(copy).then(
          (bytes) => createHash('sha256').update(bytes).digest('base64url'),
          () => '',
        ),
      )
      .toBe(snapshot.documents[0]?.sha256);
  });
  await desk.kill();
  await office.close();
  await rm(userData, { recursive: true, force: true, maxRetries: 5 });
});
