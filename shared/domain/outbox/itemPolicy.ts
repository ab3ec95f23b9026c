import { assertNever } from '../../base/assertNever';
import type { CommandAnswer } from '../../hub/commands';
import type { ProblemCode } from '../../hub/problem';
import { backoffMs } from './backoff';
import type { DeliveredItem, DeliveryContext } from './delivery';
import type { OutboxEvent } from './events';
import type { AttentionReason } from './states';

/** Refusals that a person can act on get their own reason; the others are `refusedByHub`. */
const reasonByCode: Partial<Record<ProblemCode, AttentionReason>> = {
  badRequest: 'fieldsRefused',
  commandInvalid: 'fieldsRefused',
  commandBodyDiffers: 'differsFromEarlier',
  caseNotYours: 'notPermitted',
  consentRevoked: 'permissionTakenBack',
  requestTooLarge: 'tooLarge',
};

/** Problems of the hub that pass: an item refused with one of them is only late. */
const passing: ReadonlySet<ProblemCode> = new Set([
  'tooManyRequests',
  'internal',
  'unavailable',
  'tokenInvalid',
]);

/** The event that follows from the hub's answer to one item; no answer means: try again later. */
export function itemEvent(
  item: DeliveredItem,
  answer: CommandAnswer | undefined,
  context: DeliveryContext,
): OutboxEvent {
  const later = (reason: string, retryAfterMs = 0) =>
    postponed(
      context.nowMs + backoffMs(item.attempts + 1, context.random, retryAfterMs),
      reason,
      true,
    );
  if (answer === undefined) return later('noAnswer');
  switch (answer.kind) {
    case 'received':
      // Only a receipt for this very body counts: anything else is not a promise for it.
      return answer.receipt.commandId === item.commandId &&
        answer.receipt.bodySha256 === item.bodySha256
        ? { type: 'received', receipt: answer.receipt }
        : later('receiptMismatch');
    case 'refused': {
      const { code, retryAfterMs } = answer.problem;
      if (passing.has(code)) return later(`hub.${code}`, retryAfterMs);
      const reason = reasonByCode[code] ?? 'refusedByHub';
      return { type: 'refused', reason, answer: `hub.${code}` };
    }
    case 'conflict':
      return { type: 'conflicted', answer: 'hub.conflict' };
    case 'outOfOrder':
      return later('hub.outOfOrder');
    case 'retry':
      return later('hub.retry', answer.retryAfterMs);
    default:
      return assertNever(answer);
  }
}

export function postponed(wakeAtMs: number, answer: string, countAttempt: boolean): OutboxEvent {
  return { type: 'postponed', wakeAtMs, answer, countAttempt };
}
