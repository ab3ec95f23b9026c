import { useEffect, useState } from 'react';
import { useSession } from '../session/session';
import { listPacks } from './listPacks';

/**
 * Whether numbers on screen may be practice data: the hub is a practice one, or plans of practice are
 * loaded, whatever the hub.
 */
export function usePracticeData(): boolean {
  const practiceHub = useSession((state) => state.app?.practice ?? false);
  const [practicePlans, setPracticePlans] = useState(false);
  useEffect(() => {
    void listPacks().then((infos) => {
      if (infos.ok)
        setPracticePlans(infos.value.some(({ kind, practice }) => kind === 'plans' && practice));
    });
  }, []);
  return practiceHub || practicePlans;
}
