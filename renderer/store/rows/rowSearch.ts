import type { PackedRows } from './packedRows';

/**
 * Visits the rows of a segment whose search text contains every needle, in order. The whole
 * segment is one string, so the first (longest) needle is found without touching other rows.
 */
export function scanSegment(
  segment: PackedRows,
  needles: readonly string[],
  visit: (index: number) => void,
): void {
  const [first, ...others] = needles;
  if (first === undefined) {
    for (let index = 0; index < segment.count; index += 1) visit(index);
    return;
  }
  const { searchText, searchStart } = segment;
  let index = 0;
  let hit = searchText.indexOf(first);
  while (hit !== -1) {
    while ((searchStart[index + 1] ?? Infinity) <= hit) index += 1;
    const end = searchStart[index + 1] ?? searchText.length;
    if (others.length === 0) visit(index);
    else if (containsAll(searchText.slice(searchStart[index], end), others)) visit(index);
    hit = searchText.indexOf(first, end);
  }
}

export function containsAll(searchText: string, needles: readonly string[]): boolean {
  return needles.every((needle) => searchText.includes(needle));
}
