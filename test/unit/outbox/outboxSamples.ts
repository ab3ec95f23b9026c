import fc from 'fast-check';
import type { OutboxRow } from '#shared/domain/outbox/transition';
import type { OutboxEvent } from '#shared/domain/outbox/events';
import { attentionReasons, outboxStates, type OutboxState } from '#shared/domain/outbox/states';

export const bodySha256 = 'B'.repeat(43);
const runId = '0190a000-0000-4000-8000-00000000000a';

export const receipt = {
  commandId: '0190a000-0000-7000-8000-000000000001',
  receiptNumber: 'PRACTICE-00000001-42',
  receivedAt: '2026-11-02T18:00:00.000Z',
  bodySha256,
  hubId: 'practice-hub',
  signature: 'a.b.c',
};

/** One event of each type. */
export const sampleEvents: { readonly [Type in OutboxEvent['type']]: OutboxEvent } = {
  leased: { type: 'leased', runId, untilMs: 120_000 },
  leaseVoid: { type: 'leaseVoid' },
  received: { type: 'received', receipt },
  postponed: { type: 'postponed', wakeAtMs: 9_000, answer: 'http.503', countAttempt: true },
  refused: { type: 'refused', reason: 'fieldsRefused', answer: 'hub.commandInvalid' },
  conflicted: { type: 'conflicted', answer: 'hub.conflict' },
  rejected: { type: 'rejected', answer: 'exchange.duplicateApplication' },
  confirmed: { type: 'confirmed', confirmationNumber: 'PRACTICE-C-1' },
  retried: { type: 'retried' },
  withdrawn: { type: 'withdrawn' },
};

export function rowIn(state: OutboxState): OutboxRow {
  return {
    state,
    bodySha256,
    attempts: 0,
    wakeAtMs: 0,
    leaseRunId: state === 'sending' ? runId : null,
    leaseUntilMs: state === 'sending' ? 60_000 : null,
    lastAnswer: null,
    receiptNumber: null,
    receivedAtMs: null,
    attention: state === 'needsAttention' ? 'refusedByHub' : null,
  };
}

export const anyState = fc.constantFrom(...outboxStates);

export const anyEvent: fc.Arbitrary<OutboxEvent> = fc.oneof(
  fc.constantFrom(...Object.values(sampleEvents)),
  fc.record({
    type: fc.constant('postponed' as const),
    wakeAtMs: fc.nat(),
    answer: fc.constantFrom('network', 'tls', 'http.500'),
    countAttempt: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('refused' as const),
    reason: fc.constantFrom(...attentionReasons),
    answer: fc.constant('hub.refused'),
  }),
);
