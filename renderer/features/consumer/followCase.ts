import { startTransition } from 'react';
import type { CaseSession, CaseView } from './caseSession';

/** A pause of the typing; what is typed shows in its own field at once. */
const pauseMs = 200;

/**
 * Shows a case until the returned function is called. What is typed is followed when the typing pauses,
 * in a transition which gives way to the next key: the estimate of a large family is work of more than a
 * frame that no key may wait for. Every other change shows at once.
 */
export function followCase(
  session: Pick<CaseSession, 'subscribe' | 'view'>,
  show: (view: CaseView) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = () => {
    clearTimeout(timer);
    timer = undefined;
    show(session.view());
  };
  const end = session.subscribe((pace) => {
    if (pace === 'now') return follow();
    clearTimeout(timer);
    timer = setTimeout(() => startTransition(follow), pauseMs);
  });
  // The effects of what is shown inside run before this subscription, and may have changed the case.
  follow();
  return () => {
    clearTimeout(timer);
    end();
  };
}
