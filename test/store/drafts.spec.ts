import { caseIdOf, draftOf, rowOf, startMs } from './samples';
import { ana, ben, expect, openStore, test } from './storeTest';

test('a saved draft is there after the browser was killed', async ({ launch }) => {
  const first = await launch(ana);
  await first.must('drafts.save', draftOf(1, { income: 'typed just now' }));
  await first.profile.kill();

  const second = await launch(ana);
  const draft = await second.must('drafts.load', { id: caseIdOf(1) });
  expect(JSON.parse(draft.contentJson)).toEqual({ income: 'typed just now' });
  expect(draft.state).toBe('open');
  const page = await second.must('rows.list', { text: 'quixano', sort: 'name', limit: 10 });
  expect(page.rows).toEqual([rowOf(1)]);
});

test('the last of many saves wins, and drafts are listed newest first', async ({ launch }) => {
  const store = await launch(ana);
  await store.page.evaluate(
    async (inputs) => {
      await Promise.all(inputs.map((input) => window.underTest.client?.call('drafts.save', input)));
    },
    [1, 2, 3].map((version) => ({ ...draftOf(1, { version }), updatedAtMs: startMs + version })),
  );
  await store.must('drafts.save', { ...draftOf(2), updatedAtMs: startMs + 500 });
  const draft = await store.must('drafts.load', { id: caseIdOf(1) });
  expect(JSON.parse(draft.contentJson)).toEqual({ version: 3 });
  const list = await store.must('drafts.list', { states: ['open'] });
  expect(list.map(({ id }) => id)).toEqual([caseIdOf(2), caseIdOf(1)]);
});

test('a discarded draft is kept and comes back', async ({ launch }) => {
  const store = await launch(ana);
  await store.must('drafts.save', draftOf(1));
  await store.must('drafts.discard', { id: caseIdOf(1), nowMs: startMs + 10 });
  expect(await store.must('drafts.list', { states: ['open'] })).toEqual([]);
  expect(await store.call('drafts.save', draftOf(1))).toMatchObject({
    ok: false,
    error: { code: 'notAllowed' },
  });
  await store.must('drafts.restore', { id: caseIdOf(1), nowMs: startMs + 20 });
  const draft = await store.must('drafts.load', { id: caseIdOf(1) });
  expect(draft).toMatchObject({ state: 'open', contentJson: draftOf(1).contentJson });
});

test('a revoked case keeps one content in every version, and nobody can write or reopen it', async ({
  launch,
}) => {
  const store = await launch(ana);
  await store.must('drafts.save', draftOf(1));
  const change = { ...draftOf(1), id: caseIdOf(9) };
  await store.must('drafts.save', change);
  const contentJson = JSON.stringify({ left: 'who allowed it' });
  const row = rowOf(1, { memberNames: '', city: '', status: 'withdrawn' });
  await store.must('drafts.revoke', {
    drafts: [caseIdOf(1), caseIdOf(9)].map((id) => ({ id, contentJson })),
    row,
    nowMs: startMs + 50,
  });
  for (const saved of [draftOf(1), change]) {
    expect(await store.must('drafts.load', { id: saved.id })).toMatchObject({
      state: 'revoked',
      contentJson,
    });
    expect(await store.call('drafts.save', saved)).toMatchObject({ error: { code: 'notAllowed' } });
    const reopened = await store.call('drafts.reopen', { id: saved.id, nowMs: startMs + 60 });
    expect(reopened).toMatchObject({ error: { code: 'notAllowed' } });
  }
  await store.profile.close();
  const again = await launch(ana);
  expect(await again.must('drafts.list', { states: ['open'] })).toEqual([]);
  expect(await again.call('drafts.save', change)).toMatchObject({ error: { code: 'notAllowed' } });
  expect(await again.must('rows.get', { id: caseIdOf(1) })).toEqual(row);
});

test('one counselor sees nothing of another’s', async ({ launch }) => {
  const hers = await launch(ana);
  await hers.must('drafts.save', draftOf(1));
  await hers.profile.close();

  const his = await launch(ben);
  expect(await his.call('drafts.load', { id: caseIdOf(1) })).toMatchObject({
    ok: false,
    error: { code: 'notFound' },
  });
  expect(await his.must('drafts.list', { states: ['open'] })).toEqual([]);
  expect((await his.must('rows.list', { text: '', sort: 'name', limit: 5 })).total).toBe(0);
});

test('with the wrong key a record says so and nothing opens', async ({ launch }) => {
  const first = await launch(ana);
  await first.must('drafts.save', draftOf(1));
  await first.profile.close();

  const second = await launch({ ...ana, keySeed: 77 });
  expect(await second.call('drafts.load', { id: caseIdOf(1) })).toMatchObject({
    error: { code: 'wrongKey' },
  });
});

test('without keys the drafts, rows and changes answer locked', async ({ launch }) => {
  const store = await launch(null);
  for (const call of [
    () => store.call('drafts.load', { id: caseIdOf(1) }),
    () => store.call('drafts.list', { states: ['open'] }),
    () => store.call('rows.list', { text: '', sort: 'name', limit: 5 }),
    () => store.call('records.get', { id: caseIdOf(1) }),
    () => store.call('changes.cursor', { counselorId: ana.id }),
    () => store.call('packs.list', {}),
  ]) {
    expect(await call()).toEqual({ ok: false, error: { code: 'locked' } });
  }
});

test('the key bytes are gone from the page once they were handed over', async ({ launch }) => {
  const store = await launch(null);
  const lengths = await store.page.evaluate(async (ownerId) => {
    const keys = window.underTest.keys(10);
    await window.underTest.client?.open(keys, { counselorId: ownerId, ownerId });
    return Object.values(keys).map((key) => key.byteLength);
  }, ana.id);
  expect(lengths).toEqual([0, 0, 0]);
});

test('a second page waits until the first one’s worker is gone', async ({ launch }) => {
  const store = await launch(ana);
  const other = await store.profile.newPage();
  const opening = openStore(other, ana);
  await store.page.close();
  expect(await opening).toMatchObject({ ok: true });
});
