import { useLiveQuery } from 'dexie-react-hooks';
import { useSyncExternalStore } from 'react';
import type { OutboxState } from '#shared/domain/outbox/states';
import { onPageDatabaseOpened, pageDatabase } from '../databases/pageDatabase';
import { countChangesOfCase } from './changeRepository';
import {
  readOutboxItem,
  readOutboxPage,
  readOutboxStates,
  readOutboxSummary,
  type OutboxItem,
  type OutboxPageQuery,
  type OutboxSummary,
} from './outboxRepository';

/** Counts by state, live. `undefined` until the first answer. */
export function useOutboxSummary(): OutboxSummary | undefined {
  const opened = useOpened();
  return useLiveQuery(readOutboxSummary, [opened]);
}

/** One page of the outbox, newest first, live. */
export function useOutboxPage(query: OutboxPageQuery): readonly OutboxItem[] | undefined {
  const opened = useOpened();
  return useLiveQuery(
    () => readOutboxPage(query),
    [opened, query.ownerId, query.limit, query.before],
  );
}

/** One command's item, live. */
export function useOutboxItem(commandId: string): OutboxItem | undefined {
  const opened = useOpened();
  return useLiveQuery(() => readOutboxItem(commandId), [opened, commandId]);
}

/** Where the deliveries of some commands stand, live. */
export function useOutboxStates(
  commandIds: readonly string[],
): Readonly<Record<string, OutboxState>> | undefined {
  const opened = useOpened();
  return useLiveQuery(() => readOutboxStates(commandIds), [opened, commandIds.join()]);
}

/** How many answers of the hub about a case lie here, live: one more means that there is news. */
export function useChangeCount(caseId: string): number | undefined {
  const opened = useOpened();
  return useLiveQuery(() => countChangesOfCase(caseId), [opened, caseId]);
}

function useOpened(): boolean {
  return useSyncExternalStore(onPageDatabaseOpened, () => pageDatabase() !== undefined);
}
