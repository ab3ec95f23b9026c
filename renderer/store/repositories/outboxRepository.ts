import { liveQuery, type Observable, type Table } from 'dexie';
import { isUnsent } from '#shared/domain/outbox/transition';
import type { StoredReceipt } from '#shared/domain/outbox/events';
import { outboxStates, type OutboxState } from '#shared/domain/outbox/states';
import type { CommandKind } from '#shared/desktop/channels/submission';
import { pageDatabase } from '../databases/pageDatabase';
import { readOutboxOverlay, type OutboxOverlay } from './outboxOverlay';

/** The clear fields of an outbox item: enough to show that it is safe and where it stands. */
export interface OutboxItem {
  readonly commandId: string;
  readonly ownerId: string;
  readonly caseId: string;
  readonly caseSequence: number;
  readonly kind: CommandKind;
  readonly state: OutboxState;
  readonly createdAtMs: number;
  readonly wakeAtMs: number;
  readonly attempts: number;
  readonly lastAnswer: string | null;
  readonly sizeBytes: number;
  readonly receiptNumber: string | null;
  readonly receivedAtMs: number | null;
  readonly receipt: StoredReceipt | null;
}

export interface OutboxSummary {
  readonly countByState: Readonly<Record<OutboxState, number>>;
  /** Not received yet, whatever the reason. */
  readonly unsent: number;
  readonly oldestUnsentAtMs: number | null;
}

export interface OutboxPageQuery {
  /** Left out: items of everybody on this computer (their ids only, no names). */
  readonly ownerId?: string;
  readonly limit: number;
  /** The `commandId` of the last item of the page before; newest come first. */
  readonly before?: string;
}

/**
 * Counts by state and the age of the oldest unsent item, now and after every change. Subscribe
 * after `store.open` or `store.openLocked` answered.
 */
export function observeOutboxSummary(): Observable<OutboxSummary | undefined> {
  return liveQuery(readOutboxSummary);
}

/** One page of items, newest first, now and after every change. */
export function observeOutboxPage(
  query: OutboxPageQuery,
): Observable<readonly OutboxItem[] | undefined> {
  return liveQuery(() => readOutboxPage(query));
}

type OutboxTable = Table<OutboxItem, string>;

/** Reads the items and what is newer than them in one transaction; undefined before the store opened. */
async function readOutbox<Value>(
  read: (outbox: OutboxTable, overlay: OutboxOverlay) => PromiseLike<Value>,
): Promise<Value | undefined> {
  const database = pageDatabase();
  if (!database) return undefined;
  return database.transaction('r', ['outbox', 'outboxLog', 'leases'], async () =>
    read(database.table<OutboxItem, string>('outbox'), await readOutboxOverlay(database)),
  );
}

/** Counts on the state index: items are not read, however many there are. */
export function readOutboxSummary(): Promise<OutboxSummary | undefined> {
  return readOutbox(async (outbox, overlay) => {
    const counted = await Promise.all(
      outboxStates.map((state) => countState(outbox, overlay, state)),
    );
    const countByState = Object.fromEntries(
      counted.map(({ state, count }) => [state, count]),
    ) as Record<OutboxState, number>;
    for (const { from, to } of overlay.moves) {
      countByState[from] -= 1;
      countByState[to] += 1;
    }
    const ages = [
      ...counted.flatMap(({ state, oldest }) => (oldest && isUnsent(state) ? [oldest] : [])),
      ...[...overlay.logged.values()].filter(({ state }) => isUnsent(state)),
    ].map(({ createdAtMs }) => createdAtMs);
    return {
      countByState,
      unsent: outboxStates.reduce(
        (sum, state) => sum + (isUnsent(state) ? countByState[state] : 0),
        0,
      ),
      oldestUnsentAtMs: ages.length === 0 ? null : Math.min(...ages),
    };
  });
}

async function countState(outbox: OutboxTable, overlay: OutboxOverlay, state: OutboxState) {
  const inState = () =>
    outbox.where('[state+createdAtMs]').between([state, -Infinity], [state, Infinity]);
  const [count, oldest] = await Promise.all([
    inState().count(),
    inState()
      .filter(({ commandId }) => !overlay.logged.has(commandId))
      .first(),
  ]);
  return { state, count, oldest };
}

/** Command ids are UUIDv7, so their order is the order in time. */
export function readOutboxPage({
  ownerId,
  limit,
  before = '\uffff',
}: OutboxPageQuery): Promise<readonly OutboxItem[] | undefined> {
  return readOutbox(async (outbox, overlay) => {
    const newestFirst = outbox.where('commandId').below(before).reverse();
    const found =
      ownerId === undefined ? newestFirst : newestFirst.filter((item) => item.ownerId === ownerId);
    return (await found.limit(limit).toArray()).map(overlay.current);
  });
}

/** One item as it stands now; undefined before the store opened and where there is none. */
export function readOutboxItem(commandId: string): Promise<OutboxItem | undefined> {
  return readOutbox(async (outbox, overlay) => {
    const item = await outbox.get(commandId);
    return item && overlay.current(item);
  });
}

/** The states of some commands, for joining rows with their delivery. */
export function readOutboxStates(
  commandIds: readonly string[],
): Promise<Readonly<Record<string, OutboxState>> | undefined> {
  return readOutbox(async (outbox, overlay) => {
    const items = await outbox.bulkGet([...commandIds]);
    return Object.fromEntries(
      items.flatMap((item) => (item ? [[item.commandId, overlay.current(item).state]] : [])),
    );
  });
}
