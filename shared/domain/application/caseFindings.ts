import { arbitrationLines } from './arbitration';
import type { CaseDraft } from './caseDraft';
import { consentStanding } from './consentStanding';
import type { MadeSignature, Signature } from './schema';
import { signingRepresentatives } from './signingRepresentatives';
import { ageOf, type Finding, personOf, type StepContext } from './steps';
import { finding, type FindingPlace } from './steps/finding';

/** When a case is judged: today, and the hash of the snapshot as it would be signed now. */
export interface CaseContext extends StepContext {
  readonly snapshotHash: string;
}

/** What stands in the way of finalizing a case beside its application: consent, choices, signatures. */
export function caseFindings(draft: CaseDraft, context: CaseContext): readonly Finding[] {
  return [
    ...consentFindings(draft, context),
    ...choiceFindings(draft),
    ...declarationFindings(draft, context),
    ...draft.signatures.flatMap((signature) => signatureFindings(draft, context, signature)),
    ...arbitrationFindings(draft, context),
  ];
}

/**
 * 10 CCR 6664: no case opens without consent, and none is finalized on a consent that ended. One on
 * paper goes without its photograph only knowingly.
 */
function consentFindings({ consent }: CaseDraft, { today }: CaseContext): readonly Finding[] {
  const place = { path: 'consent' };
  const standing = consentStanding(consent, today);
  const isOnPaperAlone = consent?.method === 'written' && consent.documentSha256 === undefined;
  if (standing === 'given')
    return isOnPaperAlone
      ? [finding('warning', 'consent.paper-missing', 'authorization', place)]
      : [];
  return [finding('error', `consent.${standing}`, 'authorization', place)];
}

/** Everyone on a plan is in the household, and on one plan only. */
function choiceFindings({ planChoices, payment, application }: CaseDraft): readonly Finding[] {
  const covered = planChoices.flatMap(({ memberIds }) => memberIds);
  const strangers = covered.some((id) => !personOf(application, id));
  const twice = new Set(covered).size < covered.length;
  const carriers = new Set(planChoices.map(({ carrierId }) => carrierId));
  const paysOther = payment !== null && !carriers.has(payment.carrierId);
  const place = { path: 'planChoices' };
  return [
    ...(strangers ? [finding('error', 'planChoice.not-in-household', 'planChoice', place)] : []),
    ...(twice ? [finding('error', 'planChoice.member-twice', 'planChoice', place)] : []),
    ...(paysOther
      ? [finding('error', 'payment.other-carrier', 'planChoice', { path: 'payment' })]
      : []),
  ];
}

/** Exactly one declaration that names the snapshot as it is: any later edit voids it. */
function declarationFindings(
  { signatures }: CaseDraft,
  { snapshotHash }: CaseContext,
): readonly Finding[] {
  const declarations = signatures.filter(({ purpose }) => purpose === 'declaration');
  const current = declarations.filter((signature) => signature.snapshotHash === snapshotHash);
  const place = { path: 'signatures' };
  if (current.length > 1)
    return [finding('error', 'signature.declared-twice', 'signatures', place)];
  if (current.length === 1) return [];
  const code =
    declarations.length > 0 ? 'signature.voided-by-edit' : 'signature.declaration-missing';
  return [finding('error', code, 'signatures', place)];
}

/** A mark has two witnesses, and a signature on paper its photograph. */
function handFindings(
  { capture, witnessNames = [], documentSha256 }: MadeSignature,
  place: FindingPlace,
): readonly Finding[] {
  if (capture === 'mark' && witnessNames.length < 2)
    return [finding('error', 'signature.mark-needs-two-witnesses', 'signatures', place)];
  if (capture === 'wetInkOnPrint' && !documentSha256)
    return [finding('error', 'signature.page-not-photographed', 'signatures', place)];
  return [];
}

/** The signer is 18 or a representative who may sign. */
function signatureFindings(
  { application, signatures }: CaseDraft,
  { today }: CaseContext,
  signature: Signature,
): readonly Finding[] {
  const place = { path: `signatures.${signatures.indexOf(signature)}` };
  const found: Finding[] = [...handFindings(signature, place)];
  if (signature.purpose !== 'declaration') return found;
  const maySign = signingRepresentatives(application).some(
    ({ id }) => id === signature.representativeId,
  );
  if (signature.representativeId && !maySign) {
    found.push(finding('error', 'signature.representative-may-not-sign', 'signatures', place));
  }
  const signer = personOf(application, signature.signerPersonId ?? '');
  const age = signer ? ageOf(signer, today) : null;
  if (age !== null && age < 18)
    found.push(finding('error', 'signature.signer-under-18', 'signatures', place));
  return found;
}

/** Every adult on a plan signs its arbitration agreement, or a representative who may does for them. */
function arbitrationFindings(draft: CaseDraft, { today }: CaseContext): readonly Finding[] {
  return arbitrationLines(draft, today).flatMap(({ person, agreement }) => {
    const place = { path: 'planChoices', personId: person.id };
    return agreement
      ? handFindings(agreement.signature, place)
      : [finding('error', 'arbitration.missing', 'signatures', place)];
  });
}
