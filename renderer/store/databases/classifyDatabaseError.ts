import { storeError, type StoreError, type StoreErrorCode } from '../storeError';

/** Names of IndexedDB's and Dexie's exceptions → what a person is told. */
const codeByName: Readonly<Record<string, StoreErrorCode>> = {
  QuotaExceededError: 'quota',
  VersionError: 'newerVersion',
  BlockedError: 'blocked',
  DatabaseClosedError: 'closed',
  DatabaseClosed: 'closed',
  InvalidStateError: 'closed',
  UnknownError: 'backingStore',
  DataError: 'backingStore',
  NotReadableError: 'backingStore',
};

/** Dexie wraps the browser's exception: the innermost known one tells the cause. */
export function classifyDatabaseError(error: unknown): StoreError {
  const names = namesOf(error);
  for (const name of [...names].reverse()) {
    const code = codeByName[name];
    if (code !== undefined) return storeError(code, name);
  }
  return storeError('unknown', names[0]);
}

function namesOf(error: unknown, depth = 0): string[] {
  if (depth > 4 || typeof error !== 'object' || error === null) return [];
  const name = 'name' in error && typeof error.name === 'string' ? [error.name] : [];
  const inner = 'inner' in error ? namesOf(error.inner, depth + 1) : [];
  return [...name, ...inner];
}
