const digitBits = 8;
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
      const value = values[index] ?? 0;
      if (value > highest) highest = value;
    }
    let from: Int32Array = order;
    let to: Int32Array = scratch;
    for (let shift = 0; shift < 32 && highest >> shift > 0; shift += digitBits) {
      distribute(values, from, to, starts, shift);
      [from, to] = [to, from];
    }
    if (from !== order) order.set(from);
  };
}

/** One stable pass: puts the indexes into the order of one digit. */
function distribute(
  values: Int32Array,
  from: Int32Array,
  to: Int32Array,
  starts: Int32Array,
  shift: number,
): void {
  starts.fill(0);
  for (let place = 0; place < from.length; place += 1) {
    const digit = ((values[from[place] ?? 0] ?? 0) >> shift) & (digits - 1);
    starts[digit] = (starts[digit] ?? 0) + 1;
  }
  let start = 0;
  for (let digit = 0; digit < digits; digit += 1) {
    const size = starts[digit] ?? 0;
    starts[digit] = start;
    start += size;
  }
  for (let place = 0; place < from.length; place += 1) {
    const index = from[place] ?? 0;
    const digit = ((values[index] ?? 0) >> shift) & (digits - 1);
    to[starts[digit] ?? 0] = index;
    starts[digit] = (starts[digit] ?? 0) + 1;
  }
}
