import { makeHousehold, idOf, type Household } from '../households';
import { batchSize, check, placesOf, type Adapter } from './adapter';

/**
 * The floor: IndexedDB without a library, a worker or encryption, called as directly as it can be,
 * with the same durability as ours.
 */
function asPromise<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('request failed'));
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });
}

function connect(): Promise<IDBDatabase> {
  const request = indexedDB.open('raw', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('records', { keyPath: 'id' }).createIndex('status', 'status');
    request.result.createObjectStore('outbox', { autoIncrement: true });
  };
  return asPromise(request);
}

export function createRawAdapter(): Adapter {
  let database: IDBDatabase;
  const write = (table: string, use: (store: IDBObjectStore) => void) => {
    const transaction = database.transaction(table, 'readwrite', { durability: 'strict' });
    const done = completed(transaction);
    use(transaction.objectStore(table));
    transaction.commit();
    return done;
  };
  const read = (table: string) => database.transaction(table).objectStore(table);
  const open = async () => {
    database = await connect();
  };
  return {
    open,
    fill: async (count) => {
      await open();
      for (let first = 0; first < count; first += 1_000) {
        const households = Array.from({ length: 1_000 }, (_, place) =>
          makeHousehold(first + place),
        );
        await write('records', (store) => households.forEach((household) => store.put(household)));
      }
    },
    coldOpen: async (count) => {
      const startedAt = performance.now();
      await open();
      const all = (await asPromise(read('records').getAll())) as Household[];
      check(all.length === count, 'count');
      check(
        all.every(({ members }) => members[0] !== undefined),
        'members',
      );
      return performance.now() - startedAt;
    },
    pointReads: async (count, times) => {
      const spent: number[] = [];
      for (const place of placesOf(count, times)) {
        const startedAt = performance.now();
        const household = (await asPromise(read('records').get(idOf(place)))) as Household;
        spent.push(performance.now() - startedAt);
        check(household.id === idOf(place), 'point read');
      }
      return spent;
    },
    strictSaves: async (times) => {
      const spent: number[] = [];
      const household = makeHousehold(1);
      for (let edited = 1; edited <= times; edited += 1) {
        const draft = { ...household, edited };
        const startedAt = performance.now();
        await write('records', (store) => store.put(draft));
        spent.push(performance.now() - startedAt);
      }
      return spent;
    },
    checkSaves: async (times) => {
      const saved = (await asPromise(read('records').get(idOf(1)))) as Household;
      check(saved.edited === times, 'saved draft');
    },
    enqueue: async (count) => {
      const items = Array.from({ length: count }, (_, number) => makeHousehold(number));
      await write('outbox', (store) => items.forEach((item) => store.put(item)));
    },
    drain: async (count) => {
      const startedAt = performance.now();
      let drained = 0;
      for (;;) {
        const store = read('outbox');
        const [items, keys] = await Promise.all([
          asPromise(store.getAll(null, batchSize)),
          asPromise(store.getAllKeys(null, batchSize)),
        ]);
        const last = keys.at(-1);
        if (last === undefined) break;
        drained += items.length;
        await write('outbox', (outbox) => outbox.delete(IDBKeyRange.upperBound(last)));
      }
      check(drained === count, 'drained');
      return performance.now() - startedAt;
    },
  };
}
