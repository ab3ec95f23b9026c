import { startTransition, useEffect, useState } from 'react';
import type { CaseSession, CaseView } from './caseSession';

/** A pause of the typing; what is typed shows in its own field at once. */
const pauseMs = 200;

/**
 * The case as the screens show it. What is typed is followed when the typing pauses, in a transition
 * which gives way to the next key: the estimate of a large family is work of more than a frame that
 * no key may wait for. Every other change shows at once.
 */
export function useFollowedCase(session: CaseSession): CaseView {
  const [followed, setFollowed] = useState(() => ({ session, view: session.view() }));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      clearTimeout(timer);
      timer = undefined;
      const view = session.view();
      setFollowed((held) =>
        held.session === session && held.view === view ? held : { session, view },
      );
    };
    const end = session.subscribe((pace) => {
      if (pace === 'now') return follow();
      clearTimeout(timer);
      timer = setTimeout(() => startTransition(follow), pauseMs);
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [session]);
  return followed.session === session ? followed.view : session.view();
}
