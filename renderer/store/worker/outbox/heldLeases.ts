import type { OutboxState } from '#shared/domain/outbox/states';
import type { OutboxRow } from '#shared/domain/outbox/transition';
import { transition } from '#shared/domain/outbox/transition';
import type { HeldLease, LeasesRecord, OutboxRecord } from '../../databases/records';
import type { OutboxMirror } from './outboxMirror';

/** The leases that are held when the given items are as given and all others as the mirror has them. */
export function leasesAfter(
  mirror: Pick<OutboxMirror, 'unsent'>,
  changed: readonly OutboxRecord[],
): LeasesRecord {
  const sending = new Map<string, OutboxRecord>();
  for (const record of [...mirror.unsent(), ...changed]) {
    if (record.state === 'sending') sending.set(record.commandId, record);
    else sending.delete(record.commandId);
  }
  return { name: 'held', leases: [...sending.values()].flatMap(heldLeaseOf) };
}

function heldLeaseOf(record: OutboxRecord): HeldLease[] {
  const { commandId, leaseRunId, leaseUntilMs } = record;
  if (leaseRunId === null || leaseUntilMs === null) return [];
  return [{ commandId, from: stateBeforeLease(record), runId: leaseRunId, untilMs: leaseUntilMs }];
}

/** An item waits only with a wake time: without one it came from the queue. */
function stateBeforeLease({ wakeAtMs }: OutboxRow): 'queued' | 'waiting' {
  return wakeAtMs === 0 ? 'queued' : 'waiting';
}

/** What is being sent stands as it stood before its lease. */
export function stateInTable(record: OutboxRow): OutboxState {
  return record.state === 'sending' ? stateBeforeLease(record) : record.state;
}

/** The item with its lease, as it was before the page was replaced. */
export function withLease(record: OutboxRecord, lease: HeldLease | undefined): OutboxRecord {
  if (lease?.from !== record.state) return record;
  const { runId, untilMs } = lease;
  const leased = transition(record, { type: 'leased', runId, untilMs });
  return leased.ok ? { ...record, ...leased.value.patch } : record;
}
