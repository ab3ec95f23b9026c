import type { CaseDraft } from './caseDraft';

/** The papers that a draft names, whatever for: proofs, signed pages and agreements, a consent on paper. */
export function papersOf(draft: CaseDraft): ReadonlySet<string> {
  const { application, consent, planChoices, signaturePage, signatures } = draft;
  const agreements = planChoices.flatMap((one) => one.arbitrationAgreements ?? []);
  const named = [
    ...application.documents.map(({ fileId }) => fileId),
    consent?.documentFileId,
    signaturePage?.document?.fileId,
    ...signatures.map(({ documentFileId }) => documentFileId),
    ...agreements.map(({ signature }) => signature.documentFileId),
  ];
  return new Set(named.filter((fileId) => fileId !== undefined));
}
