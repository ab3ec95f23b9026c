import { caseIdOf, draftOf, rowOf } from './samples';
import { ana, expect, test } from './storeTest';

const everything = { text: '', sort: 'name', limit: 50 } as const;

test('many rows come back as they were, from segments, with later changes over them', async ({
  launch,
}) => {
  const rows = Array.from({ length: 1_200 }, (_, number) => rowOf(number));
  const first = await launch(ana);
  await first.must('rows.put', { rows });
  await first.must('drafts.save', {
    ...draftOf(7),
    row: rowOf(7, { lastName: 'Ñandú', status: 'actionNeeded' }),
  });
  await first.profile.kill();

  const second = await launch(ana);
  const all = await second.must('rows.list', everything);
  expect(all.total).toBe(1_200);
  expect(all.countByStatus).toMatchObject({ inProgress: 1_199, actionNeeded: 1 });
  const found = await second.must('rows.list', { ...everything, text: 'zor nandu 0142' });
  expect(found.rows).toEqual([rowOf(7, { lastName: 'Ñandú', status: 'actionNeeded' })]);
  expect(await second.must('rows.get', { id: caseIdOf(1_199) })).toEqual(rowOf(1_199));
});

test('pages follow each other without a gap or a repeat', async ({ launch }) => {
  const store = await launch(ana);
  await store.must('rows.put', { rows: Array.from({ length: 300 }, (_, number) => rowOf(number)) });
  await store.must('rows.put', { rows: [rowOf(300), rowOf(301)] });
  for (const sort of ['name', 'updated', 'due'] as const) {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await store.must('rows.list', {
        ...everything,
        sort,
        ...(after === undefined ? {} : { after }),
      });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toHaveLength(302);
    expect(new Set(seen).size).toBe(302);
  }
});

test('a day to send by is entered in the row of a draft as it stands, and only where none is known', async ({
  launch,
}) => {
  const first = await launch(ana);
  const asked = rowOf(2, { status: 'actionNeeded', dueOn: null });
  await first.must('rows.put', { rows: [rowOf(0, { dueOn: null }), rowOf(1), asked] });
  await first.must('rows.put', { rows: [rowOf(0, { dueOn: null, lastName: 'Ñandú' })] });
  for (const number of [0, 1, 2, 3]) {
    await first.must('rows.sendBy', { id: caseIdOf(number), dueOn: '2026-12-24' });
  }
  await first.profile.kill();

  const second = await launch(ana);
  const row = (number: number) => second.must('rows.get', { id: caseIdOf(number) });
  expect(await row(0)).toEqual(rowOf(0, { dueOn: '2026-12-24', lastName: 'Ñandú' }));
  expect(await row(1)).toEqual(rowOf(1));
  expect(await row(2)).toEqual(asked);
  expect(await second.must('rows.list', everything)).toMatchObject({ total: 3 });
});
