import { startTransition, useEffect, useState } from 'react';
import type { CaseSession, CaseView } from './caseSession';

/** How far the screens may be behind the typing; what is typed shows in its own field at once. */
const followDelayMs = 200;

/**
 * The case as the screens show it. A typed answer is followed in a transition, which gives way to
 * the next key; every other change shows at once.
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
      if (pace === 'now') follow();
      else timer ??= setTimeout(() => startTransition(follow), followDelayMs);
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [session]);
  return followed.session === session ? followed.view : session.view();
}
