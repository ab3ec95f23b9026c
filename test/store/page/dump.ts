/** A database as JSON: for keeping the databases of a released version as a fixture. */
export interface DatabaseDump {
  readonly name: string;
  readonly version: number;
  readonly stores: readonly StoreDump[];
}

interface StoreDump {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | string[];
    readonly unique: boolean;
  }[];
  readonly records: readonly unknown[];
}

function asPromise<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('request failed'));
  });
}

/** Bytes stand as `{ "$bytes": "<base64>" }`. */
function toJson(value: unknown): unknown {
  if (value instanceof Uint8Array) return { $bytes: btoa(String.fromCharCode(...value)) };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toJson(inner)]));
}

function fromJson(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if ('$bytes' in value && typeof value.$bytes === 'string') {
    return Uint8Array.from(atob(value.$bytes), (character) => character.charCodeAt(0));
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fromJson(inner)]));
}

export async function dump(name: string): Promise<DatabaseDump> {
  const database = await asPromise(indexedDB.open(name));
  const stores = await Promise.all(
    [...database.objectStoreNames].map(async (storeName): Promise<StoreDump> => {
      const store = database.transaction(storeName).objectStore(storeName);
      return {
        name: storeName,
        keyPath: store.keyPath ?? [],
        indexes: [...store.indexNames].map((indexName) => {
          const { keyPath, unique } = store.index(indexName);
          return { name: indexName, keyPath, unique };
        }),
        records: (await asPromise(store.getAll())).map(toJson),
      };
    }),
  );
  const { version } = database;
  database.close();
  return { name, version, stores };
}

/** Replaces the database of that name by the dumped one. */
export async function restoreDump({ name, version, stores }: DatabaseDump): Promise<void> {
  await asPromise(indexedDB.deleteDatabase(name));
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    for (const { name: storeName, keyPath, indexes, records } of stores) {
      const store = request.result.createObjectStore(storeName, { keyPath });
      for (const index of indexes) {
        store.createIndex(index.name, index.keyPath, { unique: index.unique });
      }
      for (const record of records) store.put(fromJson(record));
    }
  };
  const database = await asPromise(request);
  database.close();
}
