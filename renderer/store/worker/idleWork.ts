import type { JobQueue } from '#shared/base/jobQueue';
import type { OpenStore, Session } from './openStore';
import { mostChangedRows, rewriteSegments } from './rowStorage';

const quietMs = 4_000;
const mostPurged = 500;

/**
 * What may wait until nothing else is written: folding autosaves into their drafts, settlements into
 * their items and changed rows into the segments, and freeing envelopes whose receipt is stored. Each is
 * one transaction, so a kill in between costs nothing.
 */
export function createIdleWork(queue: JobQueue) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What fails, for example on a full disk, loses nothing and is tried again after the next write. */
  const later = (job: () => Promise<unknown>) => void queue(job).catch(() => undefined);
  return {
    /** Called after every write: starts the quiet time again. */
    afterWrite: (store: OpenStore, session: Session | null) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        later(() => store.journal.fold());
        later(() => store.log.fold());
        later(() => purgeReceivedEnvelopes(store));
        if (session && session.rows.index.changedCount() > mostChangedRows) {
          later(() => rewriteSegments(session));
        }
      }, quietMs);
    },
  };
}

/** The receipt is the hub's promise; the sealed copy is not needed after it is stored. */
export async function purgeReceivedEnvelopes({ work }: OpenStore): Promise<number> {
  return work.transaction('rw', work.envelopes, work.outbox, async () => {
    const standing = await work.envelopes.limit(mostPurged).primaryKeys();
    const records = await work.outbox.bulkGet(standing);
    const free = records.flatMap((record) => (record?.receipt ? [record.commandId] : []));
    await work.envelopes.bulkDelete(free);
    return free.length;
  });
}
