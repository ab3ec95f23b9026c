/** Names sort as text, times and days as numbers; one list has one kind of key. */
export type SortKey = string | number;

export interface RowCursor {
  readonly key: SortKey;
  readonly id: string;
}

/** Whether `left` comes after `right`; rows with the same key are ordered by their id. */
export function isAfter(left: RowCursor, right: RowCursor): boolean {
  return left.key === right.key ? left.id > right.id : left.key > right.key;
}

export function encodeCursor(cursor: RowCursor): string {
  return JSON.stringify([cursor.key, cursor.id]);
}

/** A cursor that cannot be read starts the list from its beginning. */
export function decodeCursor(text: string | undefined): RowCursor | undefined {
  if (text === undefined) return undefined;
  try {
    const parts: unknown = JSON.parse(text);
    if (!Array.isArray(parts)) return undefined;
    const [key, id] = parts as unknown[];
    const usable = (typeof key === 'string' || typeof key === 'number') && typeof id === 'string';
    return usable ? { key, id } : undefined;
  } catch {
    return undefined;
  }
}
