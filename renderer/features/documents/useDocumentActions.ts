import { useEffect, useRef, useState } from 'react';
import type { ProofNeed } from '#shared/domain/application/documents/index';
import type { DocumentItem, Verification } from '#shared/domain/application/index';
import { desktop } from '../../bridge';
import { useCaseSession } from '../consumer/index';
import type { CaseSession } from '../consumer/index';
import { withDocument, withLetter, withoutDocument } from './caseDocuments';

export interface DocumentChanges {
  /** Out of the case already; its bytes stay until something else is done, so that it can come back. */
  readonly removed: DocumentItem | null;
  readonly remove: (item: DocumentItem) => void;
  readonly undo: () => void;
  readonly letter: (need: ProofNeed, letter: Partial<Verification> | null) => void;
}

/** Deletes what was removed; never before the case itself has forgotten it, so that what it names stands. */
async function settle(session: CaseSession, item: DocumentItem | null): Promise<void> {
  if (!item || !(await session.flush())) return;
  await desktop.call('documents.remove', { documentId: item.fileId });
}

/** Changes of the case's documents. A removal is final once another follows or the screen is left. */
export function useDocumentActions(): DocumentChanges {
  const session = useCaseSession();
  const [removed, setRemoved] = useState<DocumentItem | null>(null);
  const pending = useRef<DocumentItem | null>(null);
  useEffect(() => () => void settle(session, pending.current), [session]);
  const show = (item: DocumentItem | null) => {
    pending.current = item;
    setRemoved(item);
  };
  return {
    removed,
    remove(item) {
      void settle(session, pending.current);
      if (session.update((draft) => withoutDocument(draft, item.id))) show(item);
    },
    undo() {
      if (removed) session.update((draft) => withDocument(draft, removed));
      show(null);
    },
    letter: (need, letter) => void session.update((draft) => withLetter(draft, need, letter)),
  };
}
