import type { Dexie } from 'dexie';
import type { OutboxState } from '#shared/domain/outbox/states';
import type { LeasesRecord, OutboxLogRecord } from '../databases/records';
import type { OutboxItem } from './outboxRepository';

/**
 * What is newer than the items' own table: settlements that are logged and not folded in yet, and
 * over them the leases that are held now (see worker/outbox).
 */
export interface OutboxOverlay {
  readonly current: (item: OutboxItem) => OutboxItem;
  /** For the counts: which items stand in the table in one state and are in another. */
  readonly moves: readonly { readonly from: OutboxState; readonly to: OutboxState }[];
  /** Items of the log, as they are. */
  readonly logged: ReadonlyMap<string, OutboxItem>;
}

/** Reads the overlay; inside the transaction of whoever reads the table with it. */
export async function readOutboxOverlay(database: Dexie): Promise<OutboxOverlay> {
  const [entries, held] = await Promise.all([
    database.table<OutboxLogRecord, number>('outboxLog').orderBy('entry').toArray(),
    database.table<LeasesRecord, string>('leases').get('held'),
  ]);
  const logged = new Map(
    entries.flatMap(({ items }) => items.map((item) => [item.record.commandId, item] as const)),
  );
  const leases = new Map(held?.leases.map((lease) => [lease.commandId, lease]));
  return {
    logged: new Map([...logged].map(([commandId, { record }]) => [commandId, record])),
    moves: [
      ...[...logged.values()].map(({ from, record }) => ({ from, to: record.state })),
      ...[...leases.values()].map(({ from }) => ({ from, to: 'sending' as const })),
    ],
    current: (item) => {
      const known: OutboxItem = logged.get(item.commandId)?.record ?? item;
      const leased = leases.get(item.commandId)?.from === known.state;
      return leased ? { ...known, state: 'sending' } : known;
    },
  };
}
