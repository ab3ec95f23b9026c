import { expect, test } from 'vitest';
import { holds, tableOf, type BenchLine } from '../../bench/report';

const save: BenchLine = {
  workload: 'save',
  unit: 'ms',
  ours: 0.95,
  floor: 1,
  mark: 1,
  aim: 0.9,
  judged: 'ratio',
};

test('a mark must hold, an aim may wait', () => {
  expect(holds(save)).toBe(true);
  expect(holds({ ...save, ours: 1.2 })).toBe(false);
  const { mark: _, ...withoutMark } = save;
  expect(holds({ ...withoutMark, ours: 7 })).toBe(true);
  const hub: BenchLine = {
    workload: 'hub',
    unit: 'a second',
    ours: 2_999,
    mark: 3_000,
    judged: 'atLeast',
  };
  expect(holds(hub)).toBe(false);
  expect(holds({ ...hub, ours: 3_000 })).toBe(true);
});

test('the table says of each whether it was reached', () => {
  const missed = { ...save, workload: 'read', ours: 2, floor: 1 };
  expect(
    tableOf({ lines: [save, missed] })
      .split('\n')
      .slice(2),
  ).toEqual([
    '| save | 0.950× | ≤ 1×: holds | ≤ 0.9×: not yet | 0.950 ms | 1.00 ms |',
    '| read | 2.00× | ≤ 1×: MISSED | ≤ 0.9×: not yet | 2.00 ms | 1.00 ms |',
  ]);
});
