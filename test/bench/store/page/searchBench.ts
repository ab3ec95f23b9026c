import type { ConsumerRow, RowQuery } from '../../../../renderer/store/rows/consumerRow';
import {
  openPackedRows,
  packRows,
  type PackedRows,
} from '../../../../renderer/store/rows/packedRows';
import { createRowIndex } from '../../../../renderer/store/rows/rowIndex';
import { makeHousehold, rowOfHousehold, typedNames } from '../households';
import { check } from './adapter';

/** Each keystroke of each name, as the search field sends it. */
export function keystrokes(): RowQuery[] {
  return typedNames.flatMap((name) =>
    Array.from(name, (_, place) => ({
      text: name.slice(0, place + 1),
      sort: 'name' as const,
      limit: 50,
    })),
  );
}

/** The work of the worker alone, without the way there and back. */
export function searchTimes(count: number, rounds: number): number[] {
  const unsorted = createRowIndex([]);
  for (let number = 0; number < count; number += 1) {
    unsorted.put(rowOfHousehold(makeHousehold(number), number));
  }
  const rows = unsorted.sorted();
  const index = createRowIndex(segmentsOf(rows));
  const spent: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const query of keystrokes()) {
      const startedAt = performance.now();
      const page = index.page(query);
      const tookMs = performance.now() - startedAt;
      // The first round warms the compiler up and proves the answers.
      if (round > 0) spent.push(tookMs);
      else check(page.total === unsorted.page(query).total, `search ${query.text}`);
    }
  }
  return spent;
}

function segmentsOf(rows: readonly ConsumerRow[]): PackedRows[] {
  const segments: PackedRows[] = [];
  for (let first = 0; first < rows.length; first += 1_000) {
    const packed = openPackedRows(packRows(rows.slice(first, first + 1_000)));
    if (packed) segments.push(packed);
  }
  return segments;
}
