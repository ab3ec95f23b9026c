import { useEffect, useState } from 'react';
import { draftFlushing } from '../../bridge';
import { clock } from '../../session/ports/clock';
import { newId } from '../../session/ports/ids';
import { store } from '../../store';
import { CaseSession, readStoredCase } from './caseSession';

export type OpenCase =
  | { readonly state: 'opening' }
  | { readonly state: 'missing' }
  | { readonly state: 'unreadable' }
  | { readonly state: 'open'; readonly session: CaseSession };

async function load(caseId: string): Promise<OpenCase> {
  const stored = await store.call('drafts.load', { id: caseId });
  if (!stored.ok) return { state: 'missing' };
  const draft = readStoredCase(stored.value);
  if (!draft.ok) return { state: 'unreadable' };
  const session = new CaseSession(stored.value, draft.value, {
    store,
    clock,
    newCommandId: newId,
  });
  return { state: 'open', session };
}

/** Opens a case for as long as its screens are shown; leaving them writes what is pending first. */
export function useOpenCase(caseId: string): OpenCase {
  const [opened, setOpened] = useState<OpenCase>({ state: 'opening' });
  useEffect(() => {
    let left = false;
    let end: () => void = () => undefined;
    void load(caseId).then((next) => {
      if (left) return;
      setOpened(next);
      if (next.state !== 'open') return;
      const { session } = next;
      const unregister = draftFlushing.register(session.flush);
      end = () => {
        unregister();
        void session.flush().then(session.close);
      };
    });
    return () => {
      left = true;
      end();
    };
  }, [caseId]);
  return opened;
}
