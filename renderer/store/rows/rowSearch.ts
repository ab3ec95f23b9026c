import type { PackedRows } from './packedRows';

/**
 * Writes the indexes of the rows whose search text contains every needle into `hits`, in order, and
 * answers how many there are. The whole segment is one string, so the first (longest) needle is found
 * without touching other rows.
 */
export function scanSegment(
  segment: PackedRows,
  needles: readonly string[],
  hits: Uint32Array,
): number {
  const [first, ...others] = needles;
  if (first === undefined) {
    for (let index = 0; index < segment.count; index += 1) hits[index] = index;
    return segment.count;
  }
  const { searchText, searchStart } = segment;
  let found = 0;
  let index = 0;
  let hit = searchText.indexOf(first);
  while (hit !== -1) {
    while ((searchStart[index + 1] ?? Infinity) <= hit) index += 1;
    const end = searchStart[index + 1] ?? searchText.length;
    if (
      others.length === 0 ||
      containsAll(searchText.slice(searchStart[index] ?? 0, end), others)
    ) {
      hits[found] = index;
      found += 1;
    }
    hit = searchText.indexOf(first, end);
  }
  return found;
}

export function containsAll(searchText: string, needles: readonly string[]): boolean {
  return needles.every((needle) => searchText.includes(needle));
}
