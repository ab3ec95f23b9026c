import { assertNever } from '#shared/base/assertNever';
import type { OutboxEvent } from '#shared/domain/outbox/events';
import type { Change } from '#shared/hub/changes';
import type { ConsumerRow, RowStatus, Standing } from '../rows/consumerRow';

/** The exchange still waits for something of such a member. */
const unfinished: ReadonlySet<string> = new Set(['pending', 'conditionallyEligible']);

/** The row after a change. A later due date never hides an earlier one. */
export function rowAfter(row: ConsumerRow, change: Change, updatedAtMs: number): ConsumerRow {
  const { butForPayment: _, ...listed } = row;
  return { ...listed, ...listedAfter(row, change), updatedAtMs };
}

/** What the list says of where a case stands. */
type Listed = Pick<ConsumerRow, 'status' | 'dueOn' | 'butForPayment'>;

function listedAfter({ status, dueOn, butForPayment }: Listed, change: Change): Listed {
  const standing = standingAfter(butForPayment ?? { status, dueOn }, change);
  const asked = paymentAskedFor(change, butForPayment !== undefined);
  if (asked === undefined || over.has(standing.status)) return standing;
  const due = earlier(earlier(butForPayment ? dueOn : null, asked.respondBy), standing.dueOn);
  return { status: 'actionNeeded', dueOn: due, butForPayment: standing };
}

/** Of the changes of a case the newest that asks somebody for something and is not settled since. */
export function askingChange(changes: readonly Change[]): Change | null {
  return changes.findLast((_, index) => leaveAsking(changes.slice(index))) ?? null;
}

function leaveAsking(changes: readonly Change[]): boolean {
  const sent: Listed = { status: 'submitted', dueOn: null };
  return asking.has(changes.reduce(listedAfter, sent).status);
}

const asking: ReadonlySet<RowStatus> = new Set(['actionNeeded', 'rejected']);

/** A case of which nothing more is paid. */
const over: ReadonlySet<RowStatus> = new Set(['withdrawn', 'rejected']);

/** Whether a payment is asked for after the change, and by when; it was asked for before, or not. */
function paymentAskedFor(
  change: Change,
  wasAsked: boolean,
): { readonly respondBy?: string | undefined } | undefined {
  if (change.kind === 'paymentResult') return isAccepted(change) ? undefined : {};
  if (change.kind === 'notice' && change.subject === 'paymentDue' && change.respondBy) {
    return { respondBy: change.respondBy };
  }
  return wasAsked ? {} : undefined;
}

function isAccepted(change: Change): boolean {
  return change.kind === 'paymentResult' && change.outcome === 'accepted';
}

/** Where a case stands after a change, but for a payment that may be asked for. */
function standingAfter({ status, dueOn }: Standing, change: Change): Standing {
  switch (change.kind) {
    case 'determination': {
      const open =
        change.verificationsDueOn !== undefined ||
        change.members.some((member) => unfinished.has(member.status));
      const after = open ? 'actionNeeded' : 'determined';
      return { status: after, dueOn: earlier(dueOn, change.verificationsDueOn) };
    }
    case 'enrollmentConfirmed':
      // What the family still has to show stays the thing to do.
      return { status: status === 'actionNeeded' ? status : 'enrolled', dueOn };
    case 'paymentResult':
      return { status, dueOn };
    case 'notice':
      if (change.subject === 'withdrawn') return { status: 'withdrawn', dueOn: null };
      return change.subject === 'paymentDue' || change.respondBy === undefined
        ? { status, dueOn }
        : { status: 'actionNeeded', dueOn: earlier(dueOn, change.respondBy) };
    case 'commandRejected':
      return { status: 'rejected', dueOn };
    default:
      return assertNever(change);
  }
}

function earlier(known: string | null, found: string | null | undefined): string | null {
  if (found === undefined || found === null) return known;
  return known === null || found < known ? found : known;
}

/**
 * What a change means for the command that led to it. *Confirmed* is said only where the exchange's
 * or carrier's own number came with it.
 */
export function outboxEventOf(change: Change): OutboxEvent | undefined {
  switch (change.kind) {
    case 'determination':
      return { type: 'confirmed', confirmationNumber: change.exchangeCaseNumber };
    case 'enrollmentConfirmed':
      return { type: 'confirmed', confirmationNumber: change.confirmationNumber };
    case 'commandRejected':
      return { type: 'rejected', answer: `exchange.${change.reason}` };
    case 'paymentResult':
    case 'notice':
      return undefined;
    default:
      return assertNever(change);
  }
}
