import { useEffect, useState } from 'react';
import { desktop } from '../bridge';
import { useSession } from '../session/session';

/**
 * Whether numbers on screen may be practice data: the hub is a practice one, or plans of practice are
 * loaded, whatever the hub.
 */
export function usePracticeData(): boolean {
  const practiceHub = useSession((state) => state.app?.practice ?? false);
  const [practicePlans, setPracticePlans] = useState(false);
  useEffect(() => {
    void desktop.call('packs.list', {}).then((infos) => {
      if (infos.ok)
        setPracticePlans(infos.value.some(({ kind, practice }) => kind === 'plans' && practice));
    });
  }, []);
  return practiceHub || practicePlans;
}
