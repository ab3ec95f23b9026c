import { createJobQueue } from '#shared/base/jobQueue';
import { fail, ok, type Result } from '#shared/base/result';
import { classifyDatabaseError } from '../databases/classifyDatabaseError';
import type { WorkerRequest } from '../messages';
import type { OpenedStore, OperationInput, OperationName } from '../operations';
import { storeError, type StoreError } from '../storeError';
import { createIdleWork } from './idleWork';
import { openSession } from './openSession';
import { openStore, type OpenStore, type Session } from './openStore';
import { changeOperations } from './operations/changes';
import { draftOperations } from './operations/drafts';
import type { Handler, Handlers } from './operations/handlers';
import { outboxRequests } from './operations/outboxRequests';
import { packOperations } from './operations/packs';
import { recordOperations } from './operations/records';
import { rowOperations } from './operations/rows';
import { submissionOperations } from './operations/submission';

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
  const queue = createJobQueue();
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
      session = await openSession(opened.value, input.keys, input);
    }
    return ok(describe(session));
  };

  const run = async ({ name, input }: WorkerRequest): Promise<Result<unknown, StoreError>> => {
    if (name === 'store.open') return open(input as OperationInput<'store.open'>);
    if (!Object.hasOwn(handlers, name)) return fail(storeError('unknown', 'operation'));
    const opened = await opening;
    if (!opened?.ok) return opened ?? fail(storeError('closed'));
    const handler = handlers[name] as AnyHandler;
    const answer = () => runHandler(handler, opened.value, session, input);
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

async function runHandler(
  handler: AnyHandler,
  store: OpenStore,
  session: Session | null,
  input: unknown,
): Promise<Result<unknown, StoreError>> {
  if (handler.writes === true) await store.journal.fold();
  if (handler.needs === 'database') return handler.run(store, input as never);
  return session ? handler.run(session, input as never) : fail(storeError('locked'));
}

function describe(session: Session | null): OpenedStore {
  return {
    locked: session === null,
    rowCount: session?.rows.index.size() ?? 0,
    damagedSegments: session?.repair.damagedSegments ?? 0,
    rebuiltRows: session?.repair.rebuiltRows ?? 0,
    unreadableCases: session?.repair.unreadableCases ?? 0,
  };
}
