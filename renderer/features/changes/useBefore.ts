import { useEffect, useState } from 'react';
import type { Basis, CaseDraft } from '#shared/domain/application/index';
import { readDraft } from '../consumer/index';

export type Before =
  | { readonly state: 'none' }
  | { readonly state: 'loading' }
  | { readonly state: 'missing' }
  | { readonly state: 'ready'; readonly draft: CaseDraft };

interface Loaded {
  readonly draftId: string;
  readonly before: Before;
}

/** The submitted draft that this one was started from, as it lies on this computer. */
export function useBefore(basis: Basis | undefined): Before {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const draftId = basis?.draftId;
  useEffect(() => {
    if (draftId === undefined) return;
    let left = false;
    void readDraft(draftId).then((read) => {
      if (left) return;
      const before: Before = read.ok
        ? { state: 'ready', draft: read.value.draft }
        : { state: 'missing' };
      setLoaded({ draftId, before });
    });
    return () => {
      left = true;
    };
  }, [draftId]);
  if (draftId === undefined) return { state: 'none' };
  return loaded?.draftId === draftId ? loaded.before : { state: 'loading' };
}
