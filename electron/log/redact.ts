/** What an entry may carry: codes, ids, counts. Anything else is replaced before it is written. */
export type LogDetail = Readonly<Record<string, string | number | boolean | null | undefined>>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** A code of ours or of the operating system; names of people have spaces, accents or digits in a row. */
const code = /^[A-Za-z][A-Za-z0-9]*([.:_-][A-Za-z0-9]+)*$/;
const digitsInARow = /\d{4}/;
const versionNumber = /^\d{1,3}\.\d{1,3}\.\d{1,3}$/;
const measured = /(Ms|Bytes|Count|Status|Code|Version|Port|Attempts)$/;

/** Keeps codes, ids, measured numbers and booleans; every other value becomes its length only. */
export function redact(detail: LogDetail): Record<string, string | number | boolean | null> {
  const kept: Record<string, string | number | boolean | null> = {};
  for (const [key, value] of Object.entries(detail)) {
    if (value !== undefined) kept[key] = redactValue(key, value);
  }
  return kept;
}

function redactValue(key: string, value: string | number | boolean | null) {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') return measured.test(key) ? value : '[number]';
  const harmless =
    uuid.test(value) ||
    versionNumber.test(value) ||
    (value.length <= 80 && code.test(value) && !digitsInARow.test(value));
  return harmless ? value : `[${String(value.length)} characters]`;
}

const frame = /^\s+at (?:async )?(?:(?<name>[\w.<>[\] ]{1,80}) )?\(?(?<place>[^\s()]+:\d+:\d+)\)?$/;

/**
 * The kind of an exception and where it was thrown. Its message is left out: libraries put values
 * into messages.
 */
export function describeException(thrown: unknown): {
  readonly kind: string;
  readonly code: string | null;
  readonly frames: readonly string[];
} {
  if (!(thrown instanceof Error)) return { kind: typeof thrown, code: null, frames: [] };
  const found = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : null;
  const stack = (thrown.stack ?? '').replace(thrown.message, '').split('\n');
  return {
    kind: code.test(thrown.name) ? thrown.name : 'Error',
    code: found !== null && code.test(found) && !digitsInARow.test(found) ? found : null,
    frames: stack.flatMap(shortFrame).slice(0, 12),
  };
}

/** Folder names hold the name of the computer's user, so only the last part of a path is kept. */
function shortFrame(line: string): string[] {
  const groups = frame.exec(line)?.groups;
  if (!groups?.['place']) return [];
  const place = groups['place'].split(/[\\/]/).at(-1) ?? '';
  return [groups['name'] ? `${groups['name']} ${place}` : place];
}
