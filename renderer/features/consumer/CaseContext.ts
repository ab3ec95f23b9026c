import { createContext, useContext, useSyncExternalStore } from 'react';
import type { CaseSession, CaseView, SaveView } from './caseSession';

export const CaseContext = createContext<CaseSession | null>(null);
export const CaseViewContext = createContext<CaseView | null>(null);

/** The open case's session; only screens inside a case may ask. */
export function useCaseSession(): CaseSession {
  const session = useContext(CaseContext);
  if (!session) throw new Error('No case is open here.');
  return session;
}

/**
 * What the open case holds. Behind a typing the screens follow with a breath of delay: what acts on
 * the answers reads `session.view()`, which is always the last word.
 */
export function useCase(): CaseView {
  const view = useContext(CaseViewContext);
  if (!view) throw new Error('No case is open here.');
  return view;
}

/** How far the disk is behind the typing. */
export function useSaving(): SaveView {
  const session = useCaseSession();
  return useSyncExternalStore(session.subscribeToSave, session.saving);
}
