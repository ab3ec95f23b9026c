import { useLiveQuery } from 'dexie-react-hooks';
import type { OutboxState } from '#shared/domain/outbox/states';
import {
  readOutboxPage,
  readOutboxStates,
  readOutboxSummary,
  type OutboxItem,
  type OutboxPageQuery,
  type OutboxSummary,
} from './outboxRepository';

/** Counts by state, live. `undefined` until the first answer. */
export function useOutboxSummary(): OutboxSummary | undefined {
  return useLiveQuery(readOutboxSummary, []);
}

/** One page of the outbox, newest first, live. */
export function useOutboxPage(query: OutboxPageQuery): readonly OutboxItem[] | undefined {
  return useLiveQuery(() => readOutboxPage(query), [query.ownerId, query.limit, query.before]);
}

/** Where the deliveries of some commands stand, live. */
export function useOutboxStates(
  commandIds: readonly string[],
): Readonly<Record<string, OutboxState>> | undefined {
  return useLiveQuery(() => readOutboxStates(commandIds), [commandIds.join()]);
}
