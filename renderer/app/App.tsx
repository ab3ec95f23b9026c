import { lazy, Suspense, useEffect } from 'react';
import { SignIn } from '../features/sign-in';
import { useSession } from '../session/session';
import type { StartProblem } from '../session/start';
import { LockingOverlay } from './LockingOverlay';

const loadShell = () => import('./Shell');
const Shell = lazy(async () => ({ default: (await loadShell()).Shell }));

/** Tests and the demo wait for this mark: a first screen is usable. */
function useReadyMark(): void {
  useEffect(() => {
    document.documentElement.dataset.deskReady = 'true';
    // Read ahead while the passphrase is typed, so that the desk opens at once.
    void loadShell();
  }, []);
}

/** The lock boundary: the shell exists only while the vault is open. */
export function App({ problem }: { readonly problem: StartProblem | null }) {
  const lock = useSession((state) => state.lock);
  useReadyMark();
  return (
    <>
      {lock === 'unlocked' || (lock === 'locking' && !problem) ? (
        <Suspense fallback={null}>
          <Shell />
        </Suspense>
      ) : (
        <SignIn problem={problem} />
      )}
      <LockingOverlay />
    </>
  );
}
