import { fail, ok, type Result } from '../../base/result';
import type { OutboxEvent, StoredReceipt } from './events';
import type { AttentionReason, OutboxState } from './states';

/** What the transition reads of an outbox row. */
export interface OutboxRow {
  readonly state: OutboxState;
  readonly bodySha256: string;
  readonly attempts: number;
  readonly wakeAtMs: number;
  readonly leaseRunId: string | null;
  readonly leaseUntilMs: number | null;
  readonly lastAnswer: string | null;
  readonly receiptNumber: string | null;
  readonly receivedAtMs: number | null;
  readonly attention: AttentionReason | null;
}

/** What changes of the row, and the receipt to be kept with it. Nothing here removes anything. */
export interface OutboxChange {
  readonly patch: Partial<OutboxRow>;
  readonly receipt?: StoredReceipt;
}

type Step<Type extends OutboxEvent['type']> = (
  row: OutboxRow,
  event: Extract<OutboxEvent, { readonly type: Type }>,
) => OutboxChange;

interface Rule<Type extends OutboxEvent['type']> {
  readonly from: readonly OutboxState[];
  /** States in which the event says what is known already: allowed, and nothing changes. */
  readonly repeatedIn: readonly OutboxState[];
  readonly step: Step<Type>;
}

type Rules = { readonly [Type in OutboxEvent['type']]: Rule<Type> };

const noLease = { leaseRunId: null, leaseUntilMs: null } as const;

/** The hub answers a delivery whose lease meanwhile ended: the answer still counts. */
const deliverable = ['queued', 'sending', 'waiting', 'needsAttention'] as const;

const rules: Rules = {
  leased: {
    from: ['queued', 'waiting'],
    repeatedIn: [],
    step: (_row, { runId, untilMs }) => ({
      patch: { state: 'sending', leaseRunId: runId, leaseUntilMs: untilMs },
    }),
  },
  leaseVoid: {
    from: ['sending'],
    repeatedIn: ['queued', 'waiting'],
    step: () => ({ patch: { state: 'queued', ...noLease } }),
  },
  received: {
    // A receipt is the hub's promise, so it outweighs whatever this computer thought before.
    from: [...deliverable, 'conflict', 'withdrawn'],
    repeatedIn: ['received', 'confirmed', 'rejected'],
    step: (_row, { receipt }) => ({
      patch: {
        state: 'received',
        ...noLease,
        attention: null,
        lastAnswer: 'received',
        receiptNumber: receipt.receiptNumber,
        receivedAtMs: Date.parse(receipt.receivedAt),
      },
      receipt,
    }),
  },
  postponed: {
    from: ['sending'],
    repeatedIn: ['waiting'],
    step: (row, { wakeAtMs, answer, countAttempt }) => ({
      patch: {
        state: 'waiting',
        ...noLease,
        wakeAtMs,
        lastAnswer: answer,
        attempts: row.attempts + (countAttempt ? 1 : 0),
      },
    }),
  },
  refused: {
    from: ['sending'],
    repeatedIn: ['needsAttention'],
    step: (row, { reason, answer }) => ({
      patch: {
        state: 'needsAttention',
        ...noLease,
        attention: reason,
        lastAnswer: answer,
        attempts: row.attempts + 1,
      },
    }),
  },
  conflicted: {
    from: ['sending'],
    repeatedIn: ['conflict'],
    step: (row, { answer }) => ({
      patch: { state: 'conflict', ...noLease, lastAnswer: answer, attempts: row.attempts + 1 },
    }),
  },
  rejected: {
    // The exchange can reject only what the hub received; the receipt's news may arrive later.
    from: [...deliverable, 'received'],
    repeatedIn: ['rejected'],
    step: (_row, { answer }) => ({ patch: { state: 'rejected', ...noLease, lastAnswer: answer } }),
  },
  confirmed: {
    from: [...deliverable, 'received'],
    repeatedIn: ['confirmed'],
    step: () => ({ patch: { state: 'confirmed', ...noLease, attention: null } }),
  },
  retried: {
    from: ['needsAttention'],
    repeatedIn: ['queued'],
    step: () => ({ patch: { state: 'queued', attention: null, wakeAtMs: 0 } }),
  },
  withdrawn: {
    from: ['queued', 'waiting', 'needsAttention', 'conflict'],
    repeatedIn: ['withdrawn'],
    step: () => ({ patch: { state: 'withdrawn', attention: null } }),
  },
};

/**
 * The only way in which an outbox row changes its state. An event that repeats what is known
 * changes nothing; one that the state forbids, or a receipt for another body, is refused.
 */
export function transition(row: OutboxRow, event: OutboxEvent): Result<OutboxChange, 'notAllowed'> {
  const rule = rules[event.type] as Rule<OutboxEvent['type']>;
  if (event.type === 'received' && event.receipt.bodySha256 !== row.bodySha256) {
    return fail('notAllowed');
  }
  if (rule.repeatedIn.includes(row.state)) return ok({ patch: {} });
  if (!rule.from.includes(row.state)) return fail('notAllowed');
  return ok(rule.step(row, event as never));
}

const unsentStates: ReadonlySet<OutboxState> = new Set([
  'queued',
  'sending',
  'waiting',
  'needsAttention',
  'conflict',
]);

/** Whether the hub has not promised to keep it yet and a person still expects it to go. */
export function isUnsent(state: OutboxState): boolean {
  return unsentStates.has(state);
}
