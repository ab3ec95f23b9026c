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
