import type { ApplicationDraft } from '#shared/domain/application/index';
import type { FieldAt } from '#shared/domain/application/steps/definition';
import { earlierGroup } from './copies/index';
import { listPlaceOf } from './headings';
import type { QuestionGroupProps } from './QuestionGroup';

/** Questions that offer the people of the household, or lists that name them. */
const namesPeople: ReadonlySet<string> = new Set(['person', 'people', 'rows']);

function sameFields(before: readonly FieldAt[], now: readonly FieldAt[]): boolean {
  return (
    before.length === now.length &&
    before.every((at, index) => {
      const other = now[index];
      return at.field === other?.field && at.path === other.path && at.required === other.required;
    })
  );
}

/** Whether everything outside one list is the same object as before. */
function sameOutside(list: string, before: ApplicationDraft, now: ApplicationDraft): boolean {
  return Object.entries(now).every(
    ([key, value]) =>
      // Every key stamps its origin there; the row that it is about is another object then, too.
      key === list || key === 'provenance' || Reflect.get(before, key) === value,
  );
}

/** The person before, whose answers "the same as" would take over. */
function earlierRow({ groups, group, interview }: QuestionGroupProps): unknown {
  const place = listPlaceOf(earlierGroup(groups, group)?.path ?? '');
  return place ? interview.application[place.list][place.index] : undefined;
}

/**
 * Whether the questions about one row of a list would show as before: then a change elsewhere costs
 * them nothing, however many rows there are. An unchanged row is the same object (`setIn`).
 */
export function sameQuestions(before: QuestionGroupProps, now: QuestionGroupProps): boolean {
  const place = listPlaceOf(now.group.path);
  if (!place || before.group.key !== now.group.key || before.group.path !== now.group.path)
    return false;
  const { list, index } = place;
  const [was, is] = [before.interview, now.interview];
  return (
    before.stepId === now.stepId &&
    before.control === now.control &&
    before.onAnswer === now.onAnswer &&
    before.onDitto === now.onDitto &&
    earlierRow(before) === earlierRow(now) &&
    was.rules === is.rules &&
    was.application[list][index] === is.application[list][index] &&
    sameOutside(list, was.application, is.application) &&
    sameFields(before.group.fields, now.group.fields) &&
    (list !== 'persons' || !now.group.fields.some(({ field }) => namesPeople.has(field.kind)))
  );
}
