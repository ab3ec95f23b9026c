import { clock } from '../../session/ports/clock';
import { store } from '../../store';
import type { ConsumerRow } from '../../store';

/** A case that was being worked on when the application ended without saying so. */
export interface Interruption {
  readonly row: ConsumerRow;
  /** When it was last written: everything typed until then is here. */
  readonly savedAtMs: number;
}

/** Sealed like every record, and one for each counselor of the computer. */
const recordIdOf = (ownerId: string) => `case-at-work~${ownerId}`;

async function write(ownerId: string, caseId: string | null): Promise<void> {
  const contentJson = JSON.stringify({ caseId });
  const record = { id: recordIdOf(ownerId), updatedAtMs: clock.nowMs(), contentJson };
  await store.call('records.put', { records: [record] });
}

async function find(ownerId: string): Promise<Interruption | null> {
  const record = await store.call('records.get', { id: recordIdOf(ownerId) });
  if (!record.ok) return null;
  const { caseId } = JSON.parse(record.value.contentJson) as { readonly caseId: string | null };
  if (caseId === null) return null;
  // Told once: what it says is true of the last end alone.
  await write(ownerId, null);
  const row = await store.call('rows.get', { id: caseId });
  const draft = row.ok ? await store.call('drafts.load', { id: row.value.draftId ?? caseId }) : row;
  if (!row.ok || !draft.ok || draft.value.state !== 'open') return null;
  return { row: row.value, savedAtMs: draft.value.updatedAtMs };
}

const found = new Map<string, Promise<Interruption | null>>();

/** What the last end interrupted, looked up once for each page: null after an orderly end. */
export function findInterruption(ownerId: string): Promise<Interruption | null> {
  const looking = found.get(ownerId) ?? find(ownerId);
  found.set(ownerId, looking);
  return looking;
}

/** Somebody has read it: it is not shown again. */
export function interruptionRead(ownerId: string): void {
  found.set(ownerId, Promise.resolve(null));
}

/**
 * Notes that a case is being worked on, so that the next start can tell of a crash. Whoever works on the
 * interrupted case has found it.
 */
export async function workBegun(ownerId: string, caseId: string): Promise<void> {
  const last = await findInterruption(ownerId);
  if (last?.row.id === caseId) interruptionRead(ownerId);
  await write(ownerId, caseId);
}

/** Notes that it was left in order: closed, locked or quit, with everything saved. */
export async function workEnded(ownerId: string): Promise<void> {
  await write(ownerId, null);
}
