import { type AnswerStamp, withProvenance } from './answerProvenance';
import type { CaseDraft } from './caseDraft';
import type { DocumentMediaType } from './enumerations';

/** The photographed page of a consent that was signed on paper. */
export interface ConsentPaper {
  readonly documentId: string;
  readonly mediaType: DocumentMediaType;
  readonly sha256: string;
  /** Null where the file does not tell. */
  readonly pages: number | null;
}

const place = 'authorization.authorizationArtifact';

/** A case whose consent names its paper: as the gate keeps it, and as an answer of the application (S2). */
export function withConsentPaper(
  draft: CaseDraft,
  { documentId, mediaType, sha256, pages }: ConsentPaper,
  stamp: AnswerStamp,
): CaseDraft {
  if (!draft.consent) return draft;
  const authorizationArtifact = {
    fileId: documentId,
    mediaType,
    ...(pages === null ? {} : { pages }),
  };
  const authorization = { ...draft.application.authorization, authorizationArtifact };
  return {
    ...draft,
    consent: { ...draft.consent, documentFileId: documentId, documentSha256: sha256 },
    application: withProvenance({ ...draft.application, authorization }, [place], stamp),
  };
}

/** The same case before its paper was photographed. */
export function withoutConsentPaper(draft: CaseDraft): CaseDraft {
  if (!draft.consent) return draft;
  const { documentFileId: _, documentSha256: __, ...consent } = draft.consent;
  const { authorizationArtifact: ___, ...authorization } = draft.application.authorization;
  const { [place]: ____, ...provenance } = draft.application.provenance;
  return {
    ...draft,
    consent,
    application: { ...draft.application, authorization, provenance },
  };
}
