import { changedKey, compareChanged, type ChangedRow } from './changedRow';
import { rowStatuses, type ConsumerRow, type RowPage, type RowQuery } from './consumerRow';
import { needlesOf } from './fold';
import type { RowBase } from './rowBase';
import { decodeCursor, encodeCursor, isAfter, type RowCursor, type SortKey } from './rowCursor';
import { containsAll, scanSegment } from './rowSearch';

interface Matching {
  readonly needles: readonly string[];
  readonly query: RowQuery;
  /** Grows with every row that matches before the status filter; one number for each status. */
  readonly counts: Uint32Array;
}

/** Answers one query: what matches, how many in each status, and the rows of one page. */
export function pageOf(base: RowBase, changed: readonly ChangedRow[], query: RowQuery): RowPage {
  const counts = new Uint32Array(rowStatuses.length);
  const matching: Matching = { needles: needlesOf(query.text), query, counts };
  const { matched, total } = matchBase(base, matching);
  const over = changed.filter((one) => matchesChanged(one, matching));
  const rows = merge(base, matched, over, query);
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined;
  return {
    rows: rows.slice(0, query.limit).map(({ row }) => row),
    total: total + over.length,
    countByStatus: Object.fromEntries(
      rowStatuses.map((status, index) => [status, counts[index] ?? 0]),
    ) as RowPage['countByStatus'],
    next: last ? encodeCursor({ key: last.key(), id: last.row.id }) : null,
  };
}

function matchBase(base: RowBase, { needles, query, counts }: Matching) {
  const matched = new Uint8Array(base.count);
  const hits = new Uint32Array(Math.max(0, ...base.segments.map(({ count }) => count)));
  const wanted = Uint8Array.from(rowStatuses, (status) =>
    query.statuses === undefined || query.statuses.includes(status) ? 1 : 0,
  );
  const year = query.coverageYear;
  let total = 0;
  base.segments.forEach((segment, number) => {
    const first = base.firstOf[number] ?? 0;
    const found = scanSegment(segment, needles, hits);
    for (let place = 0; place < found; place += 1) {
      const index = hits[place] ?? 0;
      if (base.hidden[first + index] === 1) continue;
      if (year !== undefined && segment.coverageYear[index] !== year) continue;
      const status = segment.status[index] ?? 0;
      counts[status] = (counts[status] ?? 0) + 1;
      if (wanted[status] !== 1) continue;
      matched[first + index] = 1;
      total += 1;
    }
  });
  return { matched, total };
}

function matchesChanged(
  { row, searchText }: ChangedRow,
  { needles, query, counts }: Matching,
): boolean {
  if (!containsAll(searchText, needles)) return false;
  if (query.coverageYear !== undefined && row.coverageYear !== query.coverageYear) return false;
  const status = rowStatuses.indexOf(row.status);
  counts[status] = (counts[status] ?? 0) + 1;
  return query.statuses === undefined || query.statuses.includes(row.status);
}

/** The key is needed of the last row of a page only. */
interface Keyed {
  readonly key: () => SortKey;
  readonly row: ConsumerRow;
}

/** The rows of the page and one more, which tells that another page follows. */
function merge(
  base: RowBase,
  matched: Uint8Array,
  over: readonly ChangedRow[],
  { sort, after, limit }: RowQuery,
): Keyed[] {
  const cursor = decodeCursor(after);
  const pending = over
    .filter((one) => !cursor || isAfter({ key: changedKey(one, sort), id: one.row.id }, cursor))
    .sort(compareChanged(sort));
  const order = base.orderOf(sort);
  const page: Keyed[] = [];
  let nextPending = 0;
  let place = cursor ? firstAfter(base, order, sort, cursor) : 0;
  while (page.length <= limit) {
    while (place < order.length && matched[order[place] ?? 0] !== 1) place += 1;
    const position = order[place];
    const waiting = pending[nextPending];
    if (position !== undefined && !(waiting && comesFirst(waiting, base, position, sort))) {
      page.push({ key: () => base.keyOf(position, sort), row: base.rowOf(position) });
      place += 1;
    } else if (waiting) {
      page.push({ key: () => changedKey(waiting, sort), row: waiting.row });
      nextPending += 1;
    } else break;
  }
  return page;
}

function comesFirst(
  waiting: ChangedRow,
  base: RowBase,
  position: number,
  sort: RowQuery['sort'],
): boolean {
  const packed = { key: base.keyOf(position, sort), id: base.idOf(position) };
  return isAfter(packed, { key: changedKey(waiting, sort), id: waiting.row.id });
}

/** Binary search: the first place in the order that lies after the cursor. */
function firstAfter(
  base: RowBase,
  order: Uint32Array,
  sort: RowQuery['sort'],
  cursor: RowCursor,
): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const position = order[middle] ?? 0;
    const here = { key: base.keyOf(position, sort), id: base.idOf(position) };
    if (isAfter(here, cursor)) high = middle;
    else low = middle + 1;
  }
  return low;
}
