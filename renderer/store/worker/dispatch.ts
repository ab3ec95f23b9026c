import { fail, ok, type Result } from '#shared/base/result';
import type { SessionKeys } from '#shared/desktop/channels/vault';
import { classifyDatabaseError } from '../databases/classifyDatabaseError';
import { beginningWith } from '../databases/keyRanges';
import type { WorkerRequest } from '../messages';
import type { DraftState, OpenedStore, OperationInput, OperationName } from '../operations';
import { storeError, type StoreError } from '../storeError';
import { bytesOf } from './bytes';
import { createIdleWork } from './idleWork';
import { openStore, type OpenStore, type Session } from './openStore';
import { changeOperations } from './operations/changes';
import { draftOperations } from './operations/drafts';
import type { Handler, Handlers } from './operations/handlers';
import { outboxRequests } from './operations/outboxRequests';
import { packOperations } from './operations/packs';
import { recordOperations } from './operations/records';
import { rowOperations } from './operations/rows';
import { submissionOperations } from './operations/submission';
import { openRows } from './rowStorage';
import { importSealingKey } from './sealing';
import { createWriteQueue } from './writeQueue';

const handlers: Handlers<Exclude<OperationName, 'store.open'>> = {
  ...draftOperations,
  ...recordOperations,
  ...rowOperations,
  ...submissionOperations,
  ...outboxRequests,
  ...changeOperations,
  ...packOperations,
};

type AnyHandler = Handler<Exclude<OperationName, 'store.open'>>;

/** The worker's whole behaviour behind its message port. */
export function createDispatcher() {
  let opening: Promise<Result<OpenStore, StoreError>> | undefined;
  let session: Session | null = null;
  const queue = createWriteQueue();
  const idle = createIdleWork(queue);

  const open = async (input: OperationInput<'store.open'>) => {
    opening ??= openStore();
    const opened = await opening;
    if (!opened.ok) {
      opening = undefined;
      return opened;
    }
    // A worker serves one counselor: another one gets a new page and a new worker.
    if (input.keys !== null) {
      if (session !== null) return fail(storeError('notAllowed'));
      session = await openSession(opened.value, input.keys, input.ownerId);
    }
    return ok(describe(session));
  };

  const run = async ({ name, input }: WorkerRequest): Promise<Result<unknown, StoreError>> => {
    if (name === 'store.open') return open(input as OperationInput<'store.open'>);
    if (!Object.hasOwn(handlers, name)) return fail(storeError('unknown', 'operation'));
    const opened = await opening;
    if (!opened?.ok) return opened ?? fail(storeError('closed'));
    const handler = handlers[name] as AnyHandler;
    const answer = async () => {
      if (handler.needs === 'database') return handler.run(opened.value, input as never);
      return session ? handler.run(session, input as never) : fail(storeError('locked'));
    };
    if (!handler.writes) return answer();
    const result = await queue(answer);
    idle.afterWrite(opened.value, session);
    return result;
  };

  return async (request: WorkerRequest): Promise<Result<unknown, StoreError>> => {
    try {
      return await run(request);
    } catch (error) {
      return fail(classifyDatabaseError(error));
    }
  };
}

function describe(session: Session | null): OpenedStore {
  return {
    locked: session === null,
    rowCount: session?.rows.index.size() ?? 0,
    damagedSegments: session?.rows.damagedSegments ?? 0,
  };
}

async function openSession(store: OpenStore, raw: SessionKeys, ownerId: string): Promise<Session> {
  const [records, rowsKey, outboxNotes] = await Promise.all([
    importSealingKey(bytesOf(raw.records)),
    importSealingKey(bytesOf(raw.rows)),
    importSealingKey(bytesOf(raw.outboxNotes)),
  ]);
  const [rows] = await Promise.all([
    openRows(store.work, ownerId, rowsKey),
    readDraftStates(store, ownerId),
  ]);
  return { ...store, ownerId, keys: { records, rows: rowsKey, outboxNotes }, rows };
}

async function readDraftStates({ work, draftStates }: OpenStore, ownerId: string): Promise<void> {
  const states: readonly DraftState[] = ['open', 'submitted', 'discarded'];
  await Promise.all(
    states.map(async (state) => {
      const [lower, upper] = beginningWith(ownerId, state);
      const ids = await work.drafts
        .where('[ownerId+state+updatedAtMs]')
        .between(lower, upper)
        .primaryKeys();
      for (const id of ids) draftStates.set(id, state);
    }),
  );
}
