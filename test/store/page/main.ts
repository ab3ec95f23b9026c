import { startStore, type StoreClient } from '../../../renderer/store/storeClient';
import {
  observeOutboxSummary,
  readOutboxPage,
  readOutboxSummary,
  type OutboxSummary,
} from '../../../renderer/store/repositories/outboxRepository';
import { createWorkDatabase } from '../../../renderer/store/databases/workDatabase';
import { dump, restoreDump } from './dump';
import { ensurePersistence } from '../../../renderer/store/storage';

/** What the specs reach from outside: the page side of the store, nothing of its inside. */
const underTest = {
  client: undefined as StoreClient | undefined,
  start: (): StoreClient => (underTest.client = startStore()),
  /** Keys of a session, the same for the same number: never of anybody real. */
  keys: (seed: number) => ({
    records: new Uint8Array(32).fill(seed),
    rows: new Uint8Array(32).fill(seed + 1),
    outboxNotes: new Uint8Array(32).fill(seed + 2),
  }),
  createWorkDatabase,
  ensurePersistence,
  readOutboxSummary,
  readOutboxPage,
  dump,
  restoreDump,
  summaries: [] as (OutboxSummary | undefined)[],
  watchSummary: () => {
    observeOutboxSummary().subscribe((summary) => underTest.summaries.push(summary));
  },
};

declare global {
  interface Window {
    underTest: typeof underTest;
  }
}

window.underTest = underTest;
document.title = 'ready';
