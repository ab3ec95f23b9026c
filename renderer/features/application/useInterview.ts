import { useCallback, useEffect, useMemo, useState } from 'react';
import type {
  AnswerSource,
  AnswerStamp,
  ApplicationDraft,
  CaseDraft,
} from '#shared/domain/application/index';
import type { StepContext, StepDefinition } from '#shared/domain/application/steps/definition';
import type { RulePack } from '#shared/packs/rulePack';
import { clock } from '../../session/ports/clock';
import { goTo } from '../../ui/routing/route';
import { casePath, useCase, useCaseSession, useStepContext } from '../consumer/index';
import type { CaseSession, Pace } from '../consumer/index';
import { interviewSteps } from './interview';

export interface Interview {
  /** The answers as the screen shows them: behind the typing by a breath. */
  readonly application: ApplicationDraft;
  /** The answers with the last key; what acts on them reads these. */
  readonly latest: () => ApplicationDraft;
  /** Brings the screen up to the last key. */
  readonly catchUp: () => void;
  readonly context: StepContext;
  /** The dated facts; null while they are read. */
  readonly rules: RulePack | null;
  readonly steps: readonly StepDefinition[];
  readonly step: StepDefinition;
  /** Changes the application and saves it soon. */
  readonly change: (
    change: (application: ApplicationDraft) => ApplicationDraft,
    pace?: Pace,
  ) => void;
  /** Where the answers of this step come from: each step begins with what the family tells. */
  readonly source: AnswerSource;
  readonly setSource: (source: AnswerSource) => void;
  /** The origin of an answer that is given now. */
  readonly stamp: () => AnswerStamp;
  readonly goOn: () => void;
  readonly goBack: () => void;
  readonly first: boolean;
  readonly last: boolean;
}

/** The case is of its application's year; a plan that was chosen for another year does not hold. */
function withApplication(draft: CaseDraft, application: ApplicationDraft): CaseDraft {
  if (application === draft.application) return draft;
  const { coverageYear } = application;
  if (coverageYear === draft.coverageYear) return { ...draft, application };
  return { ...draft, application, coverageYear, planChoices: [] };
}

function stepBeside(steps: readonly StepDefinition[], { id }: StepDefinition, way: 1 | -1) {
  return steps[Math.max(0, steps.findIndex((one) => one.id === id) + way)];
}

/** Opens a step; behind the last one lies the estimate. */
function openStep(session: CaseSession, target: StepDefinition | undefined): void {
  const { caseId } = session.view().draft;
  goTo(target ? casePath(caseId, 'interview', target.id) : casePath(caseId, 'estimate'));
}

/** The case remembers the step that was looked at last, whichever way led to it: there it goes on. */
export function useProgressAt(stepId: string | undefined, isOpen: boolean): void {
  const session = useCaseSession();
  useEffect(() => {
    if (stepId === undefined || !isOpen) return;
    session.update((current) =>
      current.progress.step === stepId ? current : { ...current, progress: { step: stepId } },
    );
  }, [session, stepId, isOpen]);
}

/** The open interview: where it stands, and the ways on from there. */
export function useInterview(stepId: string | undefined): Interview | null {
  const { draft } = useCase();
  const session = useCaseSession();
  const { application } = draft;
  const { context, rules } = useStepContext();
  const steps = useMemo(() => interviewSteps(application, context), [application, context]);
  const index = Math.max(
    0,
    steps.findIndex(({ id }) => id === (stepId ?? draft.progress.step)),
  );
  const change = useCallback<Interview['change']>(
    (apply, pace) =>
      session.update((current) => withApplication(current, apply(current.application)), pace),
    [session],
  );
  const [told, setTold] = useState<{ step: string; source: AnswerSource } | null>(null);
  const step = steps[index];
  if (!step) return null;
  const source = told?.step === step.id ? told.source : 'consumer';
  const latest = () => session.view().draft.application;
  // The last answer may have opened or closed the step beside this one.
  const open = (way: 1 | -1) =>
    openStep(session, stepBeside(interviewSteps(latest(), context), step, way));
  return {
    application,
    latest,
    catchUp: session.catchUp,
    context,
    rules,
    steps,
    step,
    change,
    source,
    setSource: (next) => setTold({ step: step.id, source: next }),
    stamp: () => ({ source, at: new Date(clock.nowMs()).toISOString(), by: draft.ownerId }),
    goOn: () => open(1),
    goBack: () => open(-1),
    first: index === 0,
    last: index === steps.length - 1,
  };
}
