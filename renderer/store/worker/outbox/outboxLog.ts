import type { LoggedItem, OutboxRecord } from '../../databases/records';
import { writeRaw } from '../../databases/rawTransaction';
import type { WorkDatabase } from '../../databases/workDatabase';

/** So many settlements are carried over the items before they are folded in at once. */
export const mostLogEntries = 24;

/**
 * Settlements that are durable but not yet in their items' own table.
 *
 *   append (one strict write) ──► read over the table ──► fold (items written, entries removed)
 *
 * A fold is one transaction: a crash leaves either the entries or the folded items.
 */
export interface OutboxLog {
  readonly load: () => Promise<void>;
  readonly get: (commandId: string) => OutboxRecord | undefined;
  readonly pending: () => Iterable<OutboxRecord>;
  readonly entryCount: () => number;
  /** The next entry: the caller writes it in its transaction and then says so. */
  readonly next: (changed: readonly LoggedItem[]) => {
    readonly entry: number;
    readonly items: readonly LoggedItem[];
  };
  readonly appended: (items: readonly LoggedItem[]) => void;
  readonly fold: () => Promise<void>;
}

export function createOutboxLog(work: WorkDatabase): OutboxLog {
  const logged = new Map<string, LoggedItem>();
  let lastEntry = 0;
  let entries = 0;

  const follow = (items: readonly LoggedItem[]) => {
    for (const item of items) logged.set(item.record.commandId, item);
  };
  return {
    load: async () => {
      for (const { entry, items } of await work.outboxLog.orderBy('entry').toArray()) {
        lastEntry = entry;
        entries += 1;
        follow(items);
      }
    },
    get: (commandId) => logged.get(commandId)?.record,
    pending: () => [...logged.values()].map(({ record }) => record),
    entryCount: () => entries,
    next: (changed) => ({
      entry: lastEntry + 1,
      // An item that is logged already still stands in its table as it stood before.
      items: changed.map(({ from, record }) => ({
        from: logged.get(record.commandId)?.from ?? from,
        record,
      })),
    }),
    appended: (items) => {
      lastEntry += 1;
      entries += 1;
      follow(items);
    },
    fold: async () => {
      if (entries === 0) return;
      await writeFolded(work, logged.values(), lastEntry);
      logged.clear();
      entries = 0;
    },
  };
}

function writeFolded(
  work: WorkDatabase,
  items: Iterable<LoggedItem>,
  lastEntry: number,
): Promise<void> {
  return writeRaw(work, ['outbox', 'outboxLog'], (table) => {
    for (const { record } of items) table('outbox').put(record);
    table('outboxLog').delete(IDBKeyRange.upperBound(lastEntry));
  });
}
