import type { ApplicationDraft, HouseholdMember } from '#shared/domain/application/index';
import { isUnanswered, readPath } from '#shared/domain/application/steps/readPath';
import type { RulePack } from '#shared/packs/rulePack';

/** One answer and its place in the application. */
export interface Answer {
  readonly path: string;
  readonly value: unknown;
}

/** What an answer says of other questions as well; `application` already holds the answer. */
export type CopyRule = (
  application: ApplicationDraft,
  answer: Answer,
  rules: RulePack | null,
) => readonly Answer[];

/** Only where nothing was answered yet: a copy never overwrites what somebody said. */
export function ifOpen(application: ApplicationDraft, answers: readonly Answer[]): Answer[] {
  return answers.filter(({ path }) => isUnanswered(readPath(application, path)));
}

/** The person whom a path such as `persons.2.tax.filingStatus` is about, if it ends in `below`. */
export function personAt(
  application: ApplicationDraft,
  path: string,
  below: string,
): HouseholdMember | null {
  const [list, index, ...rest] = path.split('.');
  if (list !== 'persons' || rest.join('.') !== below) return null;
  return application.persons[Number(index)] ?? null;
}

/** Where a person's answers lie: `persons.2`. Undefined for somebody who is not there. */
export function pathOf(application: ApplicationDraft, personId: string): string | undefined {
  const index = application.persons.findIndex(({ id }) => id === personId);
  return index < 0 ? undefined : `persons.${index}`;
}
