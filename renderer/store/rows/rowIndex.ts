import { rowStatuses, type ConsumerRow, type RowPage, type RowQuery } from './consumerRow';
import { needlesOf } from './fold';
import {
  noDueDay,
  rowIdBytes,
  rowAt,
  rowIdAt,
  searchTextAt,
  searchTextOfRow,
  type PackedRows,
} from './packedRows';
import { containsAll, scanSegment } from './rowSearch';
import { decodeCursor, encodeCursor, isAfter, type SortKey } from './rowCursor';

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

interface Changed {
  readonly row: ConsumerRow;
  readonly searchText: string;
}

interface Position {
  readonly segment: PackedRows;
  readonly index: number;
}

export function createRowIndex(segments: readonly PackedRows[]): RowIndex {
  const base = createBase(segments);
  const changed = new Map<string, Changed>();
  let added = 0;

  const put = (row: ConsumerRow) => {
    const before = changed.has(row.id);
    changed.set(row.id, { row, searchText: searchTextOfRow(row) });
    if (before) return;
    const position = base.positionOf(row.id);
    if (position === undefined) added += 1;
    else base.hidden[position] = 1;
  };
  const get = (id: string) => {
    const over = changed.get(id);
    if (over) return over.row;
    const position = base.positionOf(id);
    return position === undefined ? undefined : base.rowOf(position);
  };
  return {
    size: () => base.count + added,
    get,
    put,
    changedCount: () => changed.size,
    page: (query) => pageOf(base, [...changed.values()], query),
    sorted: () => {
      const rows: Changed[] = [...changed.values()];
      for (let position = 0; position < base.count; position += 1) {
        if (base.hidden[position]) continue;
        rows.push({ row: base.rowOf(position), searchText: base.searchTextOf(position) });
      }
      return rows.sort(byName).map(({ row }) => row);
    },
  };
}

function byName(left: Changed, right: Changed): number {
  if (left.searchText !== right.searchText) return left.searchText < right.searchText ? -1 : 1;
  return left.row.id < right.row.id ? -1 : 1;
}

type Base = ReturnType<typeof createBase>;

function createBase(segments: readonly PackedRows[]) {
  const count = segments.reduce((sum, segment) => sum + segment.count, 0);
  const segmentOf = new Uint16Array(count);
  const firstOf: number[] = [];
  let first = 0;
  segments.forEach((segment, number) => {
    firstOf.push(first);
    segmentOf.fill(number, first, first + segment.count);
    first += segment.count;
  });
  const at = (position: number): Position => {
    const number = segmentOf[position] ?? 0;
    const segment = segments[number];
    if (!segment) throw new RangeError('row position');
    return { segment, index: position - (firstOf[number] ?? 0) };
  };
  const read =
    <Value>(reader: (segment: PackedRows, index: number) => Value) =>
    (position: number): Value => {
      const { segment, index } = at(position);
      return reader(segment, index);
    };
  let positions: Map<string, number> | undefined;
  const orders = new Map<RowQuery['sort'], Uint32Array>();
  const base = {
    segments,
    firstOf,
    count,
    hidden: new Uint8Array(count),
    rowOf: read(rowAt),
    idOf: read(rowIdAt),
    searchTextOf: read(searchTextAt),
    statusOf: read((segment, index) => segment.status[index] ?? 0),
    keyOf: (position: number, sort: RowQuery['sort']): SortKey =>
      sort === 'name' ? base.searchTextOf(position) : base.numberOf(position, sort),
    numberOf: (position: number, sort: 'updated' | 'due'): number => {
      const { segment, index } = at(position);
      return sort === 'updated'
        ? -(segment.updatedAtMs[index] ?? 0)
        : (segment.dueDay[index] ?? noDueDay);
    },
    positionOf: (id: string): number | undefined => {
      positions ??= new Map(
        Array.from({ length: count }, (_, position) => [base.idOf(position), position]),
      );
      return positions.get(id);
    },
    compareIds: (left: number, right: number): number => compareRowIds(at(left), at(right)),
    /** Positions in the order of the sort; by name they lie in it already. */
    orderOf: (sort: RowQuery['sort']): Uint32Array => {
      const known = orders.get(sort);
      if (known) return known;
      const order = Uint32Array.from({ length: count }, (_, position) => position);
      if (sort !== 'name') {
        const keys = Float64Array.from(order, (position) => base.numberOf(position, sort));
        // Equal keys stay in the order of the ids, as the cursor demands.
        order.sort((left, right) => {
          const difference = (keys[left] ?? 0) - (keys[right] ?? 0);
          return difference !== 0 ? difference : base.compareIds(left, right);
        });
      }
      orders.set(sort, order);
      return order;
    },
  };
  return base;
}

/** UUIDs compare as bytes as they do as text. */
function compareRowIds(left: Position, right: Position): number {
  for (let offset = 0; offset < 16; offset += 1) {
    const difference =
      (left.segment.ids[left.index * rowIdBytes + offset] ?? 0) -
      (right.segment.ids[right.index * rowIdBytes + offset] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function changedKey({ row, searchText }: Changed, sort: RowQuery['sort']): SortKey {
  if (sort === 'name') return searchText;
  if (sort === 'updated') return -row.updatedAtMs;
  return row.dueOn === null ? noDueDay : Date.parse(`${row.dueOn}T00:00:00Z`) / 86_400_000;
}

/** Which base positions match, and how many rows stand in each status before the status filter. */
function matchBase(base: Base, query: RowQuery, needles: readonly string[], counts: number[]) {
  const matched = new Uint8Array(base.count);
  const wanted = new Set(query.statuses?.map((status) => rowStatuses.indexOf(status)));
  let total = 0;
  base.segments.forEach((segment, number) => {
    const first = base.firstOf[number] ?? 0;
    scanSegment(segment, needles, (index) => {
      if (base.hidden[first + index]) return;
      if (query.coverageYear !== undefined && segment.coverageYear[index] !== query.coverageYear) {
        return;
      }
      const status = segment.status[index] ?? 0;
      counts[status] = (counts[status] ?? 0) + 1;
      if (query.statuses && !wanted.has(status)) return;
      matched[first + index] = 1;
      total += 1;
    });
  });
  return { matched, total };
}

function matchChanged(
  changed: readonly Changed[],
  query: RowQuery,
  needles: readonly string[],
  counts: number[],
): Changed[] {
  return changed.filter(({ row, searchText }) => {
    if (!containsAll(searchText, needles)) return false;
    if (query.coverageYear !== undefined && row.coverageYear !== query.coverageYear) return false;
    const status = rowStatuses.indexOf(row.status);
    counts[status] = (counts[status] ?? 0) + 1;
    return query.statuses === undefined || query.statuses.includes(row.status);
  });
}

function pageOf(base: Base, changed: readonly Changed[], query: RowQuery): RowPage {
  const needles = needlesOf(query.text);
  const counts = rowStatuses.map(() => 0);
  const { matched, total } = matchBase(base, query, needles, counts);
  const over = matchChanged(changed, query, needles, counts);
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

/** The key is needed of the last row of a page only. */
interface Keyed {
  readonly key: () => SortKey;
  readonly row: ConsumerRow;
}

function comesFirst(
  waiting: { readonly key: SortKey; readonly row: ConsumerRow },
  base: Base,
  position: number,
  sort: RowQuery['sort'],
): boolean {
  const packed = { key: base.keyOf(position, sort), id: base.idOf(position) };
  return isAfter(packed, { key: waiting.key, id: waiting.row.id });
}

/** The rows of the page and one more, which tells that another page follows. */
function merge(
  base: Base,
  matched: Uint8Array,
  over: readonly Changed[],
  query: RowQuery,
): Keyed[] {
  const cursor = decodeCursor(query.after);
  const pending = over
    .map((one) => ({ key: changedKey(one, query.sort), row: one.row }))
    .filter(({ key, row }) => !cursor || isAfter({ key, id: row.id }, cursor))
    .sort((left, right) =>
      isAfter({ key: left.key, id: left.row.id }, { key: right.key, id: right.row.id }) ? 1 : -1,
    );
  const order = base.orderOf(query.sort);
  const page: Keyed[] = [];
  let nextPending = 0;
  let place = cursor ? firstAfter(base, order, query.sort, cursor) : 0;
  while (page.length <= query.limit) {
    while (place < order.length && !matched[order[place] ?? 0]) place += 1;
    const position = order[place];
    const waiting = pending[nextPending];
    if (position === undefined && !waiting) break;
    if (position !== undefined && !(waiting && comesFirst(waiting, base, position, query.sort))) {
      page.push({ key: () => base.keyOf(position, query.sort), row: base.rowOf(position) });
      place += 1;
    } else if (waiting) {
      page.push({ key: () => waiting.key, row: waiting.row });
      nextPending += 1;
    }
  }
  return page;
}

/** Binary search: the first place in the order that lies after the cursor. */
function firstAfter(
  base: Base,
  order: Uint32Array,
  sort: RowQuery['sort'],
  cursor: { readonly key: SortKey; readonly id: string },
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
