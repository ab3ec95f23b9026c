import { compareChanged, type ChangedRow } from './changedRow';
import type { ConsumerRow, RowPage, RowQuery } from './consumerRow';
import { searchTextOfRow, type PackedRows } from './packedRows';
import { createRowBase } from './rowBase';
import { pageOf } from './rowPage';

/**
 * The Book of Business in memory: packed segments, sorted by name, and over them the rows that
 * changed since they were written. A changed row hides the packed one of the same id.
 */
export interface RowIndex {
  readonly size: () => number;
  readonly get: (id: string) => ConsumerRow | undefined;
  readonly put: (row: ConsumerRow) => void;
  readonly page: (query: RowQuery) => RowPage;
  /** How many rows lie over the segments: the measure of when to write new ones. */
  readonly changedCount: () => number;
  /** Every row, sorted by name, for writing new segments. */
  readonly sorted: () => ConsumerRow[];
}

export function createRowIndex(segments: readonly PackedRows[]): RowIndex {
  const base = createRowBase(segments);
  const changed = new Map<string, ChangedRow>();
  let added = 0;
  return {
    size: () => base.count + added,
    get: (id) => {
      const over = changed.get(id);
      if (over) return over.row;
      const position = base.positionOf(id);
      return position === undefined ? undefined : base.rowOf(position);
    },
    put: (row) => {
      const known = changed.has(row.id);
      changed.set(row.id, { row, searchText: searchTextOfRow(row) });
      if (known) return;
      const position = base.positionOf(row.id);
      if (position === undefined) added += 1;
      else base.hidden[position] = 1;
    },
    changedCount: () => changed.size,
    page: (query) => pageOf(base, [...changed.values()], query),
    sorted: () => {
      const rows = [...changed.values()];
      for (let position = 0; position < base.count; position += 1) {
        if (base.hidden[position] === 1) continue;
        rows.push({ row: base.rowOf(position), searchText: base.searchTextOf(position) });
      }
      return rows.sort(compareChanged('name')).map(({ row }) => row);
    },
  };
}
