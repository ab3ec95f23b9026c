import { fail, ok, type Result } from '#shared/base/result';
import type { ReferenceDatabase, WorkDatabase } from '../databases/workDatabase';
import { createReferenceDatabase, createWorkDatabase } from '../databases/workDatabase';
import { openDatabase } from '../databases/openDatabase';
import type { DraftState, StoreOwner } from '../operations';
import type { RowIndex } from '../rows/rowIndex';
import { storeError, type StoreError } from '../storeError';
import { createDraftJournal, openJournal, type DraftJournal } from './drafts/draftJournal';
import { createOutboxMirror, type OutboxMirror } from './outbox/outboxMirror';
import { createOutboxLog, type OutboxLog } from './outbox/outboxLog';
import type { RowRepair } from './repairRows';
import type { SealingKey } from './sealing';

/** The databases, open; all that the lock screen needs. */
export interface OpenStore {
  readonly work: WorkDatabase;
  readonly reference: ReferenceDatabase;
  readonly mirror: OutboxMirror;
  readonly log: OutboxLog;
  readonly journal: DraftJournal;
  /** Of the signed-in counselor's drafts; empty while locked. */
  readonly draftStates: Map<string, DraftState>;
}

/** What is known while a counselor is signed in. It ends with the worker, never before. */
export interface Session extends OpenStore, StoreOwner {
  readonly keys: {
    readonly records: SealingKey;
    readonly rows: SealingKey;
    readonly outboxNotes: SealingKey;
  };
  readonly rows: { index: RowIndex };
  readonly repair: RowRepair;
}

const lockName = 'enroller-desk-store';
const lockWaitMs = 8_000;

/**
 * One worker at a time writes: a page that is just being replaced may still be finishing. The lock
 * is held until this worker ends.
 */
async function becomeOnlyWriter(): Promise<boolean> {
  return new Promise((resolve) => {
    const granted = () => {
      resolve(true);
      return new Promise<void>(() => undefined);
    };
    navigator.locks
      .request(lockName, { signal: AbortSignal.timeout(lockWaitMs) }, granted)
      .catch(() => resolve(false));
  });
}

/** Opens both databases, or says in one code why not. Nothing is created over what cannot be read. */
export async function openStore(): Promise<Result<OpenStore, StoreError>> {
  if (!(await becomeOnlyWriter())) return fail(storeError('blocked'));
  const work = createWorkDatabase();
  const reference = createReferenceDatabase();
  const [openedWork, openedReference, file] = await Promise.all([
    openDatabase(work),
    openDatabase(reference),
    openJournal(),
  ]);
  if (!openedWork.ok) return openedWork;
  if (!openedReference.ok) return openedReference;
  const log = createOutboxLog(work);
  const mirror = createOutboxMirror(work, log);
  const journal = await createDraftJournal(work, file);
  return ok({ work, reference, log, mirror, journal, draftStates: new Map() });
}
