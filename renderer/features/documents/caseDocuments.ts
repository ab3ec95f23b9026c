import type { CaseDraft, DocumentItem, DocumentKind } from '#shared/domain/application/index';
import type { ProofNeed } from '#shared/domain/application/documents/index';
import type { Verification } from '#shared/domain/application/index';
import type { SealedDocument } from './sealedDocuments';

type ProofPlace = Pick<ProofNeed, 'topic' | 'personId' | 'lifeEventId'>;

/** A document as the case keeps it: what it is, for whom and why; never its bytes, never a file's name. */
export function documentItem(
  sealed: Omit<SealedDocument, 'pages'> & { readonly pages: number | null },
  kind: DocumentKind,
  place: ProofPlace,
  at: { readonly id: string; readonly capturedAt: string },
): DocumentItem {
  const { documentId, mediaType, sizeBytes, sha256, pages } = sealed;
  return {
    ...at,
    ...placeOf(place),
    fileId: documentId,
    documentType: kind,
    mediaType,
    sizeBytes,
    sha256,
    status: 'attached',
    ...(pages === null ? {} : { pages }),
  };
}

function placeOf({ topic, personId, lifeEventId }: ProofPlace) {
  return {
    topic,
    ...(personId === null ? {} : { personId }),
    ...(lifeEventId === null ? {} : { lifeEventId }),
  };
}

export function withDocuments(draft: CaseDraft, documents: readonly DocumentItem[]): CaseDraft {
  return { ...draft, application: { ...draft.application, documents: [...documents] } };
}

export function withDocument(draft: CaseDraft, item: DocumentItem): CaseDraft {
  return withDocuments(draft, [...draft.application.documents, item]);
}

export function withoutDocument(draft: CaseDraft, id: string): CaseDraft {
  return withDocuments(
    draft,
    draft.application.documents.filter((one) => one.id !== id),
  );
}

/** What a letter said of a proof; null takes the letter away again. */
export function withLetter(
  draft: CaseDraft,
  place: ProofPlace,
  letter: Partial<Verification> | null,
): CaseDraft {
  const { topic, personId, lifeEventId } = place;
  const same = (one: Verification) =>
    one.topic === topic &&
    (one.personId ?? null) === personId &&
    (one.lifeEventId ?? null) === lifeEventId;
  const { verifications } = draft.application;
  const others = verifications.filter((one) => !same(one));
  const standing = verifications.find(same);
  const fresh: Verification = { ...placeOf(place), status: 'outstanding', ...standing, ...letter };
  return {
    ...draft,
    application: {
      ...draft.application,
      verifications: letter === null ? others : [...others, fresh],
    },
  };
}
