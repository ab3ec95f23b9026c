import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { practicePassphrase } from '#shared/desktop/practice';
import {
  choosePlan,
  goToPlace,
  pairWithHub,
  readHousehold,
  signAgreements,
  startCase,
  untilProved,
} from '../../support/journey';
import { launchDesk, repositoryRoot, untilReady } from '../../support/launchDesk';
import { installFor, startOfficeHub } from '../../support/officeHub';
import { printedPage } from '../../support/paper';
import { plantAnswers } from '../../support/plantDraft';
import { expect, test } from '../desk';
import { acceptRights, signOpenDraft } from '../changes/submittedCase';
import { control, openStepOf, untilSaved } from '../path/caseDesk';
import {
  addTo,
  chooseFiles,
  consentOnPaper,
  openDocuments,
  readPrintedSheet,
  saveDocument,
} from './documentDesk';

const saveTo = (app: ElectronApplication, file: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);

async function chooseToSignOnPaper(page: Page, caseId: string): Promise<void> {
  await goToPlace(page, caseId, 'sign');
  await page.locator('.summary').waitFor();
  await page.getByText('Sign on paper', { exact: true }).click();
  await page.getByRole('list', { name: 'Sign on paper', exact: true }).waitFor();
}

/** The papers that lie on the disk, of whichever counselor. */
async function papersOn(userData: string): Promise<readonly string[]> {
  const [counselor = ''] = await readdir(path.join(userData, 'documents'));
  return (await readdir(path.join(userData, 'documents', counselor))).sort();
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
  await test.step('the family consents on paper, which is photographed', () =>
    consentOnPaper(page, household.answers));
  const { enrollerStatementAccepted: _, ...enroller } = household.answers.enroller;
  await plantAnswers(page, caseId, { ...household.answers, enroller });

  const proofId = await test.step('a proof is attached before anything is signed', async () => {
    await openDocuments(page, caseId);
    await addTo(page, 'identity');
    await chooseFiles(page, await printedPage(page));
    return saveDocument(page);
  });

  await goToPlace(page, caseId, 'plans');
  await page.locator('[data-plan]').first().waitFor();
  await choosePlan(page, household.expected.benchmarkPlanId);
  const [first, second] = household.answers.persons;
  if (!first || !second) throw new Error('the couple is two adults');
  const nameOf = ({ name }: typeof first) => `${name?.firstName} ${name?.lastName}`;
  const printed = path.join(userData, 'page.pdf');
  const printButton = page.getByRole('button', { name: /^Print (the signature page|it again)/ });
  await test.step('the page is printed once the enroller’s own statement stands', async () => {
    await chooseToSignOnPaper(page, caseId);
    await control(page, 'signingPlace').fill('Fresno');
    await expect(printButton).toHaveAttribute('aria-disabled', 'true');
    await page.locator('label', { has: page.locator('[name=enrollerStatement]') }).click();
    await expect(printButton).not.toHaveAttribute('aria-disabled', 'true');
    const sheet = await readPrintedSheet(desk, 'Print the signature page', printed);
    expect(sheet).toContain('Place: Fresno');
    // One line for the application, and one for the agreement of each adult.
    expect(sheet.split(`Signature of ${nameOf(first)}`)).toHaveLength(3);
    expect(sheet.split(`Signature of ${nameOf(second)}`)).toHaveLength(2);
    await saveTo(app, printed);
    await expect(page.getByText(/^Printed .* with the code \w{8,12}\./)).toBeVisible();
    expect((await readFile(printed)).subarray(0, 5).toString()).toBe('%PDF-');
    await photographTheSignedPage(page);
    await untilSaved(page);
  });

  const submit = page.locator('.sign-actions button');
  const waiting = page.getByTestId('still-to-agree');
  const onPage = (person: typeof first) => control(page, `onSignaturePage.${person.id}`);
  await test.step('nothing is signed before every adult on the plan agreed to its arbitration', async () => {
    await expect(waiting).toContainText(`${nameOf(first)} and ${nameOf(second)}`);
    await onPage(first).check();
    await expect(waiting).not.toContainText(nameOf(first));
    await expect(submit).toHaveAttribute('aria-disabled', 'true');
    // The second adult has no line on the paper any more, who signs on the screen.
    await signAgreements(page);
    await expect(waiting).toHaveCount(0);
    await expect(onPage(second)).toHaveCount(0);
    await expect(submit).not.toHaveAttribute('aria-disabled', 'true');
  });

  await test.step('an answer that changes afterwards makes the page worthless', async () => {
    await openStepOf(page, caseId, 'otherPrograms');
    await page.locator('[name="otherPrograms.calFresh"][value=no]').press('Space');
    await page.locator('[name="otherPrograms.calFresh"][value=yes]').press('Space');
    await chooseToSignOnPaper(page, caseId);
    await expect(page.getByText('An answer changed after the page was printed')).toBeVisible();
    await expect(submit).toHaveAttribute('aria-disabled', 'true');
    await printButton.click();
    await photographTheSignedPage(page);
    // The agreements are to the plan: those on the old page and on the screen stand, and none is asked again.
    await expect(onPage(first)).toHaveCount(0);
    await expect(waiting).toHaveCount(0);
    await expect(submit).not.toHaveAttribute('aria-disabled', 'true');
  });

  await submit.click();
  await untilProved(page, 'received', 45_000);
  const [command] = await office.commands();
  if (command?.payload.kind !== 'application.submit') throw new Error('not a submission');
  const { consent, planChoices, signatures, snapshot, snapshotHash } = command.payload.body;
  const [declaration] = signatures;
  expect(declaration).toMatchObject({
    capture: 'wetInkOnPrint',
    purpose: 'declaration',
    place: 'Fresno',
    snapshotHash,
  });
  const { documentFileId, documentSha256 } = declaration ?? {};
  const [byHand, onScreen] = planChoices[0]?.arbitrationAgreements ?? [];
  expect(byHand).toMatchObject({
    personId: first.id,
    signature: { capture: 'wetInkOnPrint', place: 'Fresno', documentSha256: expect.any(String) },
  });
  expect(onScreen).toMatchObject({
    personId: second.id,
    signature: { capture: 'typed', place: 'Fresno' },
  });
  const oldPage = byHand?.signature;
  expect(oldPage?.documentFileId).not.toBe(documentFileId);
  expect(consent).toMatchObject({ method: 'written', documentSha256: expect.any(String) });
  expect(snapshot.authorization.authorizationArtifact?.fileId).toBe(consent.documentFileId);
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
    await expect(page.getByTestId('papers-received')).toContainText('4 of 4 received', {
      timeout: 30_000,
    });
    const arrived = await office.documents();
    const proof = arrived.find(({ documentId }) => documentId === proofId);
    expect(proof?.sha256).toBe(snapshot.documents[0]?.sha256);
    const sha256Of = (id: string | undefined) =>
      arrived.find(({ documentId }) => documentId === id)?.sha256;
    expect(sha256Of(documentFileId)).toBe(documentSha256);
    expect(sha256Of(oldPage?.documentFileId)).toBe(oldPage?.documentSha256);
    expect(sha256Of(consent.documentFileId)).toBe(consent.documentSha256);
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

  await test.step('the family’s copy is told with its moment, and to the office with the next change', async () => {
    await goToPlace(page, caseId, 'status');
    await expect(page.getByTestId('copy-missing')).toBeVisible();
    await page.getByRole('button', { name: 'Given on paper' }).click();
    await page.getByRole('button', { name: 'That was not so' }).click();
    await saveTo(app, path.join(userData, 'summary.pdf'));
    await page.getByRole('button', { name: 'Save the summary as PDF' }).click();
    const given = page.getByTestId('copy-given');
    await expect(given).toContainText('The summary was saved for the family');
    await openDocuments(page, caseId);
    await goToPlace(page, caseId, 'status');
    await expect(given).toContainText('The summary was saved for the family');

    await page.getByRole('link', { name: 'Changes and renewal' }).click();
    await page.getByRole('radio', { name: 'Income is different' }).check();
    await page.getByTestId('start-change').click();
    await page.locator('form[data-step=income]').waitFor();
    await acceptRights(desk, caseId);
    await goToPlace(page, caseId, 'sign');
    await expect(control(page, 'signingPlace')).toHaveValue('Fresno');
    // The plan is the same, and so is what was agreed with it.
    await expect(page.locator('.agreement[data-state=signed]')).toHaveCount(2);
    // Taken back in the change, its paper stays with the application that it was signed for.
    const kept = await papersOn(userData);
    await page
      .locator(`[data-agreement="${first.id}"]`)
      .getByRole('button', { name: 'Take it back' })
      .click();
    await expect(page.locator('.agreement[data-state=signed]')).toHaveCount(1);
    await signOpenDraft(desk, caseId);
    await untilProved(page, 'received', 45_000);
    const bodies = (await office.commands()).map(({ payload }) => payload.body);
    expect(bodies).toHaveLength(2);
    expect(bodies[0]).not.toHaveProperty('predecessorCopy');
    expect(bodies[1]).toMatchObject({
      predecessorCopy: { way: 'summary', at: expect.any(String) },
    });
    await expect(page.getByTestId('copy-missing')).toBeVisible();
    expect(await papersOn(userData)).toEqual(kept);
  });
  await desk.kill();
  await office.close();
  await rm(userData, { recursive: true, force: true, maxRetries: 5 });
});
