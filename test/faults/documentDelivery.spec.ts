import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { addTo, chooseFiles, openDocuments, saveDocument } from '../e2e/documents/documentDesk';
import { goToPlace } from '../support/journey';
import type { Desk } from '../support/launchDesk';
import type { OfficeHub } from '../support/officeHub';
import { pdfWith } from '../support/paper';
import {
  expect,
  signAndSave,
  signUntilKilled,
  syncNow,
  test,
  unlockAgain,
  type Computer,
} from './faultTest';

/** Three parts. */
const paper = pdfWith('a passport', { fillBytes: 600_000 });
const sha256 = createHash('sha256').update(paper).digest('base64url');

/** A paper is taken, and the case lies open at its signature. */
async function withPaper(desk: Desk, { caseId }: Computer): Promise<string> {
  const { page } = desk;
  await openDocuments(page, caseId);
  await addTo(page, 'identity');
  await chooseFiles(page, paper);
  const documentId = await saveDocument(page);
  await page.locator('[data-save=saved]').waitFor();
  await goToPlace(page, caseId, 'sign');
  await page.locator('.summary').waitFor();
  return documentId;
}

const expectReceived = (office: OfficeHub, computer: Computer, documentId: string) =>
  expect
    .poll(() => office.documents(), { timeout: 45_000 })
    .toMatchObject([{ documentId, caseId: computer.caseId, sha256 }]);

/** The screen says so, and of the sealed copy nothing but its receipt is left. */
async function expectTold({ page }: Desk, { caseId, userData }: Computer, documentId: string) {
  await openDocuments(page, caseId);
  await expect(
    page.locator(`[data-document="${documentId}"] [data-delivery=received]`),
  ).toBeVisible();
  const left = await readdir(path.join(userData, 'dispatch', documentId));
  expect(left).toEqual(['entry.json']);
}

for (const point of ['document.beforePart', 'document.afterPart'] as const) {
  test(`a power cut at ${point} loses no paper: it goes on while the vault is locked`, async ({
    computer,
    office,
  }) => {
    const first = await computer.startAtReview(point);
    const documentId = await withPaper(first, computer);
    await signUntilKilled(first);
    const second = await computer.start();
    await expectReceived(office, computer, documentId);
    await unlockAgain(second);
    await expectTold(second, computer, documentId);
    await computer.expectDelivered(second);
  });
}

test('a power cut while a paper is sealed for the way leaves the draft, which is signed again', async ({
  computer,
  office,
}) => {
  const first = await computer.startAtReview('commit.sealed');
  const documentId = await withPaper(first, computer);
  await signUntilKilled(first);
  expect(await office.documents()).toEqual([]);
  const second = await computer.startAtReview();
  await signAndSave(second);
  await expectReceived(office, computer, documentId);
  await expectTold(second, computer, documentId);
});

test('when the reply is lost after the hub stored a part, the paper arrives once', async ({
  computer,
  office,
}) => {
  const desk = await computer.startAtReview();
  const documentId = await withPaper(desk, computer);
  office.network.inject({ kind: 'dropReply' }, { times: 2, path: /documents$/ });
  await signAndSave(desk);
  await expect
    .poll(() => office.network.seen.filter((one) => one.fault === 'dropReply').length)
    .toBeGreaterThan(0);
  await syncNow(desk);
  await expectReceived(office, computer, documentId);
  await expectTold(desk, computer, documentId);
});
