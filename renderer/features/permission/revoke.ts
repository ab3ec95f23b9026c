import { fail, ok } from '#shared/base/result';
import type { Result } from '#shared/base/result';
import { revokedCase } from '#shared/domain/application/index';
import type { CaseDraft } from '#shared/domain/application/index';
import { isUnsent } from '#shared/domain/outbox/transition';
import { desktop } from '../../bridge';
import { clock } from '../../session/ports/clock';
import { newId } from '../../session/ports/ids';
import { store } from '../../store';
import type { ConsumerRow, OutboxItem } from '../../store';
import { rowOfCase } from '../consumer/index';
import type { CaseSession } from '../consumer/index';
import { revokedDrafts } from './caseDrafts';

export type RevokeFailure = 'notSaved' | 'notErased';

/** What has left this computer or is just leaving: it cannot be held back any more. */
export function hasLeft({ kind, state }: OutboxItem): boolean {
  return kind === 'application.submit' && state !== 'withdrawn' && !mayHoldBack(state);
}

function mayHoldBack(state: OutboxItem['state']): boolean {
  return isUnsent(state) && state !== 'sending';
}

/** The list keeps who allowed help, and nothing else of the family. */
function revokedRow(draft: CaseDraft, nowMs: number): ConsumerRow {
  const [firstName = '', ...rest] = (draft.consent?.givenByName ?? '').split(' ');
  return {
    ...rowOfCase(draft, nowMs, { status: 'withdrawn' }),
    firstName,
    lastName: rest.join(' '),
    householdSize: 0,
  };
}

/**
 * The family takes its permission back: what was not sent is held back, every answer in every version
 * of the case is erased in one transaction, and the office is told if it had received anything. The
 * order matters: a crash in between leaves the case open, or revoked with only the office untold.
 */
export async function revokeConsent(
  session: CaseSession,
  items: readonly OutboxItem[],
  reason: string,
): Promise<Result<null, RevokeFailure>> {
  if (session.view().state === 'open' && !(await session.flush())) return fail('notSaved');
  const { draft } = session.view();
  const nowMs = clock.nowMs();
  const revocation = { revokedAt: new Date(nowMs).toISOString(), reason: reason.trim() };
  for (const { commandId, state } of items) {
    if (mayHoldBack(state)) await store.call('outbox.withdraw', { commandId });
  }
  const drafts = await revokedDrafts(draft, revocation);
  if (!drafts.ok) return fail('notErased');
  const emptied = revokedCase(draft, revocation);
  const row = revokedRow(emptied, nowMs);
  const erased = await store.call('drafts.revoke', { drafts: drafts.value, row, nowMs });
  if (!erased.ok) return fail('notErased');
  session.revoked();
  await desktop.call('consent.noted', { caseId: draft.caseId, event: 'revoked' });
  for (const { id } of drafts.value) await removeDocuments(id);
  if (draft.payment)
    await desktop.call('payment.discard', { paymentRef: draft.payment.paymentRef });
  if (items.some(hasLeft)) await tellOffice(emptied);
  session.reopen();
  return ok(null);
}

/** The papers of a version go with its answers: their parts are taken off the disk. */
async function removeDocuments(draftId: string): Promise<void> {
  const standing = await desktop.call('documents.list', { draftId });
  if (!standing.ok) return;
  for (const { documentId } of standing.value) {
    await desktop.call('documents.remove', { documentId });
  }
}

/** Seals the news for the hub like any other command; false where it could not be saved. */
export async function tellOffice(draft: CaseDraft): Promise<boolean> {
  const { caseId, consent, coverageYear } = draft;
  const revokedAt = consent?.revokedAt;
  const sequence = await store.call('submission.nextSequence', { caseId });
  if (!sequence.ok || revokedAt === undefined) return false;
  const commandId = newId();
  const sealed = await desktop.call('submission.seal', {
    commandId,
    caseId,
    caseSequence: sequence.value.caseSequence,
    kind: 'consent.revoke',
    body: { revokedAt },
  });
  if (!sealed.ok) return false;
  const row = revokedRow(draft, clock.nowMs());
  const initials = `${row.firstName.charAt(0)}${row.lastName.charAt(0)}`.toUpperCase();
  const committed = await store.call('submission.commit', {
    draftId: null,
    sealedCommand: sealed.value,
    note: { initials, summary: String(coverageYear) },
    row: { ...row, commandId },
  });
  if (committed.ok) await desktop.call('submission.stored', { commandId });
  return committed.ok;
}
