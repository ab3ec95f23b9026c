import {
  maritalStatuses,
  parentKinds,
  relationshipKinds,
  removalReasons,
  roleHints,
} from '../enumerations';
import type { HouseholdMember, Relationship } from '../schema';
import { field, section, type Scope, step } from './definition';
import { isUnanswered } from './readPath';
import { residenceFields } from './residence';
import {
  isApplicant,
  isPresent,
  isUnder21,
  members,
  persons,
  presentPersons,
  relationBetween,
  relationships,
} from './subjects';

type Person = Scope<HouseholdMember>;

/**
 * One parent is not in the home: asked once every relation is told and the roster does not hold both.
 * An answer stands while somebody new is related.
 */
const mayMissAParent = (scope: Person) => {
  const { application, row } = scope;
  const relations = presentPersons(application)
    .filter(({ id }) => id !== row.id)
    .map(({ id }) => relationBetween(application, id, row.id));
  const parents = relations.filter((relation) => parentKinds.some((kind) => relation === kind));
  const asked = !relations.includes(null) || !isUnanswered(row.family?.absentParentExists);
  return isUnder21(scope) && isApplicant(row) && asked && parents.length < 2;
};
const hasAbsentParent = (scope: Person) =>
  mayMissAParent(scope) && scope.row.family?.absentParentExists === 'yes';
const isSharedCustody = (scope: Person) =>
  isUnder21(scope) && scope.row.residence?.isCustodialResidence === 'sharedCustody';

/** S7. A removed person keeps their row: only the removal is asked, and only that leaves. */
export const rosterStep = step(7, 'roster', [
  section<HouseholdMember>({
    appliesTo: 'person',
    template: 'persons.{person}',
    structure: ['id'],
    rows: persons,
    fields: [
      field('name', 'name', 'required', {
        requiredWhen: ({ row }) => isPresent(row),
        rules: ['personName'],
      }),
      field('nameOnSsnCardDiffers', 'tri', 'optional', { shownWhen: ({ row }) => isPresent(row) }),
      field('nameOnSsnCard', 'name', 'optional', {
        shownWhen: ({ row }) => isPresent(row) && row.nameOnSsnCardDiffers === 'yes',
        rules: ['personName'],
      }),
      field('dateOfBirth', 'date', 'required', {
        requiredWhen: ({ row }) => isPresent(row),
        rules: ['birthDate'],
      }),
      // Numbered S10 in the model; asked here, since whom the questions of S8 and of a residence concern hangs on it.
      field('isApplicant', 'tri', 'required', {
        shownWhen: ({ row }) => isPresent(row),
      }),
      field('livesWithPrimaryContact', 'tri', 'required', {
        shownWhen: ({ row, application }) =>
          isPresent(row) && row.id !== application.primaryContactPersonId,
      }),
      ...residenceFields,
      field('roleHint', 'choice', 'optional', {
        shownWhen: ({ row }) => isPresent(row),
        options: roleHints,
      }),
      field('removedOn', 'date', 'whenShown', {
        shownWhen: ({ row }) => !isPresent(row),
        rules: ['dateNotFuture'],
      }),
      field('removalReason', 'choice', 'whenShown', {
        shownWhen: ({ row }) => !isPresent(row),
        options: removalReasons,
      }),
    ],
  }),
]);

/** S8: one relation a pair, and the flags that are collected beside the matrix. */
export const relationshipStep = step(8, 'relationships', [
  section<Relationship>({
    appliesTo: 'relationship',
    template: 'relationships.{relationship}',
    structure: ['fromPersonId', 'toPersonId'],
    rows: relationships,
    fields: [field('kind', 'choice', 'required', { options: relationshipKinds })],
  }),
  section<HouseholdMember>({
    appliesTo: 'person',
    template: 'persons.{person}',
    rows: members,
    fields: [
      field('family.maritalStatus', 'choice', 'required', { options: maritalStatuses }),
      field('family.livesWithSpouse', 'tri', 'whenShown', {
        shownWhen: ({ row }) =>
          row.family?.maritalStatus === 'married' ||
          row.family?.maritalStatus === 'registeredDomesticPartner',
      }),
      field('family.livesWithBothParents', 'tri', 'optional', { shownWhen: isUnder21 }),
      field('family.parentsMarriedToEachOther', 'tri', 'optional', { shownWhen: isUnder21 }),
      field('family.absentParentExists', 'tri', 'optional', {
        shownWhen: mayMissAParent,
      }),
      field('family.absentParentName', 'text', 'optional', { shownWhen: hasAbsentParent }),
      field('family.absentParentGoodCause', 'tri', 'optional', { shownWhen: hasAbsentParent }),
      field('family.custodialParentPersonId', 'person', 'whenShown', {
        shownWhen: isSharedCustody,
        rules: ['existingPerson', 'notSelf'],
      }),
      field('family.nightsPerYearWithOther', 'number', 'whenShown', {
        shownWhen: isSharedCustody,
        rules: ['nightsPerYear'],
      }),
      field('family.custodyOrderOnFile', 'tri', 'optional', { shownWhen: isSharedCustody }),
    ],
  }),
]);
