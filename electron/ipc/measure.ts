const deepest = 64;

/**
 * Whether a value that came over the wire stays within a size. Counts as it walks and stops at the
 * limit, so that a hostile value costs no more than an honest one.
 */
export function fitsWithin(value: unknown, maxBytes: number): boolean {
  return remainingAfter(value, maxBytes, 0) >= 0;
}

function remainingAfter(value: unknown, budget: number, depth: number): number {
  if (budget < 0 || depth > deepest) return -1;
  if (typeof value === 'string') return budget - textBytes(value);
  if (typeof value !== 'object' || value === null) return budget - 8;
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return budget - value.byteLength;
  if (Array.isArray(value)) return remainingAfterAll(value, budget, depth);
  if (value instanceof Map || value instanceof Set) {
    return remainingAfterAll([...value].flat(), budget, depth);
  }
  return remainingAfterAll(Object.entries(value).flat(), budget, depth);
}

/** UTF-8 needs at most three bytes for a UTF-16 unit; counting them is needed near the limit only. */
function textBytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

function remainingAfterAll(values: readonly unknown[], budget: number, depth: number): number {
  let remaining = budget;
  for (const value of values) {
    remaining = remainingAfter(value, remaining, depth + 1);
    if (remaining < 0) return -1;
  }
  return remaining;
}
