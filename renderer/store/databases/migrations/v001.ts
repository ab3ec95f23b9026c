/**
 * Version 1 of `work`. Frozen: it imports nothing and never changes; what is new becomes a new file.
 * Only the clear fields that order and find items are indexed. Everything else of a person is in
 * `sealed` or `noteSealed`.
 */
export const workV001 = {
  version: 1,
  stores: {
    drafts: 'id, [ownerId+state], commandId',
    records: 'id, ownerId',
    rowSegments: '[ownerId+segment]',
    rowDeltas: '[ownerId+id]',
    outbox: 'commandId, [state+createdAtMs], [caseId+caseSequence]',
    envelopes: 'commandId',
    changes: '[ownerId+arrival], &[ownerId+id], [ownerId+caseId+arrival]',
    cursors: 'ownerId',
    outboxLog: 'entry',
    leases: 'name',
    meta: 'key',
  },
} as const;
