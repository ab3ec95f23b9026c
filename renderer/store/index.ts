export { askingChange } from './changes/changeEffects';
export { store, type StoreClient } from './storeClient';
export { ensurePersistence, type StorageReport } from './storage';
export { storeRequestHandlers, type StoreRequestHandlers } from './requestHandlers';
export { storeErrorCodes, type StoreError, type StoreErrorCode } from './storeError';
export type {
  CommitSubmissionInput,
  DraftState,
  DraftSummary,
  OpenedStore,
  OutboxNote,
  SaveDraftInput,
  StoredDraft,
  StoredRecord,
} from './operations';
export { initialsOf, nameOf, nameOfRow, primaryPerson, rowOfCase } from './rows/caseRow';
export {
  rowSorts,
  rowStatuses,
  type ConsumerRow,
  type RowPage,
  type RowQuery,
  type RowSort,
  type RowStatus,
} from './rows/consumerRow';
export type { OutboxItem, OutboxPageQuery, OutboxSummary } from './repositories/outboxRepository';
export { observeOutboxPage, observeOutboxSummary } from './repositories/outboxRepository';
export {
  useChangeCount,
  useOutboxItem,
  useOutboxPage,
  useOutboxStates,
  useOutboxSummary,
} from './repositories/useOutbox';
