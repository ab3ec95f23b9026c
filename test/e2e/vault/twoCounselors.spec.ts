import type { Page } from '@playwright/test';
import { afterLock, startCaseOf } from '../../support/deskScreens';
import { enterPractice } from '../../support/journey';
import { disguisesOf, filesThatTell } from '../../support/profileFiles';
import { expect, test } from '../desk';

const rosasFamily = { firstName: 'Wilhelmina', lastName: 'Quetzalcoatl' };
const names = Object.values(rosasFamily);

interface StoredRecord {
  readonly table: string;
  readonly ownerId: string | null;
  /** Every text and every byte of the record, in Latin-1. */
  readonly content: string;
}

/** Every record of every database, as the page itself can read it. */
function readDatabases(page: Page): Promise<StoredRecord[]> {
  return page.evaluate(async () => {
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('no reason given'));
      });
    const contentOf = (value: unknown): string => {
      if (value instanceof Uint8Array)
        return Array.from(value, (byte) => String.fromCharCode(byte)).join('');
      if (typeof value === 'object' && value !== null)
        return Object.entries(value)
          .map(([key, inner]) => `${key}=${contentOf(inner)}`)
          .join(';');
      return unescape(encodeURIComponent(String(value)));
    };
    const found = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      for (const table of database.objectStoreNames) {
        const store = database.transaction(table).objectStore(table);
        for (const record of (await answer(store.getAll())) as Record<string, unknown>[]) {
          const ownerId = typeof record['ownerId'] === 'string' ? record['ownerId'] : null;
          found.push({ table: `${name}.${table}`, ownerId, content: contentOf(record) });
        }
      }
      database.close();
    }
    return found;
  });
}

test('two counselors on one computer see nothing of each other', async ({ desk }) => {
  await enterPractice(desk.page, 'Rosa Delgado');
  await startCaseOf(desk.page, rosasFamily);
  const addressOfCase = await desk.page.evaluate(() => location.hash);
  await desk.page.getByRole('link', { name: 'Home' }).click();
  await expect(desk.page.getByText('Wilhelmina Quetzalcoatl')).toBeVisible();

  const page = await afterLock(desk, desk.page, () => desk.page.getByTestId('lock').click());
  await enterPractice(page, 'Minh Tran');
  await expect(page.getByText('Nothing is waiting')).toBeVisible();

  await test.step('not in the Book, nor by searching for the name', async () => {
    await page.getByRole('link', { name: 'Book' }).click();
    await expect(page.getByText('The Book is empty')).toBeVisible();
    await page.getByRole('searchbox', { name: 'Find a consumer…' }).fill('Quetzal');
    await expect(page.getByText(/Nobody matches|The Book is empty/)).toBeVisible();
  });

  await test.step('not in the outbox', async () => {
    await page.getByRole('link', { name: 'Outbox' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const name of names) await expect(page.getByText(name)).toHaveCount(0);
  });

  await test.step('not by the address of the case', async () => {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, addressOfCase);
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Outbox');
    for (const name of names) await expect(page.getByText(name)).toHaveCount(0);
    await expect(page.getByText('may I help you')).toHaveCount(0);
  });

  await test.step('not in what the page can read of the databases, where it lies sealed', async () => {
    const records = await readDatabases(page);
    const drafts = records.filter(({ table }) => table === 'work.drafts');
    expect(new Set(drafts.map(({ ownerId }) => ownerId)).size).toBe(1);
    for (const { table, content } of records) {
      for (const form of names.flatMap(disguisesOf)) {
        expect(content.includes(form.toString('latin1')), table).toBe(false);
      }
    }
  });

  await test.step('not in any file of the profile', async () => {
    await desk.quit();
    expect(await filesThatTell(desk.userData, names)).toEqual([]);
  });
});
