import type { ConsumerRow, RowSort } from './consumerRow';
import { noDueDay, rowAt, rowIdAt, rowIdBytes, searchTextAt, type PackedRows } from './packedRows';
import type { SortKey } from './rowCursor';

/** All packed rows under one numbering: position 0 is the first row of the first segment. */
export interface RowBase {
  readonly segments: readonly PackedRows[];
  /** The position of each segment's first row. */
  readonly firstOf: readonly number[];
  readonly count: number;
  /** 1 where a changed row stands in for the packed one. */
  readonly hidden: Uint8Array;
  readonly rowOf: (position: number) => ConsumerRow;
  readonly idOf: (position: number) => string;
  readonly searchTextOf: (position: number) => string;
  readonly keyOf: (position: number, sort: RowSort) => SortKey;
  readonly positionOf: (id: string) => number | undefined;
  /** Positions in the order of the sort; by name they lie in it already. */
  readonly orderOf: (sort: RowSort) => Uint32Array;
}

interface Place {
  readonly segment: PackedRows;
  readonly index: number;
}

type Locate = (position: number) => Place;

export function createRowBase(segments: readonly PackedRows[]): RowBase {
  const { firstOf, count, locate } = numbering(segments);
  const read =
    <Value>(reader: (segment: PackedRows, index: number) => Value) =>
    (position: number): Value => {
      const { segment, index } = locate(position);
      return reader(segment, index);
    };
  const idOf = read(rowIdAt);
  const searchTextOf = read(searchTextAt);
  const orders = new Map<RowSort, Uint32Array>();
  let positions: Map<string, number> | undefined;
  return {
    segments,
    firstOf,
    count,
    hidden: new Uint8Array(count),
    rowOf: read(rowAt),
    idOf,
    searchTextOf,
    keyOf: (position, sort) =>
      sort === 'name' ? searchTextOf(position) : numberOf(locate(position), sort),
    positionOf: (id) => {
      positions ??= new Map(
        Array.from({ length: count }, (_, position) => [idOf(position), position]),
      );
      return positions.get(id);
    },
    orderOf: (sort) => {
      const order = orders.get(sort) ?? orderBy(sort, count, locate);
      orders.set(sort, order);
      return order;
    },
  };
}

function numbering(segments: readonly PackedRows[]) {
  const count = segments.reduce((sum, segment) => sum + segment.count, 0);
  const segmentOf = new Uint16Array(count);
  const firstOf: number[] = [];
  let first = 0;
  segments.forEach((segment, number) => {
    firstOf.push(first);
    segmentOf.fill(number, first, first + segment.count);
    first += segment.count;
  });
  const locate: Locate = (position) => {
    const number = segmentOf[position] ?? 0;
    const segment = segments[number];
    if (!segment) throw new RangeError('row position');
    return { segment, index: position - (firstOf[number] ?? 0) };
  };
  return { firstOf, count, locate };
}

/** Newest first, or soonest due first. */
function numberOf({ segment, index }: Place, sort: 'updated' | 'due'): number {
  return sort === 'updated'
    ? -(segment.updatedAtMs[index] ?? 0)
    : (segment.dueDay[index] ?? noDueDay);
}

function orderBy(sort: RowSort, count: number, locate: Locate): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, position) => position);
  if (sort === 'name') return order;
  const keys = Float64Array.from(order, (position) => numberOf(locate(position), sort));
  // Equal keys stay in the order of the ids, as the cursor demands.
  return order.sort((left, right) => {
    const difference = (keys[left] ?? 0) - (keys[right] ?? 0);
    return difference !== 0 ? difference : compareIds(locate(left), locate(right));
  });
}

/** UUIDs compare as bytes as they do as text. */
function compareIds(left: Place, right: Place): number {
  for (let offset = 0; offset < 16; offset += 1) {
    const difference =
      (left.segment.ids[left.index * rowIdBytes + offset] ?? 0) -
      (right.segment.ids[right.index * rowIdBytes + offset] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
