/** Three passes reach twenty thousand dollars. */
const digitBits = 7;
const digits = 1 << digitBits;

/**
 * A sorter of indexes by whole numbers that are not negative: lowest first, equal ones in index
 * order. It allocates nothing after it is made, and takes a few passes however the numbers lie.
 */
export function createRadixOrder(count: number): (values: Int32Array, order: Int32Array) => void {
  const scratch = new Int32Array(count);
  const starts = new Int32Array(digits);
  return (values, order) => {
    let highest = 0;
    for (let index = 0; index < count; index += 1) {
      order[index] = index;
      highest = Math.max(highest, values[index] ?? 0);
    }
    let from: Int32Array = order;
    let to: Int32Array = scratch;
    for (let shift = 0; shift < 32 && highest >> shift > 0; shift += digitBits) {
      findStarts(values, starts, shift);
      for (let place = 0; place < count; place += 1) {
        const index = from[place] ?? 0;
        const digit = ((values[index] ?? 0) >> shift) & (digits - 1);
        const target = starts[digit] ?? 0;
        to[target] = index;
        starts[digit] = target + 1;
      }
      [from, to] = [to, from];
    }
    if (from !== order) order.set(from);
  };
}

/** Where the indexes of each value of a digit begin in a stable pass. */
function findStarts(values: Int32Array, starts: Int32Array, shift: number): void {
  starts.fill(0);
  for (let index = 0; index < values.length; index += 1) {
    const digit = ((values[index] ?? 0) >> shift) & (digits - 1);
    starts[digit] = (starts[digit] ?? 0) + 1;
  }
  let start = 0;
  for (let digit = 0; digit < digits; digit += 1) {
    const size = starts[digit] ?? 0;
    starts[digit] = start;
    start += size;
  }
}
