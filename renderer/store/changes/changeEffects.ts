import { assertNever } from '#shared/base/assertNever';
import type { OutboxEvent } from '#shared/domain/outbox/events';
import type { Change } from '#shared/hub/changes';
import type { ConsumerRow } from '../rows/consumerRow';

/** What a change of the hub means for the list row of its case. */
export type RowPatch = Partial<Pick<ConsumerRow, 'status' | 'dueOn'>>;

/** The exchange still waits for something of such a member. */
const unfinished: ReadonlySet<string> = new Set(['pending', 'conditionallyEligible']);

/** The row after a change. A later due date never hides an earlier one. */
export function rowAfter(row: ConsumerRow, change: Change, updatedAtMs: number): ConsumerRow {
  return { ...row, ...rowPatchOf(row, change), updatedAtMs };
}

/** Whether a change leaves its case with something that somebody has to do. */
export function asksForAction(row: ConsumerRow, change: Change): boolean {
  const { status } = rowPatchOf(row, change);
  return status === 'actionNeeded' || status === 'rejected';
}

function rowPatchOf(row: ConsumerRow, change: Change): RowPatch {
  switch (change.kind) {
    case 'determination': {
      const open =
        change.verificationsDueOn !== undefined ||
        change.members.some(({ status }) => unfinished.has(status));
      return {
        status: open ? 'actionNeeded' : 'determined',
        dueOn: earlier(row.dueOn, change.verificationsDueOn),
      };
    }
    case 'enrollmentConfirmed':
      // What the family still has to show stays the thing to do.
      return row.status === 'actionNeeded' ? {} : { status: 'enrolled' };
    case 'paymentResult':
      return change.outcome === 'accepted' ? {} : { status: 'actionNeeded' };
    case 'notice':
      if (change.subject === 'withdrawn') return { status: 'withdrawn', dueOn: null };
      return change.respondBy === undefined
        ? {}
        : { status: 'actionNeeded', dueOn: earlier(row.dueOn, change.respondBy) };
    case 'commandRejected':
      return { status: 'rejected' };
    default:
      return assertNever(change);
  }
}

function earlier(known: string | null, found: string | undefined): string | null {
  if (found === undefined) return known;
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
