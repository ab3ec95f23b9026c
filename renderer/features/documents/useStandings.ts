import { useCallback, useEffect, useState } from 'react';
import type { DocumentStanding } from '#shared/desktop/channels/documents';
import { draftIdOf } from '#shared/domain/application/index';
import type { DocumentItem } from '#shared/domain/application/index';
import { desktop } from '../../bridge';
import { useCase } from '../consumer/index';

export interface Standings {
  /** Null while every part is being opened. */
  readonly all: readonly DocumentStanding[] | null;
  readonly reload: () => void;
}

/** Undefined where nothing stands of a document, null while it is looked at. */
export function standingOf(
  standings: Standings['all'],
  { fileId }: DocumentItem,
): DocumentStanding | undefined | null {
  return standings && standings.find(({ documentId }) => documentId === fileId);
}

/** What really stands on this computer of the open draft's documents. */
export function useStandings(): Standings {
  const { draft } = useCase();
  const draftId = draftIdOf(draft);
  const [all, setAll] = useState<Standings['all']>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let left = false;
    void desktop.call('documents.list', { draftId }).then((listed) => {
      if (!left && listed.ok) setAll(listed.value);
    });
    return () => {
      left = true;
    };
  }, [draftId, asked]);
  const reload = useCallback(() => setAsked((count) => count + 1), []);
  return { all, reload };
}
