import { useEffect, useState } from 'react';
import type { CaseSession, CaseView } from './caseSession';
import { followCase } from './followCase';

/** The case as the screens show it. */
export function useFollowedCase(session: CaseSession): CaseView {
  const [followed, setFollowed] = useState(() => ({ session, view: session.view() }));
  useEffect(
    () =>
      followCase(session, (view) =>
        setFollowed((held) =>
          held.session === session && held.view === view ? held : { session, view },
        ),
      ),
    [session],
  );
  return followed.session === session ? followed.view : session.view();
}
