import { useDeferredValue } from 'react';
import { pacificDate } from '#shared/base/clock';
import { missingAnswers } from '#shared/domain/application/steps/missingAnswers';
import type { StepMissing } from '#shared/domain/application/steps/missingAnswers';
import { clock } from '../../session/ports/clock';
import { useCase } from './CaseContext';
import { oncePerApplication } from './oncePerApplication';

export interface Missing {
  readonly steps: readonly StepMissing[];
  readonly errors: number;
}

/** The signatures are the review's own work, not an answer that the family still owes. */
const notAnAnswer: ReadonlySet<string> = new Set(['signatures']);

const missingOf = oncePerApplication(
  (application, { today }: { readonly today: string }): Missing => {
    const steps = missingAnswers(application, { today }).filter(
      ({ step }) => !notAnAnswer.has(step),
    );
    return { steps, errors: steps.reduce((sum, { errors }) => sum + errors.length, 0) };
  },
);

/** What the review still needs; nothing is required before. */
export function useMissing(): Missing {
  const { draft } = useCase();
  return missingOf(useDeferredValue(draft.application), { today: pacificDate(clock.nowMs()) });
}
