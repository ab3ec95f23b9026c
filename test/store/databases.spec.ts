import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { caseIdOf, commandIdOf, draftOf, rowOf, startMs } from './samples';
import { ana, expect, openStore, test } from './storeTest';

test('every writing transaction of the work database is strict', async ({ launch }) => {
  const store = await launch(ana);
  const durability = await store.page.evaluate(async () => {
    const work = window.underTest.createWorkDatabase();
    await work.open();
    const found = await work.transaction('rw', work.outbox, (transaction) => {
      return transaction.idbtrans.durability;
    });
    work.close();
    return found;
  });
  expect(durability).toBe('strict');
});

test('the worker’s own transactions are strict too', async ({ launch, profileFolder: _ }) => {
  const store = await launch(null);
  const worker = store.page.workers()[0];
  if (!worker) throw new Error('no worker');
  await worker.evaluate(() => {
    const seen: string[] = [];
    const original = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (names, mode, options) {
      const transaction = original.call(this, names, mode, options);
      if (mode === 'readwrite' && this.name === 'work') seen.push(transaction.durability);
      return transaction;
    };
    Object.assign(self, { seen });
  });
  await store.page.evaluate(async (ownerId) => {
    await window.underTest.client?.open(window.underTest.keys(10), {
      counselorId: ownerId,
      ownerId,
    });
  }, ana.id);
  await store.must('drafts.save', draftOf(1));
  await store.must('rows.put', { rows: [rowOf(2)] });
  const record = { id: caseIdOf(1), updatedAtMs: startMs, contentJson: '{}' };
  await store.must('records.put', { records: [record] });
  const seen = await worker.evaluate(() => (self as unknown as { seen: string[] }).seen);
  expect(seen).toEqual(['strict', 'strict', 'strict']);
});

test('databases of a newer version are refused and left alone', async ({ launch }) => {
  const first = await launch(ana);
  await first.must('drafts.save', draftOf(1));
  const other = await first.profile.newPage();
  await first.page.close();
  await other.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('work', 990);
        request.onupgradeneeded = () => request.result.createObjectStore('fromTheFuture');
        request.onsuccess = () => resolve(request.result.close());
        request.onerror = () => reject(new Error('not upgraded'));
      }),
  );
  expect(await openStore(other, ana)).toEqual({ ok: false, error: { code: 'newerVersion' } });
  const versions = await other.evaluate(async () =>
    (await indexedDB.databases()).map(({ name, version }) => [name, version]),
  );
  expect(versions).toContainEqual(['work', 990]);
});

test('the databases of version 1 open with everything in them', async ({ launch }) => {
  const fixture = JSON.parse(
    await readFile(path.join(import.meta.dirname, 'fixtures/work-v1.json'), 'utf8'),
  ) as object;
  const locked = await launch(null);
  const page = await locked.profile.newPage();
  await locked.page.close();
  await page.evaluate((dump) => window.underTest.restoreDump(dump as never), fixture);
  expect(await openStore(page, ana)).toMatchObject({
    ok: true,
    value: { rowCount: 2, damagedSegments: 0, rebuiltRows: 0 },
  });
  const read = await page.evaluate(
    async ([caseId, commandId]) => {
      const { client } = window.underTest;
      return [
        await client?.call('drafts.load', { id: caseId }),
        await client?.call('outbox.inventory', {}),
        await client?.call('outbox.notes', { commandIds: [commandId] }),
        await client?.call('changes.ofCase', { caseId }),
      ];
    },
    [caseIdOf(1), commandIdOf(1)] as const,
  );
  expect(read).toMatchObject([
    { value: { state: 'submitted', contentJson: '{"writtenBy":"version 1"}' } },
    { value: [{ commandId: commandIdOf(1), state: 'queued' }] },
    { value: { [commandIdOf(1)]: { initials: 'ZQ' } } },
    { value: [{ kind: 'enrollmentConfirmed' }] },
  ]);
});

test('a connection that the browser closed is opened again', async ({ launch }) => {
  const store = await launch(ana);
  await store.must('drafts.save', draftOf(1));
  const other = await store.profile.newPage();
  // Another connection asks for a higher version: ours must step aside, and come back after it.
  await other.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('work', 11);
        request.onupgradeneeded = () => request.transaction?.abort();
        request.onerror = () => resolve();
        request.onblocked = () => reject(new Error('blocked'));
      }),
  );
  await store.must('drafts.save', { ...draftOf(1), contentJson: '"after"' });
  expect(await store.must('drafts.load', { id: caseIdOf(1) })).toMatchObject({
    contentJson: '"after"',
  });
});

test('storage is reported with what the browser granted', async ({ launch }) => {
  const store = await launch(null);
  const report = await store.page.evaluate(() => window.underTest.ensurePersistence());
  expect(report).toMatchObject({ persisted: expect.any(Boolean), usageBytes: expect.any(Number) });
  expect(report.quotaBytes).toBeGreaterThan(0);
});
