import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { emptyApplication } from '#shared/domain/application/index';
import { caseIdOf, commandIdOf, commitOf, draftOf, rowOf } from './samples';
import { openProfile } from './harness/chromium';
import { ana, expect, openStore, test } from './storeTest';

const everything = { text: '', sort: 'name', limit: 50 } as const;
const nowIso = '2026-11-23T18:00:00Z';

/** The folder in which Chromium keeps IndexedDB, wherever the profile has it. */
async function databasesFolder(profileFolder: string): Promise<string> {
  const entries = await readdir(profileFolder, { recursive: true, withFileTypes: true });
  const found = entries.find((entry) => entry.isDirectory() && entry.name === 'IndexedDB');
  if (!found) throw new Error('no databases');
  return path.join(found.parentPath, found.name);
}

/** A case as the application stores it, of one named person. */
function caseOf(number: number, lastName: string) {
  const application = emptyApplication({ id: 'application', coverageYear: 2027, nowIso });
  return {
    caseId: caseIdOf(number),
    coverageYear: 2027,
    language: 'en',
    application: {
      ...application,
      persons: [{ id: 'person', name: { firstName: 'Zoraida', lastName } }],
    },
    planChoices: [],
  };
}

test('a list that is damaged is made anew from the cases, and what did not open is kept', async ({
  launch,
}) => {
  const first = await launch(ana);
  await first.must('drafts.save', draftOf(1, caseOf(1, 'Quixano')));
  await first.must('drafts.save', draftOf(2, caseOf(2, 'Ñandú')));
  await first.must('drafts.save', draftOf(3, { of: 'another shape' }));
  await first.must('submission.commit', commitOf(2));
  // So many rows that they are packed into segments; those without a case cannot come back.
  const rows = Array.from({ length: 300 }, (_, number) => rowOf(number + 10));
  await first.must('rows.put', { rows });
  const page = await first.profile.newPage();
  await first.page.close();
  const segments = await page.evaluate(() =>
    navigator.locks.request('enroller-desk-store', async () => {
      const dump = await window.underTest.dump('work');
      const stores = dump.stores.map((store) =>
        store.name === 'rowSegments'
          ? {
              ...store,
              records: store.records.map((record) => ({
                ...(record as object),
                sealed: { $bytes: btoa('torn by a bad sector') },
              })),
            }
          : store,
      );
      await window.underTest.restoreDump({ ...dump, stores });
      return stores.find(({ name }) => name === 'rowSegments')?.records.length;
    }),
  );
  expect(segments).toBe(1);

  expect(await openStore(page, ana)).toEqual({
    ok: true,
    value: { locked: false, rowCount: 2, damagedSegments: 1, rebuiltRows: 2, unreadableCases: 1 },
  });
  const list = await page.evaluate(
    (query) => window.underTest.client?.call('rows.list', query),
    everything,
  );
  expect(list).toMatchObject({
    value: {
      rows: [
        { id: caseIdOf(2), lastName: 'Ñandú', status: 'submitted', commandId: commandIdOf(2) },
        { id: caseIdOf(1), lastName: 'Quixano', status: 'inProgress', commandId: null },
      ],
    },
  });
  const owners = await page.evaluate(async () => {
    const { stores } = await window.underTest.dump('work');
    const records = stores.find(({ name }) => name === 'rowSegments')?.records;
    return (records as { readonly ownerId: string }[]).map(({ ownerId }) => ownerId);
  });
  expect(owners).toEqual([ana.id, expect.stringContaining(`damaged:${ana.id}`)]);
  await page.close();

  const again = await first.profile.newPage();
  expect(await openStore(again, ana)).toMatchObject({ value: { rowCount: 2, damagedSegments: 0 } });
});

test('where there is no room any more that is said, and what is there stays', async ({
  launch,
  pageUrl,
  profileFolder,
}) => {
  const first = await launch(ana);
  await first.must('drafts.save', draftOf(1));
  await first.profile.close();
  const profile = await openProfile(profileFolder, pageUrl);
  const page = await profile.newPage();
  const session = await profile.context.newCDPSession(page);
  const { origin } = new URL(pageUrl);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  expect(await openStore(page, ana)).toMatchObject({ ok: true });
  const answers = await page.evaluate(
    async ([draft, record]) => {
      const { client } = window.underTest;
      return [
        await client?.call('records.put', { records: [record] }),
        await client?.call('drafts.save', draft),
        await client?.call('drafts.load', { id: draft.id }),
      ];
    },
    [
      draftOf(1, { later: true }),
      { id: caseIdOf(2), updatedAtMs: 1, contentJson: 'x'.repeat(1_000_000) },
    ] as const,
  );
  expect(answers).toMatchObject([
    { ok: false, error: { code: 'quota' } },
    // The journal has its room already.
    { ok: true },
    { ok: true, value: { contentJson: '{"later":true}' } },
  ]);
  await profile.close();
});

test('files that cannot be read are told and left as they are', async ({
  launch,
  pageUrl,
  profileFolder,
}) => {
  const first = await launch(ana);
  await first.must('drafts.save', draftOf(1));
  await first.profile.close();
  const folder = await databasesFolder(profileFolder);
  await rename(folder, `${folder}-aside`);
  await writeFile(folder, 'in the way');
  const profile = await openProfile(profileFolder, pageUrl);
  expect(await openStore(await profile.newPage(), ana)).toEqual({
    ok: false,
    error: { code: 'backingStore', cause: 'UnknownError' },
  });
  await profile.close();
  await rm(folder);
  await rename(`${folder}-aside`, folder);
  const again = await launch(ana);
  expect(await again.must('drafts.load', { id: caseIdOf(1) })).toMatchObject({ state: 'open' });
});

test('where another window holds the databases, that is said', async ({ launch }) => {
  const store = await launch(ana);
  const other = await store.profile.newPage();
  expect(await openStore(other, ana)).toEqual({ ok: false, error: { code: 'blocked' } });
});
