import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { startCaseOf } from '../../support/deskScreens';
import { enterPractice } from '../../support/journey';
import { expect, test } from '../desk';

/** The folder in which Chromium keeps IndexedDB, wherever the profile has it. */
async function databasesFolder(userData: string): Promise<string> {
  const entries = await readdir(userData, { recursive: true, withFileTypes: true });
  const found = entries.find((entry) => entry.isDirectory() && entry.name === 'IndexedDB');
  if (!found) throw new Error('no databases');
  return path.join(found.parentPath, found.name);
}

const problem = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** Overwrites what is sealed of the list, as a bad sector would. */
const damageTheList = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('work');
        opening.onerror = () => reject(opening.error ?? new Error('not opened'));
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('rowDeltas', 'readwrite');
          const rows = transaction.objectStore('rowDeltas');
          const reading = rows.getAll();
          reading.onsuccess = () => {
            for (const row of reading.result as object[]) {
              rows.put({ ...row, sealed: new Uint8Array(40) });
            }
          };
          transaction.oncomplete = () => {
            opening.result.close();
            resolve(reading.result.length);
          };
        };
      }),
  );

/** Leaves the databases less room than they take up already, as a full disk does. */
async function leaveNoRoom(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const origin = await page.evaluate(() => location.origin);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
}

test('each way in which the cases cannot be opened has its own screen, and nothing is lost, nor where the disk is full', async ({
  launch,
}) => {
  // Three starts, and the worker waits eight seconds for the other window.
  test.slow();
  const first = await launch();
  await enterPractice(first.page, 'Rosa Delgado');
  await startCaseOf(first.page, { firstName: 'Amparo', lastName: 'Villaseñor' });
  await first.quit();

  const folder = await databasesFolder(first.userData);
  await rename(folder, `${folder}-aside`);
  await writeFile(folder, 'in the way');
  const unreadable = await launch();
  await expect(problem(unreadable.page, 'The files of the cases cannot be read')).toBeVisible();
  await expect(unreadable.page.getByText('second, sealed place on this computer')).toBeVisible();
  await unreadable.quit();
  await rm(folder);
  await rename(`${folder}-aside`, folder);

  const { page } = await launch();
  await page.addInitScript(() => {
    if (sessionStorage.getItem('held') === 'done') return;
    sessionStorage.setItem('held', 'done');
    void navigator.locks.request(
      'enroller-desk-store',
      { steal: true },
      () => new Promise(() => undefined),
    );
  });
  await page.reload();
  await expect(problem(page, 'Another window holds the cases open')).toBeVisible({
    timeout: 20_000,
  });
  await page.getByRole('button', { name: 'Look again' }).click();

  await page.getByRole('button', { name: /Rosa Delgado/ }).waitFor();
  expect(await damageTheList(page)).toBe(1);
  await page.getByRole('button', { name: /Rosa Delgado/ }).click();
  await page.getByRole('button', { name: 'Open with it' }).click();
  await expect(page.getByText('A part of your list could not be read')).toBeVisible();
  await expect(page.getByText('1 case was put back on the list')).toBeVisible();
  await expect(page.getByRole('main').getByText(/Villaseñor/)).toBeVisible();

  await leaveNoRoom(page);
  await startCaseOf(page, { firstName: 'Beto', lastName: 'Olmos' });
  await page.reload();
  await page.getByRole('button', { name: /Rosa Delgado/ }).click();
  await page.getByRole('button', { name: 'Open with it' }).click();
  await expect(page.getByText('Beto Olmos', { exact: true })).toBeVisible();
});
