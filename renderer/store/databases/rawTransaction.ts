import type Dexie from 'dexie';
import { classifyDatabaseError } from './classifyDatabaseError';

/**
 * A transaction without Dexie's wrapping, for the paths that are measured: all requests are made at
 * once, `commit()` is called explicitly, and the promise resolves when the disk has it.
 */
export function writeRaw(
  database: Dexie,
  tables: readonly string[],
  write: (store: (table: string) => IDBObjectStore) => void,
  durability: 'strict' | 'relaxed' = 'strict',
): Promise<void> {
  return withConnection(database, (connection) => {
    const transaction = connection.transaction([...tables], 'readwrite', { durability });
    const done = completion(transaction);
    write((table) => transaction.objectStore(table));
    transaction.commit();
    return done;
  });
}

/** Reads without Dexie's wrapping; the answer to the one request that `ask` makes. */
export function readRaw<Value>(
  database: Dexie,
  table: string,
  ask: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  return withConnection(database, (connection) => {
    const request = ask(connection.transaction(table, 'readonly').objectStore(table));
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new DOMException('', 'UnknownError'));
    });
  });
}

function completion(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('', 'UnknownError'));
  });
}

/** The browser may close a connection under us (sleep, an eviction): it is opened again, once. */
async function withConnection<Value>(
  database: Dexie,
  job: (connection: IDBDatabase) => Promise<Value>,
): Promise<Value> {
  try {
    return await job(database.backendDB());
  } catch (error) {
    if (database.isOpen() && classifyDatabaseError(error).code !== 'closed') throw error;
    database.close({ disableAutoOpen: false });
    await database.open();
    return job(database.backendDB());
  }
}
