import { useEffect, useMemo } from 'react';
import { pacificDate } from '#shared/base/clock';
import { changeSummary, withChangesNoted } from '#shared/domain/application/amendment/index';
import type { ChangeEntry } from '#shared/domain/application/amendment/index';
import type { StepContext } from '#shared/domain/application/steps/definition';
import { clock } from '../../session/ports/clock';
import { useCase, useCaseSession } from '../consumer/index';
import { useBefore } from './useBefore';
import type { Before } from './useBefore';

export interface Changes {
  readonly before: Before;
  readonly entries: readonly ChangeEntry[];
}

/** A signed change is judged as of its signature, so that it reads the same ever after. */
function dayOf(signedAt: string | undefined): string {
  return pacificDate(signedAt === undefined ? clock.nowMs() : Date.parse(signedAt));
}

/**
 * What the open draft changes, compared with what it was started from. While it is open, the changed
 * places are kept with it, because the signature stands for them too.
 */
export function useChanges(): Changes {
  const { draft, state } = useCase();
  const session = useCaseSession();
  const before = useBefore(draft.basis);
  const today = dayOf(state === 'submitted' ? draft.signatures[0]?.signedAt : undefined);
  const context = useMemo<StepContext>(() => ({ today }), [today]);
  const last = before.state === 'ready' ? before.draft.application : null;
  const { application } = draft;
  const entries = useMemo(
    () => (last ? changeSummary(last, application, context) : []),
    [last, application, context],
  );
  useEffect(() => {
    if (!last || state === 'submitted') return;
    session.update((current) => {
      const carrier = { at: new Date(clock.nowMs()).toISOString(), by: current.ownerId };
      const noted = withChangesNoted(last, current.application, context, carrier);
      return noted === current.application ? current : { ...current, application: noted };
    });
  }, [last, application, state, context, session]);
  return { before, entries };
}
