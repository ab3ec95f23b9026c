import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { practicePassphrase } from '#shared/desktop/practice';
import { faultsFolder } from '../../build/scripts/buildFaults';
import type { FaultPoint } from '../../electron/fault';
import { addTo, chooseFiles, openDocuments, saveDocument } from '../e2e/documents/documentDesk';
import { giveConsent, pairWithHub, readHousehold, startCase, unlock } from '../support/journey';
import { launchDesk, repositoryRoot, untilReady, type Desk } from '../support/launchDesk';
import { installFor } from '../support/officeHub';
import { pdfWith } from '../support/paper';
import { filesThatTell } from '../support/profileFiles';
import { expect, test } from './faultTest';

const canary = 'Zubenelgenubi 987-65-4321';
const pdf = pdfWith(canary, { fillBytes: 600_000 });

const start = async (userData: string, at?: FaultPoint): Promise<Desk> => {
  const env = at ? { DESK_FAULT: `${at}:kill` } : {};
  const appDirectory = path.join(repositoryRoot, faultsFolder);
  const desk = await launchDesk({ appDirectory, userData, env });
  await untilReady(desk.page);
  return desk;
};

/** Saves until the power is cut. */
async function saveUntilKilled(desk: Desk): Promise<void> {
  const { page } = desk;
  await chooseFiles(page, pdf);
  await page.getByRole('button', { name: 'Save the document' }).click();
  await desk.ended;
  await desk.kill();
}

/** The files of the one document that there is. */
async function filesOfDocument(userData: string): Promise<string[]> {
  const [counselor = ''] = await readdir(path.join(userData, 'documents'));
  const [document = ''] = await readdir(path.join(userData, 'documents', counselor));
  return (await readdir(path.join(userData, 'documents', counselor, document))).sort();
}

async function openCaseAgain(desk: Desk, caseId: string): Promise<Page> {
  await unlock(desk.page, practicePassphrase);
  await openDocuments(desk.page, caseId);
  return desk.page;
}

test('a power cut while a document is saved leaves sealed parts, and the rest follows them', async ({
  office,
}) => {
  test.setTimeout(120_000);
  const userData = await mkdtemp(path.join(tmpdir(), 'documents-'));
  await installFor(office.network.url, userData);
  const { answers } = await readHousehold('self-employed-couple');

  const first = await start(userData, 'document.partWritten');
  const code = office.invitationCode('planBasedEnroller');
  await pairWithHub(first.page, {
    hubUrl: office.network.url,
    code,
    passphrase: practicePassphrase,
  });
  const caseId = await startCase(first.page);
  await giveConsent(first.page, answers);
  await first.page.locator('[data-save=saved]').waitFor();
  await openDocuments(first.page, caseId);
  await addTo(first.page, 'identity');
  await saveUntilKilled(first);
  expect(await filesOfDocument(userData)).toEqual(['000.sealed', 'manifest.sealed']);

  const second = await start(userData, 'document.finished');
  await test.step('the next start says what it found; the same file goes on from there', async () => {
    const page = await openCaseAgain(second, caseId);
    await expect(page.locator('[data-found=unfinished]')).toContainText('1 of 3 parts are saved');
    await addTo(page, 'identity');
    await saveUntilKilled(second);
    const parts = ['000.sealed', '001.sealed', '002.sealed', 'manifest.sealed'];
    expect(await filesOfDocument(userData)).toEqual(parts);
  });

  const third = await start(userData);
  await test.step('one that was finished and named by no case is put where it belongs', async () => {
    const page = await openCaseAgain(third, caseId);
    const found = page.locator('[data-found=complete]');
    await found.locator('select').selectOption({ index: 1 });
    await found.getByRole('button', { name: 'Put it there' }).click();
    await expect(page.locator('[data-document][data-whole=true]')).toBeVisible();
    await expect(found).toHaveCount(0);
    await addTo(page, 'identity');
    await chooseFiles(page, pdf);
    await saveDocument(page);
    await expect(page.locator('[data-document]')).toHaveCount(2);
  });
  await third.quit();
  expect(await filesThatTell(userData, ['Zubenelgenubi', '987-65-4321', 'Quetzalcoatl'])).toEqual(
    [],
  );
  await rm(userData, { recursive: true, force: true, maxRetries: 5 });
});
