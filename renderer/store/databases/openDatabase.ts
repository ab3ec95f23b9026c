import type Dexie from 'dexie';
import { fail, ok, type Result } from '#shared/base/result';
import { storeError, type StoreError } from '../storeError';
import { classifyDatabaseError } from './classifyDatabaseError';

/** Dexie keeps its versions in IndexedDB multiplied by ten. */
const versionFactor = 10;

/**
 * Opens a database, but never one that a newer version of the application wrote: Dexie would open
 * it silently and write records that the newer version may not understand.
 */
export async function openDatabase(database: Dexie): Promise<Result<void, StoreError>> {
  try {
    const found = await indexedDB.databases();
    const standing = found.find(({ name }) => name === database.name);
    if ((standing?.version ?? 0) > database.verno * versionFactor) {
      return fail(storeError('newerVersion'));
    }
    await unlessBlocked(database);
    return ok(undefined);
  } catch (error) {
    return fail(classifyDatabaseError(error));
  }
}

/** An upgrade waits for other connections to close; ours is the only window, so that is an error. */
function unlessBlocked(database: Dexie): Promise<void> {
  return new Promise((resolve, reject) => {
    database.on('blocked', () => reject(new DOMException('blocked', 'BlockedError')));
    database.open().then(() => resolve(), reject);
  });
}
