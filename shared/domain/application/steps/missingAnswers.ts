import type { ApplicationDraft } from '../schema';
import { coverageStartOf, type FieldAt, type StepContext } from './definition';
import { shapeFindings } from './answerShape';
import { finding, type Finding } from './finding';
import { isUnanswered, readPath } from './readPath';
import { validationRules } from './rules/validationRules';
import { visibleFields } from './visibleFields';

/** What one step still lacks. */
export interface StepMissing {
  readonly step: string;
  readonly errors: readonly FieldAt[];
  readonly warnings: readonly FieldAt[];
}

/**
 * The required answers that are not there, by step. This judges the review, S34; every step can be
 * left and saved without it.
 */
export function missingAnswers(
  application: ApplicationDraft,
  context: StepContext,
): readonly StepMissing[] {
  const byStep = new Map<string, { errors: FieldAt[]; warnings: FieldAt[] }>();
  for (const at of visibleFields(application, context)) {
    if (!at.required || !(at.open || isUnanswered(readPath(application, at.path)))) continue;
    const entry = byStep.get(at.step) ?? { errors: [], warnings: [] };
    (at.field.missing === 'error' ? entry.errors : entry.warnings).push(at);
    byStep.set(at.step, entry);
  }
  return [...byStep].map(([step, entry]) => ({ step, ...entry }));
}

/**
 * What the rules of one answer say about it, and where they have nothing to say the schema of the
 * snapshot; an unanswered one is not judged.
 */
export function checkField(
  application: ApplicationDraft,
  at: FieldAt,
  context: StepContext,
): readonly Finding[] {
  const value = readPath(application, at.path);
  if (isUnanswered(value)) return [];
  const scope = {
    application,
    row: at.row,
    personId: at.personId,
    today: context.today,
    coverageStart: coverageStartOf(application.coverageYear, context.today),
    rules: context.rules,
  };
  const found = at.field.rules.flatMap((id) => validationRules[id](value, scope));
  const isRefused = found.some(({ severity }) => severity === 'error');
  return [...found, ...(isRefused ? [] : shapeFindings(at, value))].map(
    ({ severity, code, part }) => {
      const below = part === undefined ? '' : `.${part}`;
      return finding(severity, code, at.step, {
        path: at.path + below,
        key: at.key + below,
        personId: at.personId,
      });
    },
  );
}

/** The rules of every question that applies. */
export function checkFields(
  application: ApplicationDraft,
  context: StepContext,
): readonly Finding[] {
  return visibleFields(application, context).flatMap((at) => checkField(application, at, context));
}
