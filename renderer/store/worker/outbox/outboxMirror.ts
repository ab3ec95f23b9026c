import { isUnsent } from '#shared/domain/outbox/transition';
import { outboxStates } from '#shared/domain/outbox/states';
import { beginningWith } from '../../databases/keyRanges';
import type { OutboxRecord } from '../../databases/records';
import type { WorkDatabase } from '../../databases/workDatabase';
import { withLease } from './heldLeases';
import type { OutboxLog } from './outboxLog';
import { createUnsentItems, type UnsentItems } from './unsentItems';

/**
 * The unsent items in memory, so that a lease reads nothing from the disk. The worker is the only
 * writer: the mirror follows each transaction that completed.
 */
export interface OutboxMirror extends UnsentItems {
  /** Reads the unsent items once. */
  readonly load: () => Promise<void>;
}

export function createOutboxMirror(work: WorkDatabase, log: OutboxLog): OutboxMirror {
  const items = createUnsentItems();
  let loading: Promise<void> | undefined;
  return {
    ...items,
    load: () => {
      loading ??= readUnsent(work, log).then(items.follow);
      return loading;
    },
  };
}

/** What the table, the log over it and the held leases say together, oldest first. */
async function readUnsent(work: WorkDatabase, log: OutboxLog): Promise<OutboxRecord[]> {
  const ranges = outboxStates.filter(isUnsent).map((state) => beginningWith(state));
  const [found, held] = await Promise.all([
    work.outbox.where('[state+createdAtMs]').inAnyRange(ranges).toArray(),
    work.leases.get('held'),
    log.load(),
  ]);
  const leases = new Map(held?.leases.map((lease) => [lease.commandId, lease]));
  const current = new Map(found.map((record) => [record.commandId, record]));
  for (const record of log.pending()) current.set(record.commandId, record);
  return [...current.values()]
    .filter(({ state }) => isUnsent(state))
    .sort((left, right) => (left.commandId < right.commandId ? -1 : 1))
    .map((record) => withLease(record, leases.get(record.commandId)));
}
