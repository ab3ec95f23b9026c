import { fail, type Result } from '#shared/base/result';
import type { SessionKeys } from '#shared/desktop/channels/vault';
import type {
  OpenedStore,
  OperationInput,
  OperationName,
  OperationOutput,
  StoreOwner,
} from './operations';
import type { WorkerReply, WorkerRequest } from './messages';
import { openPageDatabase, setPageOwner } from './databases/pageDatabase';
import { storeError, type StoreError } from './storeError';

/** The page's side of the store worker: one typed call, answered in the order of completion. */
export interface StoreClient {
  readonly call: <Name extends OperationName>(
    name: Name,
    input: OperationInput<Name>,
  ) => Promise<Result<OperationOutput<Name>, StoreError>>;
  /** Hands the keys over by transfer: the given arrays are empty afterwards. */
  readonly open: (keys: SessionKeys, owner: StoreOwner) => Promise<Result<OpenedStore, StoreError>>;
  /** Opens the databases for the lock screen: only `outbox.*` is answered. */
  readonly openLocked: () => Promise<Result<OpenedStore, StoreError>>;
  /** Ends the worker. What was not answered yet fails with `closed`. */
  readonly close: () => void;
}

/** Starts the worker. Nothing is opened before `open` or `openLocked`. */
export function startStore(): StoreClient {
  const worker = new Worker(new URL('./worker/main.ts', import.meta.url), {
    type: 'module',
    name: 'store',
  });
  return createStoreClient(worker);
}

type Answer = (result: Result<unknown, StoreError>) => void;

/** Speaks to a worker that is running already; messages are matched by their id. */
export function createStoreClient(worker: Worker): StoreClient {
  const pending = new Map<number, Answer>();
  let nextId = 1;
  let closed = false;

  const failAll = () => {
    for (const answer of pending.values()) answer(fail(storeError('closed')));
    pending.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => {
    pending.get(data.id)?.(data.result);
    pending.delete(data.id);
  });
  worker.addEventListener('error', failAll);

  const call = <Name extends OperationName>(
    name: Name,
    input: OperationInput<Name>,
    transfer: Transferable[] = [],
  ) =>
    new Promise<Result<OperationOutput<Name>, StoreError>>((resolve) => {
      if (closed) return resolve(fail(storeError('closed')));
      const id = nextId++;
      pending.set(id, resolve as Answer);
      const request: WorkerRequest<Name> = { id, name, input };
      worker.postMessage(request, transfer);
    });

  return {
    call: (name, input) => call(name, input),
    open: (keys, owner) => {
      setPageOwner(owner.ownerId);
      return thenOpenPage(call('store.open', { keys, ...owner }, buffersOf(keys)));
    },
    openLocked: () => thenOpenPage(call('store.open', { keys: null })),
    close: () => {
      closed = true;
      worker.terminate();
      failAll();
    },
  };
}

/** The live queries of the page begin when the worker has opened the databases. */
async function thenOpenPage(
  opening: Promise<Result<OpenedStore, StoreError>>,
): Promise<Result<OpenedStore, StoreError>> {
  const result = await opening;
  if (result.ok) await openPageDatabase();
  return result;
}

let started: StoreClient | undefined;

function running(): StoreClient {
  started ??= startStore();
  return started;
}

/** The page's one store. Its worker starts at the first use and lives as long as the page. */
export const store: StoreClient = {
  call: (name, input) => running().call(name, input),
  open: (keys, owner) => running().open(keys, owner),
  openLocked: () => running().openLocked(),
  close: () => running().close(),
};

/** The distinct buffers behind the keys; a buffer may be transferred only once. */
function buffersOf(keys: SessionKeys): ArrayBuffer[] {
  const buffers = [keys.records, keys.rows, keys.outboxNotes].map((key) => key.buffer);
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer);
}
