import type { ApplicationDraft } from '../schema';
import { applicationSteps } from './allSteps';
import type { FieldAt, StepContext, StepDefinition } from './definition';

/** Every question of the application with whether it applies: the interview and the forms read this. */
export function fieldsOfStep(
  step: StepDefinition,
  application: ApplicationDraft,
  context: StepContext,
  isWanted?: (fieldId: string) => boolean,
): readonly FieldAt[] {
  return step.sections.flatMap((section) =>
    section.fieldsAt(step.id, application, context, isWanted),
  );
}

/** Only the questions that apply now; `isWanted` narrows to some of them, by `<step>.<field>`. */
export function visibleFields(
  application: ApplicationDraft,
  context: StepContext,
  isWanted?: (name: string) => boolean,
): readonly FieldAt[] {
  return applicationSteps.flatMap((step) => {
    const isWantedHere = isWanted && ((fieldId: string) => isWanted(`${step.id}.${fieldId}`));
    return fieldsOfStep(step, application, context, isWantedHere).filter(({ shown }) => shown);
  });
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
