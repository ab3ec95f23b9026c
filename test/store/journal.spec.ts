import type { Page } from '@playwright/test';
import { caseIdOf, commandIdOf, commitOf, draftOf, rowOf, startMs } from './samples';
import { ana, expect, openStore, test, type StorePage } from './storeTest';

/** The journal is used from the second start on: the first one makes its file. */
async function launchTwice(launch: (owner: typeof ana) => Promise<StorePage>): Promise<StorePage> {
  const first = await launch(ana);
  await first.profile.close();
  return launch(ana);
}

/** The ids of the drafts that stand in their table, as another page reads them. */
async function draftsInTable(store: StorePage): Promise<string[]> {
  const page = await store.profile.newPage();
  const found = await page.evaluate(async () => {
    const { stores } = await window.underTest.dump('work');
    return stores.find(({ name }) => name === 'drafts')?.records as { readonly id: string }[];
  });
  await page.close();
  return found.map(({ id }) => id);
}

/** From now on the worker cannot write a draft to its table. */
async function fillTheDisk(store: StorePage): Promise<void> {
  await store.page.workers()[0]?.evaluate(() => {
    const original = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
      if (this.name === 'drafts') throw new DOMException('no room', 'QuotaExceededError');
      return original.apply(this, given);
    };
  });
}

/** Overwrites the end of the last autosave, as a power cut in the middle of its write would. */
async function tearLastAutosave(page: Page): Promise<void> {
  await page.evaluate(() =>
    // The worker of the page before holds this lock as long as it lives.
    navigator.locks.request('enroller-desk-store', async () => {
      const folder = await navigator.storage.getDirectory();
      const file = await folder.getFileHandle('drafts.journal');
      const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer());
      const end = bytes.findLastIndex((byte) => byte !== 0);
      const writing = await file.createWritable({ keepExistingData: true });
      await writing.write({ type: 'write', position: end - 20, data: new Uint8Array(20) });
      await writing.close();
    }),
  );
}

test('an autosave is in the journal at once, and in its table after the next start', async ({
  launch,
}) => {
  const second = await launchTwice(launch);
  await second.must('drafts.save', draftOf(1, { version: 1 }));
  await second.must('drafts.save', draftOf(2));
  await second.must('drafts.save', draftOf(1, { version: 2 }));
  expect(await draftsInTable(second)).toEqual([]);
  const list = await second.must('drafts.list', { states: ['open'] });
  expect(list.map(({ id }) => id)).toEqual([caseIdOf(2), caseIdOf(1)]);
  await second.profile.kill();

  const third = await launch(ana);
  expect(await draftsInTable(third)).toEqual([caseIdOf(1), caseIdOf(2)]);
  const draft = await third.must('drafts.load', { id: caseIdOf(1) });
  expect(JSON.parse(draft.contentJson)).toEqual({ version: 2 });
  expect(await third.must('rows.get', { id: caseIdOf(2) })).toEqual(rowOf(2));
});

test('what happened after an autosave is not undone by the journal at the next start', async ({
  launch,
}) => {
  const second = await launchTwice(launch);
  for (const number of [1, 2, 3]) await second.must('drafts.save', draftOf(number));
  await second.must('submission.commit', commitOf(1));
  await second.must('drafts.discard', { id: caseIdOf(2), nowMs: startMs + 10 });
  const changed = rowOf(3, { status: 'determined' });
  await second.must('rows.put', { rows: [changed] });
  await second.profile.kill();

  const third = await launch(ana);
  expect(await third.must('drafts.load', { id: caseIdOf(1) })).toMatchObject({
    state: 'submitted',
    commandId: commandIdOf(1),
  });
  expect(await third.must('drafts.load', { id: caseIdOf(2) })).toMatchObject({
    state: 'discarded',
  });
  expect(await third.must('rows.get', { id: caseIdOf(3) })).toEqual(changed);
});

test('a revoked case leaves nothing in the journal', async ({ launch }) => {
  const second = await launchTwice(launch);
  await second.must('drafts.save', draftOf(1));
  const usedBytes = () =>
    second.page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      const file = await (await folder.getFileHandle('drafts.journal')).getFile();
      return new Uint8Array(await file.arrayBuffer()).findLastIndex((byte) => byte !== 0) + 1;
    });
  expect(await usedBytes()).toBeGreaterThan(0);
  const revoked = { drafts: [{ id: caseIdOf(1), contentJson: '{}' }], row: rowOf(1) };
  await second.must('drafts.revoke', { ...revoked, nowMs: startMs + 10 });
  expect(await usedBytes()).toBe(0);
});

test('a full journal goes on after what is in it was written to the table', async ({ launch }) => {
  const second = await launchTwice(launch);
  const page = 'x'.repeat(300_000);
  for (const number of [1, 2, 3, 4, 5]) await second.must('drafts.save', draftOf(number, { page }));
  // The first three filled it; this one is larger than the whole journal.
  await second.must('drafts.save', draftOf(6, { page: 'x'.repeat(2_000_000) }));
  await second.must('drafts.save', draftOf(1, { page: 'short' }));
  await second.profile.kill();

  const third = await launch(ana);
  expect(await third.must('drafts.list', { states: ['open'] })).toHaveLength(6);
  const draft = await third.must('drafts.load', { id: caseIdOf(1) });
  expect(JSON.parse(draft.contentJson)).toEqual({ page: 'short' });
});

test('on a full disk autosaves go on in the journal, and its failure is told', async ({
  launch,
}) => {
  const second = await launchTwice(launch);
  await fillTheDisk(second);
  await second.must('drafts.save', draftOf(1));
  await second.page.workers()[0]?.evaluate(() => {
    const access = (self as unknown as { FileSystemSyncAccessHandle: { prototype: object } })
      .FileSystemSyncAccessHandle;
    Object.assign(access.prototype, {
      flush: () => {
        throw new DOMException('no disk', 'InvalidStateError');
      },
    });
  });
  expect(await second.call('drafts.save', draftOf(2))).toEqual({
    ok: false,
    error: { code: 'quota', cause: 'QuotaExceededError' },
  });
  await second.profile.kill();

  const third = await launch(ana);
  expect(await third.must('drafts.load', { id: caseIdOf(1) })).toMatchObject({
    contentJson: draftOf(1).contentJson,
  });
});

test('an autosave that a power cut left half written is left out, those before it stand', async ({
  launch,
}) => {
  const second = await launchTwice(launch);
  await second.must('drafts.save', draftOf(1));
  await second.must('drafts.save', draftOf(2));
  const page = await second.profile.newPage();
  await second.page.close();
  await tearLastAutosave(page);
  expect(await openStore(page, ana)).toMatchObject({ ok: true, value: { rowCount: 1 } });
  const states = await page.evaluate(
    (ids) =>
      Promise.all(
        ids.map(async (id) => (await window.underTest.client?.call('drafts.load', { id }))?.ok),
      ),
    [caseIdOf(1), caseIdOf(2)],
  );
  expect(states).toEqual([true, false]);
});
