import { assertNever } from '../../base/assertNever';
import type { CommandAnswer } from '../../hub/commands';
import type { ProblemCode } from '../../hub/problem';
import { backoffMs } from './backoff';
import type { DeliveredItem, DeliveryContext } from './delivery';
import { itemEvent, postponed } from './itemPolicy';
import type { OutboxEvent } from './events';
import type { AttentionReason } from './states';

/** What came back from one delivery request, already told apart by the HTTP client. */
export type DeliveryAnswer =
  | { readonly kind: 'network' }
  | { readonly kind: 'tls' }
  /** Not in the hub's contract: a captive portal's page, a proxy's error, a redirect. */
  | { readonly kind: 'notOurs'; readonly status: number }
  | { readonly kind: 'answers'; readonly answers: readonly CommandAnswer[] }
  /** Problem details of the whole request. */
  | {
      readonly kind: 'problem';
      readonly status: number;
      readonly code: ProblemCode | null;
      readonly retryAfterMs?: number;
    };

/** What the sync engine does next, beside writing the events. */
export type EngineDirective =
  | { readonly do: 'continue' }
  /** Nothing is sent before then; the items are not to blame. */
  | { readonly do: 'pauseAll'; readonly reason: PauseReason; readonly untilMs: number }
  /** The hub was not reached: offline is normal, so nobody is warned. */
  | { readonly do: 'backOff'; readonly untilMs: number }
  /** Send the items again in smaller requests, at once. */
  | { readonly do: 'splitBatch' }
  | { readonly do: 'signIn' };

export type PauseReason =
  'hubBusy' | 'hubError' | 'signInNeeded' | 'untrustedAnswer' | 'tlsFailure';

export interface DeliveryDecision {
  readonly events: readonly { readonly commandId: string; readonly event: OutboxEvent }[];
  readonly directive: EngineDirective;
}

/** How a problem of the whole request is taken. */
type Treatment =
  | { readonly kind: 'pause'; readonly reason: PauseReason }
  | { readonly kind: 'backOff' }
  | { readonly kind: 'signIn' }
  /** Some item is to blame: find it by splitting; alone, it needs a person. */
  | { readonly kind: 'blame'; readonly reason: AttentionReason };

/** Problems that speak of this computer or counselor, not of any item. */
const treatmentByCode: Partial<Record<ProblemCode, Treatment>> = {
  computerRevoked: { kind: 'pause', reason: 'signInNeeded' },
  counselorInactive: { kind: 'pause', reason: 'signInNeeded' },
  scopeMissing: { kind: 'pause', reason: 'signInNeeded' },
  commandBodyDiffers: { kind: 'blame', reason: 'differsFromEarlier' },
  caseNotYours: { kind: 'blame', reason: 'notPermitted' },
  consentRevoked: { kind: 'blame', reason: 'permissionTakenBack' },
};

const treatmentByStatus: Readonly<Record<number, Treatment>> = {
  400: { kind: 'blame', reason: 'fieldsRefused' },
  401: { kind: 'signIn' },
  403: { kind: 'blame', reason: 'notPermitted' },
  404: { kind: 'pause', reason: 'hubError' },
  405: { kind: 'pause', reason: 'hubError' },
  408: { kind: 'backOff' },
  409: { kind: 'blame', reason: 'refusedByHub' },
  410: { kind: 'pause', reason: 'hubError' },
  413: { kind: 'blame', reason: 'tooLarge' },
  422: { kind: 'blame', reason: 'fieldsRefused' },
  429: { kind: 'pause', reason: 'hubBusy' },
  503: { kind: 'pause', reason: 'hubBusy' },
};

/**
 * Turns the outcome of one delivery into events for its items and one directive for the engine.
 * Whatever comes back, every item keeps a state and a wake time: no answer deletes anything.
 */
export function decideDelivery(
  items: readonly DeliveredItem[],
  answer: DeliveryAnswer,
  context: DeliveryContext,
): DeliveryDecision {
  switch (answer.kind) {
    case 'answers':
      return decideEach(items, answer.answers, context);
    case 'network':
      return wait(items, { answer: 'network', treatment: { kind: 'backOff' } }, context);
    case 'tls':
      return wait(items, { answer: 'tls', treatment: pauseFor('tlsFailure') }, context);
    case 'notOurs':
      return wait(items, { answer: 'notOurs', treatment: pauseFor('untrustedAnswer') }, context);
    case 'problem':
      return decideProblem(items, answer, context);
    default:
      return assertNever(answer);
  }
}

function decideEach(
  items: readonly DeliveredItem[],
  answers: readonly CommandAnswer[],
  context: DeliveryContext,
): DeliveryDecision {
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const events = items.map((item) => ({
    commandId: item.commandId,
    event: itemEvent(item, byId.get(item.commandId), context),
  }));
  return { events, directive: { do: 'continue' } };
}

function decideProblem(
  items: readonly DeliveredItem[],
  problem: Extract<DeliveryAnswer, { readonly kind: 'problem' }>,
  context: DeliveryContext,
): DeliveryDecision {
  const answer = problem.code === null ? `http.${problem.status}` : `hub.${problem.code}`;
  const treatment = treatmentOf(problem.status, problem.code);
  if (treatment.kind !== 'blame') {
    const retryAfterMs = problem.retryAfterMs ?? 0;
    return wait(items, { answer, treatment, retryAfterMs }, context);
  }
  if (items.length > 1) {
    return { events: wakeNow(items, answer, context), directive: { do: 'splitBatch' } };
  }
  const { reason } = treatment;
  const events = items.map(({ commandId }) => ({
    commandId,
    event: { type: 'refused' as const, reason, answer },
  }));
  return { events, directive: { do: 'continue' } };
}

function treatmentOf(status: number, code: ProblemCode | null): Treatment {
  const known = (code === null ? undefined : treatmentByCode[code]) ?? treatmentByStatus[status];
  return known ?? { kind: 'backOff' };
}

interface Waiting {
  readonly answer: string;
  readonly treatment: Exclude<Treatment, { readonly kind: 'blame' }>;
  readonly retryAfterMs?: number;
}

function pauseFor(reason: PauseReason): Waiting['treatment'] {
  return { kind: 'pause', reason };
}

/** The items wait as long as the engine does: they are not to blame, so no attempt is counted. */
function wait(
  items: readonly DeliveredItem[],
  { answer, treatment, retryAfterMs = 0 }: Waiting,
  context: DeliveryContext,
): DeliveryDecision {
  if (treatment.kind === 'signIn') {
    return { events: wakeNow(items, answer, context), directive: { do: 'signIn' } };
  }
  const untilMs = context.nowMs + backoffMs(context.failuresInARow, context.random, retryAfterMs);
  const events = items.map(({ commandId }) => ({
    commandId,
    event: postponed(untilMs, answer, false),
  }));
  if (treatment.kind === 'backOff') return { events, directive: { do: 'backOff', untilMs } };
  return { events, directive: { do: 'pauseAll', reason: treatment.reason, untilMs } };
}

function wakeNow(
  items: readonly DeliveredItem[],
  answer: string,
  { nowMs }: DeliveryContext,
): DeliveryDecision['events'] {
  return items.map(({ commandId }) => ({ commandId, event: postponed(nowMs, answer, false) }));
}
