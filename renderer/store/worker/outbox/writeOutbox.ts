import Dexie, { RangeSet } from 'dexie';
import type { OutboxRecord } from '../../databases/records';
import { writeRaw } from '../../databases/rawTransaction';
import type { OpenStore } from '../openStore';
import { leasesAfter, stateInTable } from './heldLeases';
import { mostLogEntries } from './outboxLog';

/** Writes items to their table in one strict transaction; then memory and live queries follow. */
export async function writeOutbox(
  { work, mirror, log }: OpenStore,
  records: readonly OutboxRecord[],
): Promise<void> {
  if (records.length === 0) return;
  await log.fold();
  const leases = leasesAfter(mirror, records);
  await writeRaw(work, ['outbox', 'leases'], (table) => {
    for (const record of records) table('outbox').put(record);
    table('leases').put(leases);
  });
  mirror.follow(records);
  announce();
}

/** Logs what the hub answered: one strict write, however many items it is about. */
export async function logSettled(
  { work, mirror, log }: OpenStore,
  before: ReadonlyMap<string, OutboxRecord>,
  changed: readonly OutboxRecord[],
): Promise<void> {
  if (changed.length === 0) return;
  const next = log.next(
    changed.map((record) => ({
      from: stateInTable(before.get(record.commandId) ?? record),
      record,
    })),
  );
  const leases = leasesAfter(mirror, changed);
  await writeRaw(work, ['outboxLog', 'leases'], (table) => {
    table('outboxLog').put(next);
    table('leases').put(leases);
  });
  log.appended(next.items);
  mirror.follow(changed);
  if (log.entryCount() >= mostLogEntries) await log.fold();
  announce();
}

/**
 * Writes who holds which lease. A lease that a crash forgets is void anyway and taken again, so nobody
 * waits for this alone: later writes queue behind it in the database.
 */
export function writeLeases({ work, mirror }: OpenStore, leased: readonly OutboxRecord[]): void {
  if (leased.length === 0) return;
  const leases = leasesAfter(mirror, leased);
  mirror.follow(leased);
  void writeRaw(work, ['leases'], (table) => table('leases').put(leases), 'relaxed').then(
    announce,
    () => undefined,
  );
}

/** Dexie tells live queries only of its own writes; this tells them of ours, in every thread. */
export function announce(): void {
  Dexie.on.storagemutated.fire({ all: new RangeSet(-Infinity, [[]]) });
}
