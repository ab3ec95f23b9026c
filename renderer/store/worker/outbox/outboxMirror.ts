import { isUnsent } from '#shared/domain/outbox/transition';
import { outboxStates } from '#shared/domain/outbox/states';
import { beginningWith } from '../../databases/keyRanges';
import type { OutboxRecord } from '../../databases/records';
import type { WorkDatabase } from '../../databases/workDatabase';
import { withLease } from './heldLeases';
import type { OutboxLog } from './outboxLog';

/**
 * The unsent items in memory, so that a lease reads nothing from the disk. The worker is the only
 * writer: the mirror follows each transaction that completed.
 */
export interface OutboxMirror {
  /** Reads the unsent items once. */
  readonly load: () => Promise<void>;
  /** Oldest first: command ids are UUIDv7. */
  readonly unsent: () => Iterable<OutboxRecord>;
  readonly get: (commandId: string) => OutboxRecord | undefined;
  /** The unsent item of a case that must go before its others. */
  readonly headOf: (caseId: string) => OutboxRecord | undefined;
  readonly follow: (written: readonly OutboxRecord[]) => void;
}

export function createOutboxMirror(work: WorkDatabase, log: OutboxLog): OutboxMirror {
  let items = new Map<string, OutboxRecord>();
  const idsByCase = new Map<string, Set<string>>();
  let newestId = '';
  let loading: Promise<void> | undefined;

  const sortAgain = () => {
    items = new Map([...items].sort(([left], [right]) => (left < right ? -1 : 1)));
  };
  const add = (record: OutboxRecord) => {
    const known = items.has(record.commandId);
    items.set(record.commandId, record);
    if (known) return;
    const ids = idsByCase.get(record.caseId) ?? new Set();
    idsByCase.set(record.caseId, ids.add(record.commandId));
    if (record.commandId < newestId) sortAgain();
    else newestId = record.commandId;
  };
  const remove = (record: OutboxRecord) => {
    items.delete(record.commandId);
    const ids = idsByCase.get(record.caseId);
    ids?.delete(record.commandId);
    if (ids?.size === 0) idsByCase.delete(record.caseId);
  };
  const read = async () => {
    const states = outboxStates.filter(isUnsent);
    const ranges = states.map((state) => beginningWith(state));
    const [found, held] = await Promise.all([
      work.outbox.where('[state+createdAtMs]').inAnyRange(ranges).toArray(),
      work.leases.get('held'),
      log.load(),
    ]);
    const leases = new Map(held?.leases.map((lease) => [lease.commandId, lease]));
    const current = new Map(found.map((record) => [record.commandId, record]));
    for (const record of log.pending()) current.set(record.commandId, record);
    [...current.values()]
      .filter(({ state }) => isUnsent(state))
      .sort((left, right) => (left.commandId < right.commandId ? -1 : 1))
      .forEach((record) => add(withLease(record, leases.get(record.commandId))));
  };
  return {
    load: () => {
      loading ??= read();
      return loading;
    },
    unsent: () => items.values(),
    get: (commandId) => items.get(commandId),
    headOf: (caseId) => {
      let head: OutboxRecord | undefined;
      for (const id of idsByCase.get(caseId) ?? []) {
        const record = items.get(id);
        if (record && (!head || record.caseSequence < head.caseSequence)) head = record;
      }
      return head;
    },
    follow: (written) => {
      for (const record of written) {
        if (isUnsent(record.state)) add(record);
        else remove(record);
      }
    },
  };
}
