/**
 *   queued ──► sending ──► received ──► confirmed
 *     ▲           │ ├────► waiting ──► (due) sending
 *     │           │ ├────► needsAttention ──► (retry) queued
 *     │           │ ├────► rejected
 *     └─ void ────┘ └────► conflict
 *   queued, waiting, needsAttention, conflict ──► withdrawn
 *   received ──► rejected (by the exchange)
 *
 * Nothing here deletes: every state is kept and shown. No schema stands in this file: the store's worker
 * imports it, and opens the cases sooner without a schema library.
 */
export const outboxStates = [
  'queued',
  'sending',
  'waiting',
  'received',
  'confirmed',
  'needsAttention',
  'rejected',
  'conflict',
  'withdrawn',
] as const;
export type OutboxState = (typeof outboxStates)[number];

export const attentionReasons = [
  'refusedByHub',
  'fieldsRefused',
  'notPermitted',
  'tooLarge',
  'differsFromEarlier',
  'permissionTakenBack',
  'envelopeLost',
] as const;
export type AttentionReason = (typeof attentionReasons)[number];
