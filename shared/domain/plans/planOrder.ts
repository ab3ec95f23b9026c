import { createRadixOrder } from './radixOrder';

/** So many moves for each index make a full sort the cheaper way. */
const movesPerIndex = 6;

type Sort = (values: Int32Array, order: Int32Array) => void;

/** Orders indexes by whole numbers that are not negative: lowest first, equal ones in index order. */
export interface PlanOrder {
  /** For other people: from the order in which plans always nearly lie. */
  readonly afresh: Sort;
  /** Starts from the order that stands in `order`, because a change of income moves few plans. */
  readonly again: Sort;
}

/**
 * `ladders` hold every index once, each ladder likely, but not surely, ascending by the numbers that
 * will come: with it a sort is a merge and a few moves. Where it is of no use, a full sort is made.
 */
export function createPlanOrder(
  count: number,
  ladders: readonly [Int32Array, Int32Array],
): PlanOrder {
  const sortFully = createRadixOrder(count);
  const limit = count * movesPerIndex;
  const again: Sort = (values, order) => {
    if (!insertInOrder(values, order, limit)) sortFully(values, order);
  };
  return {
    afresh: (values, order) => {
      mergeLadders(values, order, ladders);
      again(values, order);
    },
    again,
  };
}

/** Zeros first, by index; then the two ladders, the lower number of their next ones before the other. */
function mergeLadders(
  values: Int32Array,
  order: Int32Array,
  [left, right]: readonly [Int32Array, Int32Array],
): void {
  let place = 0;
  for (let index = 0; index < values.length; index += 1) {
    if (values[index] === 0) order[place++] = index;
  }
  let ofRight = 0;
  for (let ofLeft = 0; ofLeft < left.length; ofLeft += 1) {
    const index = left[ofLeft] ?? 0;
    const value = values[index] ?? 0;
    if (value === 0) continue;
    for (; ofRight < right.length; ofRight += 1) {
      const other = right[ofRight] ?? 0;
      const otherValue = values[other] ?? 0;
      if (otherValue > value) break;
      if (otherValue > 0) order[place++] = other;
    }
    order[place++] = index;
  }
  for (; ofRight < right.length; ofRight += 1) {
    const other = right[ofRight] ?? 0;
    if ((values[other] ?? 0) > 0) order[place++] = other;
  }
}

/** Insertion sort of a permutation; gives up, leaving a permutation, when it takes too many moves. */
function insertInOrder(values: Int32Array, order: Int32Array, limit: number): boolean {
  let moves = 0;
  for (let place = 1; place < order.length; place += 1) {
    const index = order[place] ?? 0;
    const value = values[index] ?? 0;
    let gap = place;
    while (gap > 0) {
      const before = order[gap - 1] ?? 0;
      const valueBefore = values[before] ?? 0;
      if (valueBefore < value || (valueBefore === value && before < index)) break;
      order[gap] = before;
      gap -= 1;
    }
    order[gap] = index;
    moves += place - gap;
    if (moves > limit) return false;
  }
  return true;
}
