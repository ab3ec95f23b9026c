import type { ConsumerRow, RowSort } from './consumerRow';
import { dueDayOf } from './packedRows';
import { isAfter, type SortKey } from './rowCursor';

/** A row that is newer than its packed form, with its search text made once. */
export interface ChangedRow {
  readonly row: ConsumerRow;
  readonly searchText: string;
}

export function changedKey({ row, searchText }: ChangedRow, sort: RowSort): SortKey {
  if (sort === 'name') return searchText;
  return sort === 'updated' ? -row.updatedAtMs : dueDayOf(row);
}

/** The order of a list, for sorting. */
export function compareChanged(sort: RowSort): (left: ChangedRow, right: ChangedRow) => number {
  return (left, right) =>
    isAfter(
      { key: changedKey(left, sort), id: left.row.id },
      { key: changedKey(right, sort), id: right.row.id },
    )
      ? 1
      : -1;
}
