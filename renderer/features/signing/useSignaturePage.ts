import { useEffect, useState } from 'react';
import { withoutAgreementsOn } from '#shared/domain/application/index';
import type { ArbitrationLine, CaseDraft, SignaturePage } from '#shared/domain/application/index';
import { clock } from '../../session/ports/clock';
import { useCase, useCaseSession } from '../consumer/index';
import type { SealedDocument } from '../documents/index';
import { dropUnnamedPaper } from './dropUnnamedPaper';
import type { Signer } from './signers';
import { signableSnapshot } from './snapshot';

function withPage(draft: CaseDraft, signaturePage: SignaturePage): CaseDraft {
  return { ...draft, signaturePage };
}

/** The printed page stays; its photograph goes, and every agreement that was signed on it. */
function withoutPhotograph(draft: CaseDraft): CaseDraft {
  if (!draft.signaturePage?.document) return draft;
  const { document, ...page } = draft.signaturePage;
  return withPage(withoutAgreementsOn(draft, document.fileId), page);
}

function lineOf({ choice, person }: ArbitrationLine) {
  return { planId: choice.planId, personId: person.id };
}

/** Of these adults and plans, those that the page carries a line for. */
export function linesOnPage(
  { arbitrationLines = [] }: SignaturePage,
  lines: readonly ArbitrationLine[],
): readonly ArbitrationLine[] {
  return lines.filter(({ choice, person }) =>
    arbitrationLines.some((one) => one.planId === choice.planId && one.personId === person.id),
  );
}

/** The hash of the answers as they would be signed now; null while some cannot be sent as they are. */
function useSnapshotHash(): string | null {
  const { draft } = useCase();
  const [hash, setHash] = useState<string | null>(null);
  const { application } = draft;
  useEffect(() => {
    let left = false;
    void signableSnapshot({ application }, clock.nowMs()).then((signable) => {
      if (!left) setHash(signable.ok ? signable.value.hash : null);
    });
    return () => {
      left = true;
    };
  }, [application]);
  return hash;
}

/** The page that was printed to be signed by hand, and its photograph. */
export function useSignaturePage(signer: Signer) {
  const { draft } = useCase();
  const session = useCaseSession();
  const snapshotHash = useSnapshotHash();
  const page = draft.signaturePage;
  const representativeId =
    signer.role === 'authorizedRepresentative' ? signer.representativeId : undefined;
  const fresh =
    page !== undefined &&
    page.snapshotHash === snapshotHash &&
    page.representativeId === representativeId;

  const photograph = () => session.view().draft.signaturePage?.document?.fileId;
  return {
    snapshotHash,
    page,
    /** Printed for this signer, and no answer changed since. */
    fresh,
    /** Takes the place of an earlier page, whose photograph stays while an agreement on it stands. */
    printed: async (hash: string, lines: readonly ArbitrationLine[]) => {
      const before = photograph();
      const printedAt = new Date(clock.nowMs()).toISOString();
      const printedFor = representativeId === undefined ? {} : { representativeId };
      const arbitrationLines = lines.map(lineOf);
      const printedPage = { snapshotHash: hash, printedAt, ...printedFor, arbitrationLines };
      session.update((current) => withPage(current, printedPage));
      await dropUnnamedPaper(session, before);
    },
    photographed: async ({ documentId, mediaType, sizeBytes, sha256 }: SealedDocument) => {
      const capturedAt = new Date(clock.nowMs()).toISOString();
      const document = { fileId: documentId, mediaType, sizeBytes, sha256, capturedAt };
      session.update((current) =>
        current.signaturePage ? withPage(current, { ...current.signaturePage, document }) : current,
      );
      await session.flush();
    },
    discard: async () => {
      const fileId = photograph();
      session.update(withoutPhotograph);
      await dropUnnamedPaper(session, fileId);
    },
  };
}
