import { z } from 'zod';
import type { Clock } from '#shared/base/clock';
import { createJobQueue } from '#shared/base/jobQueue';
import type { ConsumerRow, StoreClient } from '../../store';

/** A case that was being worked on when the application ended without saying so. */
export interface Interruption {
  readonly row: ConsumerRow;
  /** When it was last written: everything typed until then is here. */
  readonly savedAtMs: number;
}

const noteSchema = z.object({ caseId: z.string().nullable() });

/** The case that a note names; null where it names none, or is not what this version writes. */
function caseIn(contentJson: string): string | null {
  try {
    return noteSchema.safeParse(JSON.parse(contentJson)).data?.caseId ?? null;
  } catch {
    return null;
  }
}

/** Sealed like every record, and one for each counselor of the computer. */
const recordIdOf = (ownerId: string) => `case-at-work~${ownerId}`;

interface Ports {
  readonly store: Pick<StoreClient, 'call'>;
  readonly clock: Clock;
}

async function interruptedCase(
  store: Ports['store'],
  caseId: string,
): Promise<Interruption | null> {
  const row = await store.call('rows.get', { id: caseId });
  if (!row.ok) return null;
  const draft = await store.call('drafts.load', { id: row.value.draftId ?? caseId });
  if (!draft.ok || draft.value.state !== 'open') return null;
  return { row: row.value, savedAtMs: draft.value.updatedAtMs };
}

/** What is noted of the case at work, so that the next start can tell of a crash. */
export function workNotes({ store, clock }: Ports) {
  const found = new Map<string, Promise<Interruption | null>>();
  const atWork = new Map<string, string | null>();
  // A case that is left while another is opened must not take back its note.
  const inTurn = createJobQueue();
  const write = async (ownerId: string, caseId: string | null): Promise<void> => {
    atWork.set(ownerId, caseId);
    const contentJson = JSON.stringify({ caseId });
    const record = { id: recordIdOf(ownerId), updatedAtMs: clock.nowMs(), contentJson };
    await store.call('records.put', { records: [record] });
  };
  const find = async (ownerId: string): Promise<Interruption | null> => {
    const record = await store.call('records.get', { id: recordIdOf(ownerId) });
    const caseId = record.ok ? caseIn(record.value.contentJson) : null;
    if (caseId === null) return null;
    // Told once: what it says is true of the last end alone.
    await write(ownerId, null);
    return interruptedCase(store, caseId);
  };
  const findInterruption = (ownerId: string): Promise<Interruption | null> => {
    const looking = found.get(ownerId) ?? inTurn(() => find(ownerId));
    found.set(ownerId, looking);
    return looking;
  };
  const interruptionRead = (ownerId: string): void => {
    found.set(ownerId, Promise.resolve(null));
  };
  return {
    /** What the last end interrupted, looked up once for each page: null after an orderly end. */
    findInterruption,
    /** Somebody has read it: it is not shown again. */
    interruptionRead,
    /** Notes that a case is being worked on. Whoever works on the interrupted case has found it. */
    workBegun: async (ownerId: string, caseId: string): Promise<void> => {
      const looking = findInterruption(ownerId);
      const noted = inTurn(() => write(ownerId, caseId));
      if ((await looking)?.row.id === caseId) interruptionRead(ownerId);
      await noted;
    },
    /** Notes that it was left in order: closed, locked or quit, with everything saved. */
    workEnded: (ownerId: string, caseId: string): Promise<void> =>
      inTurn(async () => {
        if (atWork.get(ownerId) === caseId) await write(ownerId, null);
      }),
  };
}
