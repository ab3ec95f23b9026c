import { pacificDate } from '#shared/base/clock';
import { fail, ok } from '#shared/base/result';
import type { Result } from '#shared/base/result';
import {
  draftIdOf,
  submissionSchema,
  withStandingAgreements,
} from '#shared/domain/application/index';
import type { CaseDraft, Signature, Submission } from '#shared/domain/application/index';
import { packPinsOf, summarizeEstimate } from '#shared/domain/estimate/index';
import type { Estimate } from '#shared/domain/estimate/index';
import { desktop } from '../../bridge';
import { clock } from '../../session/ports/clock';
import { store } from '../../store';
import { initialsOf, primaryPerson, rowOfCase } from '../consumer/index';
import type { CaseSession } from '../consumer/index';
import { readRecord } from '../hand-over/index';
import { signableSnapshot } from './snapshot';

export type FinalizeFailure =
  | { readonly step: 'incomplete'; readonly fields: readonly string[] }
  | { readonly step: 'notSaved' }
  | { readonly step: 'consentEnded' }
  | { readonly step: 'pageOutdated' }
  | { readonly step: 'sealing'; readonly code: string }
  | { readonly step: 'storing'; readonly code: string };

/** The copy of the application that this one changes, where the family had it before this was signed. */
async function predecessorCopyOf(
  { application }: CaseDraft,
  finalizedAt: string,
): Promise<Pick<Submission, 'predecessorCopy'>> {
  if (application.predecessorId === undefined) return {};
  const copy = (await readRecord(application.predecessorId))?.copyGiven;
  return copy && copy.at < finalizedAt ? { predecessorCopy: copy } : {};
}

async function submissionOf(
  draft: CaseDraft,
  estimate: Estimate | null,
  finalizedAt: string,
): Promise<Result<Submission, FinalizeFailure>> {
  const signable = await signableSnapshot(draft, Date.parse(finalizedAt));
  if (!signable.ok) return fail({ step: 'incomplete', fields: signable.error });
  const { caseId, ownerId, coverageYear, language, consent, delegation } = draft;
  const { planChoices, payment, signatures, packPins } = draft;
  const body = submissionSchema.safeParse({
    schemaVersion: 1,
    caseId,
    ownerId,
    coverageYear,
    language,
    consent,
    delegation,
    snapshot: signable.value.snapshot,
    snapshotHash: signable.value.hash,
    planChoices,
    payment,
    signatures,
    estimate: estimate ? summarizeEstimate(estimate) : null,
    // Where no plan was chosen, the rules that the family was shown an estimate by are pinned now.
    packPins: packPins ?? (estimate ? packPinsOf(estimate) : null),
    finalizedAt,
    ...(await predecessorCopyOf(draft, finalizedAt)),
  });
  if (body.success) return ok(body.data);
  return fail({ step: 'incomplete', fields: body.error.issues.map(({ path }) => path.join('.')) });
}

/** The draft as it is signed: with these signatures, and the agreements that stood when they were made. */
function signedDraft(draft: CaseDraft, signatures: readonly Signature[], signedAt: string) {
  const signed = { ...draft, signatures: [...signatures] };
  return withStandingAgreements(signed, pacificDate(Date.parse(signedAt)));
}

/**
 * Commits a signed case: seal and spool in the main process, then one transaction that turns the
 * draft into an outbox row. A repeated call after a failure carries the same id and the same body,
 * because the time of signing is part of the draft: nothing can be sent twice.
 */
export async function finalizeCase(
  session: CaseSession,
  estimate: Estimate | null,
  signatures: readonly Signature[],
): Promise<Result<null, FinalizeFailure>> {
  const before = session.view().draft.signatures;
  const signedAt = signatures[0]?.signedAt ?? new Date(clock.nowMs()).toISOString();
  session.update((draft) => signedDraft(draft, signatures, signedAt));
  if (!(await session.flush())) return fail({ step: 'notSaved' });
  const { draft, commandId } = session.view();
  const submission = await submissionOf(draft, estimate, signedAt);
  if (!submission.ok) return submission;
  const sequence = await store.call('submission.nextSequence', { caseId: draft.caseId });
  if (!sequence.ok) return fail({ step: 'storing', code: sequence.error.code });
  const sealed = await desktop.call('submission.seal', {
    commandId,
    caseId: draft.caseId,
    caseSequence: sequence.value.caseSequence,
    kind: 'application.submit',
    body: { ...submission.value },
  });
  if (!sealed.ok) {
    const { code } = sealed.error;
    // An earlier attempt was sealed under this id: the case keeps the signatures that it carries.
    if (code === 'commandDiffers') session.update((now) => ({ ...now, signatures: before }));
    return fail(code === 'consentEnded' ? { step: code } : { step: 'sealing', code });
  }
  const nowMs = clock.nowMs();
  const committed = await store.call('submission.commit', {
    draftId: draftIdOf(draft),
    sealedCommand: sealed.value,
    note: { initials: initialsOf(primaryPerson(draft)), summary: String(draft.coverageYear) },
    row: { ...rowOfCase(draft, nowMs, { status: 'submitted' }), commandId },
  });
  if (!committed.ok) return fail({ step: 'storing', code: committed.error.code });
  session.submitted();
  await desktop.call('submission.stored', { commandId });
  return ok(null);
}
