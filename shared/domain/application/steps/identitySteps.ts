import {
  genderIdentities,
  genders,
  hispanicOrigins,
  noSsnReasons,
  programsRequested,
  races,
  sexesAssignedAtBirth,
  sexualOrientations,
} from '../enumerations';
import type { HouseholdMember } from '../schema';
import { field, section, type Scope, step } from './definition';
import { isApplicant, members } from './subjects';

type Person = Scope<HouseholdMember>;

const hasSsn = ({ row }: Person) => row.identity?.hasSsn === 'yes';
const hasNoSsn = ({ row }: Person) => row.identity?.hasSsn === 'no';

/** S10: only applicants are asked to say whether they have a number. */
export const identityStep = step(10, 'identity', [
  section<HouseholdMember>({
    appliesTo: 'person',
    template: 'persons.{person}',
    rows: members,
    fields: [
      field('identity.programsRequested', 'choice', 'optional', {
        shownWhen: ({ row }) => isApplicant(row),
        options: programsRequested,
      }),
      field('identity.hasSsn', 'tri', 'required', { requiredWhen: ({ row }) => isApplicant(row) }),
      field('identity.ssn', 'ssn', 'whenShown', {
        shownWhen: hasSsn,
        requiredWhen: ({ row }) => isApplicant(row),
        rules: ['ssn'],
        sensitivity: 'masked',
      }),
      field('identity.noSsnReason', 'choice', 'whenShown', {
        shownWhen: (scope) => isApplicant(scope.row) && hasNoSsn(scope),
        options: noSsnReasons,
        missing: 'warning',
      }),
      field('identity.ssnAppliedOn', 'date', 'whenShown', {
        shownWhen: (scope) =>
          isApplicant(scope.row) &&
          hasNoSsn(scope) &&
          scope.row.identity?.noSsnReason === 'appliedFor',
        rules: ['dateNotFuture'],
        missing: 'warning',
      }),
      field('identity.itin', 'itin', 'optional', {
        shownWhen: hasNoSsn,
        rules: ['itin'],
        sensitivity: 'masked',
      }),
      field('identity.atin', 'atin', 'optional', {
        shownWhen: hasNoSsn,
        rules: ['atin'],
        sensitivity: 'masked',
      }),
    ],
  }),
]);

/** S11. Orientation, identity and birth-certificate sex never reach paper. */
export const demographicsStep = step(11, 'demographics', [
  section<HouseholdMember>({
    appliesTo: 'person',
    template: 'persons.{person}',
    rows: members,
    fields: [
      field('demographics.gender', 'choice', 'required', { options: genders }),
      field('demographics.isHispanicLatino', 'declinableTri', 'optional'),
      field('demographics.hispanicOrigin', 'multi', 'optional', {
        shownWhen: ({ row }) => row.demographics?.isHispanicLatino === 'yes',
        options: hispanicOrigins,
      }),
      field('demographics.otherHispanicOrigin', 'text', 'whenShown', {
        shownWhen: ({ row }) =>
          row.demographics?.isHispanicLatino === 'yes' &&
          (row.demographics.hispanicOrigin ?? []).includes('otherHispanic'),
      }),
      field('demographics.races', 'multi', 'optional', { options: races }),
      field('demographics.otherRace', 'text', 'whenShown', {
        shownWhen: ({ row }) => (row.demographics?.races ?? []).includes('other'),
      }),
      field('demographics.sexualOrientation', 'choice', 'declinable', {
        options: sexualOrientations,
        sensitivity: 'neverPrinted',
      }),
      field('demographics.genderIdentity', 'choice', 'declinable', {
        options: genderIdentities,
        sensitivity: 'neverPrinted',
      }),
      field('demographics.sexAssignedAtBirth', 'choice', 'declinable', {
        options: sexesAssignedAtBirth,
        sensitivity: 'neverPrinted',
      }),
    ],
  }),
]);
