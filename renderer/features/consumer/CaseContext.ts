import { createContext, useContext, useSyncExternalStore } from 'react';
import type { CaseSession, CaseView } from './caseSession';

export const CaseContext = createContext<CaseSession | null>(null);

/** The open case's session; only screens inside a case may ask. */
export function useCaseSession(): CaseSession {
  const session = useContext(CaseContext);
  if (!session) throw new Error('No case is open here.');
  return session;
}

/** What the open case holds now; the screen follows every change. */
export function useCase(): CaseView {
  const session = useCaseSession();
  return useSyncExternalStore(session.subscribe, session.view);
}
