import type { ApplicationDraft } from '#shared/domain/application/index';
import type {
  FieldAt,
  StepContext,
  StepDefinition,
} from '#shared/domain/application/steps/definition';
import { visibleSteps } from '#shared/domain/application/steps/visibleFields';

/** Steps whose work is done elsewhere on the path: the plan, the signature and the review. */
const elsewhere: ReadonlySet<string> = new Set([
  'authorization',
  'planChoice',
  'signatures',
  'review',
]);

/** The steps of the interview that apply to this family, in order. */
export function interviewSteps(
  application: ApplicationDraft,
  context: StepContext,
): readonly StepDefinition[] {
  return visibleSteps(application, context).filter(({ id }) => !elsewhere.has(id));
}

/** The questions about one row, together under one heading. */
export interface RowQuestions {
  /** The row's place by ids: stable while rows come and go. */
  readonly key: string;
  readonly path: string;
  readonly personId: string | null;
  readonly appliesTo: string;
  readonly fields: readonly FieldAt[];
}

function rowPathOf(at: FieldAt): { readonly path: string; readonly key: string } {
  const cut = (full: string) =>
    full === at.field.path ? '' : full.slice(0, full.length - at.field.path.length - 1);
  return { path: cut(at.path), key: cut(at.key) };
}

/** The shown questions of a step, grouped by the row they are about, in the order of the step. */
export function questionsOf(
  step: StepDefinition,
  application: ApplicationDraft,
  context: StepContext,
): readonly RowQuestions[] {
  return step.sections.flatMap((section) => {
    const groups = new Map<string, RowQuestions & { fields: FieldAt[] }>();
    for (const at of section.fieldsAt(step.id, application, context)) {
      const { path, key } = rowPathOf(at);
      const { personId } = at;
      const group = groups.get(key) ?? {
        key,
        path,
        personId,
        appliesTo: section.appliesTo,
        fields: [],
      };
      if (at.shown) group.fields.push(at);
      groups.set(key, group);
    }
    return [...groups.values()].filter(({ fields }) => fields.length > 0);
  });
}
