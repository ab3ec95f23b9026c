/** The sample's page script: says that it is ready, and keeps a counter in IndexedDB. */

Object.assign(globalThis, { pageScriptRan: true });

/** Tried by a script of the page, because what a driver evaluates is not bound by the policy. */
function codeFromText(): string {
  try {
    return String(new Function('return "ran"')());
  } catch (error) {
    return (error as Error).name;
  }
}
document.documentElement.dataset['codeFromText'] = codeFromText();

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('sample', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('rows');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database did not open'));
  });
}

async function countStart(): Promise<number> {
  const database = await openDatabase();
  const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
  const rows = transaction.objectStore('rows');
  const done = new Promise((resolve) => (transaction.oncomplete = resolve));
  const before = await new Promise<number>((resolve) => {
    const request = rows.get('starts');
    request.onsuccess = () => resolve(Number(request.result ?? 0));
  });
  rows.put(before + 1, 'starts');
  await done;
  return before + 1;
}

void countStart().then((starts) => {
  document.documentElement.dataset['starts'] = String(starts);
  document.documentElement.dataset['deskReady'] = 'true';
});
