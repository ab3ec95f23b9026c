import { useDeferredValue, useMemo } from 'react';
import { pacificDate } from '#shared/base/clock';
import { missingAnswers } from '#shared/domain/application/steps/missingAnswers';
import type { StepMissing } from '#shared/domain/application/steps/missingAnswers';
import { clock } from '../../session/ports/clock';
import { useCase } from '../consumer/index';

export interface Missing {
  readonly steps: readonly StepMissing[];
  readonly errors: number;
}

/** What the review still needs; nothing is required before. */
export function useMissing(): Missing {
  const { draft } = useCase();
  const application = useDeferredValue(draft.application);
  return useMemo(() => {
    const steps = missingAnswers(application, { today: pacificDate(clock.nowMs()) });
    return { steps, errors: steps.reduce((sum, { errors }) => sum + errors.length, 0) };
  }, [application]);
}
