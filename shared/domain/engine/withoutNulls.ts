/**
 * JSON writers put null where a spreadsheet cell is empty: for a field, however deep, that is the
 * same as left out. A null entry of a list stays, because there it says nothing. Copies only what
 * holds a null.
 */
export function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const given = items.map(withoutNulls);
    return given.some((item, index) => item !== items[index]) ? given : items;
  }
  let isChanged = false;
  const given: [string, unknown][] = [];
  for (const [key, field] of Object.entries(value)) {
    const kept: unknown = withoutNulls(field);
    isChanged ||= kept !== field || kept === null;
    if (kept !== null) given.push([key, kept]);
  }
  return isChanged ? Object.fromEntries(given) : value;
}
