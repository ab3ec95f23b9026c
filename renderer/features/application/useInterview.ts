import { useCallback, useMemo } from 'react';
import { pacificDate } from '#shared/base/clock';
import type { ApplicationDraft } from '#shared/domain/application/index';
import type { StepContext, StepDefinition } from '#shared/domain/application/steps/definition';
import type { RulePack } from '#shared/packs/rulePack';
import { usePacks } from '../../packs/usePacks';
import { clock } from '../../session/ports/clock';
import { goTo } from '../../ui/routing/route';
import { casePath, useCase, useCaseSession } from '../consumer/index';
import { interviewSteps } from './interview';

export interface Interview {
  readonly application: ApplicationDraft;
  readonly context: StepContext;
  /** The dated facts; null while they are read. */
  readonly rules: RulePack | null;
  readonly steps: readonly StepDefinition[];
  readonly step: StepDefinition;
  /** Changes the application and saves it soon. */
  readonly change: (change: (application: ApplicationDraft) => ApplicationDraft) => void;
  readonly goOn: () => void;
  readonly goBack: () => void;
  readonly first: boolean;
  readonly last: boolean;
}

/** The open interview: where it stands, and the ways on from there. */
export function useInterview(stepId: string | undefined): Interview | null {
  const { draft } = useCase();
  const session = useCaseSession();
  const { application, caseId } = draft;
  const { rules } = usePacks(draft.coverageYear);
  const context = useMemo<StepContext>(
    () => ({ today: pacificDate(clock.nowMs()), ...(rules ? { rules } : {}) }),
    [rules],
  );
  const steps = useMemo(() => interviewSteps(application, context), [application, context]);
  const index = Math.max(
    0,
    steps.findIndex(({ id }) => id === (stepId ?? draft.progress.step)),
  );
  const change = useCallback<Interview['change']>(
    (apply) =>
      session.update((current) => ({ ...current, application: apply(current.application) })),
    [session],
  );
  const step = steps[index];
  if (!step) return null;
  const open = (at: number) => {
    const target = steps[at];
    if (!target) return goTo(casePath(caseId, 'estimate'));
    session.update((current) => ({ ...current, progress: { step: target.id } }));
    goTo(casePath(caseId, 'interview', target.id));
  };
  return {
    application,
    context,
    rules,
    steps,
    step,
    change,
    goOn: () => open(index + 1),
    goBack: () => open(Math.max(0, index - 1)),
    first: index === 0,
    last: index === steps.length - 1,
  };
}
