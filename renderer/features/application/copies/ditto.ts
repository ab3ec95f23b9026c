import type { ApplicationDraft } from '#shared/domain/application/index';
import type { FieldAt, FieldKind } from '#shared/domain/application/steps/definition';
import { isUnanswered, readPath } from '#shared/domain/application/steps/readPath';
import type { RowQuestions } from '../interview';
import type { Answer } from './copy';

/** Choices that a family often shares; a number, a date or an amount is each person's own. */
const sharedKinds: ReadonlySet<FieldKind> = new Set([
  'tri',
  'declinableTri',
  'choice',
  'multi',
  'flag',
  'address',
]);

/** Never told for somebody by pointing at somebody else. */
const ownWords: ReadonlySet<string> = new Set([
  'gender',
  'sexualOrientation',
  'genderIdentity',
  'sexAssignedAtBirth',
  'spousalAbuseOrAbandonment',
  'isPregnant',
  'maritalStatus',
]);

function isShared({ field, step }: FieldAt): boolean {
  if (ownWords.has(field.id)) return false;
  // A claim is of one filer: the same for brothers and sisters.
  return sharedKinds.has(field.kind) || (step === 'tax' && field.id === 'claimedByPersonId');
}

/** The person whom "the same as" means: the one before in the step, of the same questions. */
export function earlierGroup(
  groups: readonly RowQuestions[],
  group: RowQuestions,
): RowQuestions | undefined {
  const isOfPerson = ({ path }: RowQuestions) => /^persons\.\d+$/.test(path);
  if (!isOfPerson(group)) return undefined;
  const people = groups.filter(isOfPerson);
  return people[people.findIndex(({ key }) => key === group.key) - 1];
}

/** The open questions of a person that the one before has an answer to, with that answer. */
export function dittoOf(
  application: ApplicationDraft,
  groups: readonly RowQuestions[],
  key: string,
): readonly Answer[] {
  const group = groups.find((one) => one.key === key);
  const earlier = group && earlierGroup(groups, group);
  if (!group || !earlier) return [];
  return group.fields.filter(isShared).flatMap((at): readonly Answer[] => {
    const value = readPath(application, `${earlier.path}.${at.field.path}`);
    const isAsked = earlier.fields.some(({ field }) => field.id === at.field.id);
    const isFree = isUnanswered(readPath(application, at.path));
    return isAsked && isFree && !isUnanswered(value) ? [{ path: at.path, value }] : [];
  });
}

/** The last name of the person before, where this one has none yet. */
export function dittoName(
  application: ApplicationDraft,
  groups: readonly RowQuestions[],
  key: string,
): readonly Answer[] {
  const group = groups.find((one) => one.key === key);
  const earlier = group && earlierGroup(groups, group);
  if (!group || !earlier || !group.fields.some(({ field }) => field.id === 'name')) return [];
  const path = `${group.path}.name.lastName`;
  const value = readPath(application, `${earlier.path}.name.lastName`);
  return isUnanswered(readPath(application, path)) && !isUnanswered(value) ? [{ path, value }] : [];
}
