import { liveQuery, type Observable } from 'dexie';
import { isUnsent } from '#shared/domain/outbox/transition';
import { outboxStates, type OutboxState } from '#shared/domain/outbox/states';
import type { CommandKind } from '#shared/desktop/channels/submission';
import type { Table } from 'dexie';
import { pageDatabase } from '../databases/pageDatabase';

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

function outboxTable(): Table<OutboxItem, string> | undefined {
  return pageDatabase()?.table<OutboxItem, string>('outbox');
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

/** Counts on the state index: no item is read, however many there are. */
export async function readOutboxSummary(): Promise<OutboxSummary | undefined> {
  const outbox = outboxTable();
  if (!outbox) return undefined;
  const counted = await Promise.all(
    outboxStates.map(async (state) => {
      const oldest = await outbox
        .where('[state+createdAtMs]')
        .between([state, -Infinity], [state, Infinity])
        .first();
      const count = oldest ? await outbox.where('state').equals(state).count() : 0;
      return { state, count, oldestAtMs: oldest?.createdAtMs };
    }),
  );
  const unsent = counted.filter(({ state }) => isUnsent(state));
  const ages = unsent.flatMap(({ oldestAtMs }) => (oldestAtMs === undefined ? [] : [oldestAtMs]));
  return {
    countByState: Object.fromEntries(counted.map(({ state, count }) => [state, count])) as Record<
      OutboxState,
      number
    >,
    unsent: unsent.reduce((sum, { count }) => sum + count, 0),
    oldestUnsentAtMs: ages.length === 0 ? null : Math.min(...ages),
  };
}

/** Command ids are UUIDv7, so their order is the order in time. */
export async function readOutboxPage(
  query: OutboxPageQuery,
): Promise<readonly OutboxItem[] | undefined> {
  const outbox = outboxTable();
  if (!outbox) return undefined;
  const before = query.before ?? '\uffff';
  const found =
    query.ownerId === undefined
      ? outbox.where('commandId').below(before)
      : outbox
          .where('[ownerId+commandId]')
          .between([query.ownerId, ''], [query.ownerId, before], true, false);
  return found.reverse().limit(query.limit).toArray();
}

/** The states of some commands, for joining rows with their delivery. */
export async function readOutboxStates(
  commandIds: readonly string[],
): Promise<Readonly<Record<string, OutboxState>> | undefined> {
  const outbox = outboxTable();
  if (!outbox) return undefined;
  const items = await outbox.bulkGet([...commandIds]);
  return Object.fromEntries(items.flatMap((item) => (item ? [[item.commandId, item.state]] : [])));
}
