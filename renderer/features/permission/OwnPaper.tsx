import { withConsentPaper, withoutConsentPaper } from '#shared/domain/application/index';
import type { Consent } from '#shared/domain/application/index';
import { clock } from '../../session/ports/clock';
import { useCase, useCaseSession } from '../consumer/index';
import { removeOwnPaper } from '../documents/index';
import type { SealedDocument } from '../documents/index';
import { ConsentPaper } from './ConsentPaper';

/** The paper of a permission that was given on paper: what is kept of it, or the way to add it. */
export function OwnPaper({ consent }: { readonly consent: Consent }) {
  const { draft, state } = useCase();
  const session = useCaseSession();
  const { documentFileId } = consent;
  const isOpen = state === 'open';
  if (consent.method !== 'written' || (!isOpen && documentFileId === undefined)) return null;
  const keep = (paper: SealedDocument) => {
    const at = new Date(clock.nowMs()).toISOString();
    const stamp = { source: 'consumer', at, by: draft.ownerId } as const;
    session.update((current) => withConsentPaper(current, paper, stamp));
    void session.flush();
  };
  const discard = async () => {
    session.update(withoutConsentPaper);
    if (documentFileId !== undefined && (await session.flush()))
      await removeOwnPaper(draft, documentFileId);
  };
  // A paper that came with an earlier application went to the office with it.
  const isOwn = isOpen && draft.basis === undefined;
  return (
    <ConsentPaper
      isKept={documentFileId !== undefined}
      onKept={keep}
      onDiscard={isOwn ? () => void discard() : undefined}
    />
  );
}
