import { createRadixOrder } from './radixOrder';

/** So many moves for each index make a full sort the cheaper way. */
const movesPerIndex = 6;

type Sort = (values: Int32Array, order: Int32Array) => void;

/** Orders indexes by whole numbers that are not negative: lowest first, equal ones in index order. */
export interface PlanOrder {
  readonly afresh: Sort;
  /** Starts from the order that stands in `order`, because a change of income moves few plans. */
  readonly again: Sort;
}

export function createPlanOrder(count: number): PlanOrder {
  const afresh = createRadixOrder(count);
  const limit = count * movesPerIndex;
  return {
    afresh,
    again: (values, order) => {
      if (!insertInOrder(values, order, limit)) afresh(values, order);
    },
  };
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
