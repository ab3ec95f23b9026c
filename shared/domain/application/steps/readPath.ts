/** The value at a dotted path, such as `persons.0.name`; undefined where anything on the way is absent. */
export function readPath(value: unknown, path: string): unknown {
  if (path === '') return value;
  let current = value;
  for (const part of path.split('.')) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = Reflect.get(current, part) as unknown;
  }
  return current;
}

/** The rows of the list at a dotted path, of one kind where it is told; none where no list stands. */
export function listAt(value: unknown, path: string): readonly unknown[];
export function listAt<Row>(
  value: unknown,
  path: string,
  isRow: (row: unknown) => row is Row,
): readonly Row[];
export function listAt(
  value: unknown,
  path: string,
  isRow: (row: unknown) => boolean = () => true,
): readonly unknown[] {
  const standing = readPath(value, path);
  return Array.isArray(standing) ? standing.filter(isRow) : [];
}

/** Nothing typed, nothing chosen: absent, null, an empty text, list or compound. */
export function isUnanswered(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === 'object') return Object.values(value).every(isUnanswered);
  return false;
}

export function asText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

export function asNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
