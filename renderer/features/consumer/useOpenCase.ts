import { useEffect, useState } from 'react';
import { draftFlushing } from '../../bridge';
import { loadPacks } from '../../packs/packs';
import { clock } from '../../session/ports/clock';
import { newId } from '../../session/ports/ids';
import { store } from '../../store';
import { CaseSession } from './caseSession';
import { draftDueOn } from './draftDueOn';
import { readCurrentDraft } from './currentDraft';
import { workBegun, workEnded } from './interruption';

export type OpenCase =
  | { readonly state: 'opening' }
  | { readonly state: 'missing' }
  | { readonly state: 'unreadable' }
  | { readonly state: 'open'; readonly session: CaseSession };

async function load(caseId: string, reopen: () => void): Promise<OpenCase> {
  // The rules are read beside the case: its last day to send and every one of its screens wait for them.
  void loadPacks();
  const read = await readCurrentDraft(caseId);
  if (!read.ok) return { state: read.error };
  const { stored, draft } = read.value;
  const dueOn = await draftDueOn(draft);
  const ports = { store, clock, newCommandId: newId, dueOn, reopen };
  return { state: 'open', session: new CaseSession(stored, draft, ports) };
}

/** Follows the work on a case: noted with the first change, and taken back once all of it is saved. */
function atWork(session: CaseSession) {
  const { ownerId, caseId } = session.view().draft;
  let isNoted = false;
  const unsubscribe = session.subscribeToSave(() => {
    if (isNoted || session.saving().save === 'saved') return;
    isNoted = true;
    void workBegun(ownerId, caseId);
  });
  const putDown = async (): Promise<boolean> => {
    const isSaved = await session.flush();
    if (isSaved && isNoted) {
      isNoted = false;
      await workEnded(ownerId, caseId);
    }
    return isSaved;
  };
  return { putDown, unsubscribe };
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
      const { putDown, unsubscribe } = atWork(session);
      const unregister = draftFlushing.register(putDown);
      end = () => {
        unregister();
        unsubscribe();
        void putDown().then(session.close);
      };
    });
    return () => {
      left = true;
      end();
    };
  }, [caseId, opening]);
  return opened;
}
