import { useEffect, useState } from 'react';
import { draftFlushing } from '../../bridge';
import { clock } from '../../session/ports/clock';
import { newId } from '../../session/ports/ids';
import { store } from '../../store';
import { CaseSession } from './caseSession';
import { readCurrentDraft } from './currentDraft';

export type OpenCase =
  | { readonly state: 'opening' }
  | { readonly state: 'missing' }
  | { readonly state: 'unreadable' }
  | { readonly state: 'open'; readonly session: CaseSession };

async function load(caseId: string, reopen: () => void): Promise<OpenCase> {
  const read = await readCurrentDraft(caseId);
  if (!read.ok) return { state: read.error };
  const { stored, draft } = read.value;
  const ports = { store, clock, newCommandId: newId, reopen };
  return { state: 'open', session: new CaseSession(stored, draft, ports) };
}

/** Opens a case for as long as its screens are shown; leaving them writes what is pending first. */
export function useOpenCase(caseId: string): OpenCase {
  const [opened, setOpened] = useState<OpenCase>({ state: 'opening' });
  const [opening, setOpening] = useState(0);
  useEffect(() => {
    let left = false;
    let end: () => void = () => undefined;
    void load(caseId, () => setOpening((count) => count + 1)).then((next) => {
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
  }, [caseId, opening]);
  return opened;
}
