import type { ApplicationDraft } from '../schema';
import { applicationSteps } from './allSteps';
import type { FieldAt, StepContext, StepDefinition } from './definition';

/** Every question of the application with whether it applies: the interview and the forms read this. */
export function fieldsOfStep(
  step: StepDefinition,
  application: ApplicationDraft,
  context: StepContext,
): readonly FieldAt[] {
  return step.sections.flatMap((section) => section.fieldsAt(step.id, application, context));
}

/** Only the questions that apply now. */
export function visibleFields(
  application: ApplicationDraft,
  context: StepContext,
): readonly FieldAt[] {
  return applicationSteps.flatMap((step) =>
    fieldsOfStep(step, application, context).filter(({ shown }) => shown),
  );
}

/** Steps that ask nothing at present are skipped by the interview; lists to fill always show. */
export function visibleSteps(
  application: ApplicationDraft,
  context: StepContext,
): readonly StepDefinition[] {
  return applicationSteps.filter(
    (step) =>
      step.caseParts.length > 0 ||
      step.sections.some(({ appliesTo }) => appliesTo === 'lifeEvent') ||
      fieldsOfStep(step, application, context).some(({ shown }) => shown),
  );
}
