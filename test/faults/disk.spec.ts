import { readdir, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { signByHand } from '../support/journey';
import { filesThatTell } from '../support/profileFiles';
import {
  expect,
  personalTexts,
  signAndSave,
  syncNow,
  test,
  unlockAgain,
  type Computer,
} from './faultTest';

test('a full disk while spooling is said, and the same signature is saved once there is room', async ({
  computer,
  office,
}) => {
  const desk = await computer.startAtReview('spool.tempWritten', 'enospc');
  await signByHand(desk.page);
  await desk.page.locator('[role=alert]').first().waitFor();
  expect(await computer.spooled()).toEqual([]);
  expect(await office.commands()).toEqual([]);
  await desk.page.locator('.sign-actions button').click();
  await computer.expectDelivered(desk);
});

test('a truncated spool file is written anew from the database', async ({ computer, office }) => {
  await saveOffline(computer, office);
  const [file = ''] = await computer.spooled();
  await truncate(path.join(computer.userData, 'spool', file), 100);
  const desk = await computer.start();
  await unlockAgain(desk);
  office.comesBack();
  await syncNow(desk);
  await computer.expectDelivered(desk);
});

test('deleted databases come back from the spool, and the submission arrives once', async ({
  computer,
  office,
}) => {
  await saveOffline(computer, office);
  await deleteDatabases(computer.userData);
  const desk = await computer.start();
  await unlockAgain(desk);
  office.comesBack();
  await syncNow(desk);
  await expect.poll(async () => (await office.commands()).length).toBe(1);
  await expect.poll(() => computer.spooled()).toEqual([]);
  const [command] = await office.commands();
  expect(command?.caseId).toBe(computer.caseId);
  await desk.page.locator('#lane-received, #lane-confirmed').first().waitFor();
});

test('the sweep itself sees what lies in the clear, in every encoding', async ({ computer }) => {
  const texts = await personalTexts('self-employed-couple');
  for (const encoding of ['utf8', 'utf16le', 'hex', 'base64'] as const) {
    const note = path.join(computer.userData, `planted-${encoding}`);
    const text = `before ${texts[0]} after`;
    const bytes =
      encoding === 'utf16le' ? Buffer.from(text, encoding) : Buffer.from(text).toString(encoding);
    await writeFile(note, bytes);
    expect(await filesThatTell(computer.userData, texts)).toEqual([path.basename(note)]);
    await rm(note);
  }
});

async function saveOffline(computer: Computer, office: { goesDown(): void }): Promise<void> {
  const desk = await computer.startAtReview();
  office.goesDown();
  await signAndSave(desk);
  await desk.quit();
  expect(await computer.spooled()).toHaveLength(1);
}

/** The folder in which Chromium keeps IndexedDB, wherever the profile has it. */
async function deleteDatabases(userData: string): Promise<void> {
  const entries = await readdir(userData, { recursive: true, withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && entry.name === 'IndexedDB');
  expect(folders).not.toEqual([]);
  for (const folder of folders) {
    await rm(path.join(folder.parentPath, folder.name), { recursive: true });
  }
}
