import { californiaCounties, custodialResidences, outOfStateReasons } from '../enumerations';
import type { HouseholdMember } from '../schema';
import { field, section, type Scope } from './definition';
import { ageOf, isApplicant, members } from './subjects';

type Person = Scope<HouseholdMember>;

const livesElsewhere = ({ row }: Person) => row.residence?.sameAsPrimaryContact === false;
const isAway = ({ row }: Person) =>
  isApplicant(row) && row.residence?.temporarilyOutOfState === 'yes';

/** Where each person lives (S5): asked with the roster, when everyone on the application is known. */
export const personResidence = section<HouseholdMember>({
  appliesTo: 'person',
  template: 'persons.{person}',
  rows: members,
  fields: [
    field('residence.sameAsPrimaryContact', 'flag', 'required', {
      shownWhen: ({ row, application }) => row.id !== application.primaryContactPersonId,
    }),
    field('residence.address', 'address', 'whenShown', {
      id: 'personAddress',
      shownWhen: livesElsewhere,
      rules: ['anyAddress'],
    }),
    field('residence.temporarilyOutOfState', 'tri', 'required', {
      shownWhen: ({ row }) => isApplicant(row),
    }),
    field('residence.outOfStateReason', 'choice', 'whenShown', {
      shownWhen: isAway,
      options: outOfStateReasons,
    }),
    field('residence.expectedReturnOn', 'date', 'whenShown', {
      shownWhen: isAway,
      rules: ['dateNotPast'],
    }),
    field('residence.intendsToResideInCalifornia', 'tri', 'required', {
      shownWhen: ({ row }) => isApplicant(row),
    }),
    field('residence.isCustodialResidence', 'choice', 'optional', {
      shownWhen: ({ row, coverageStart }) => (ageOf(row, coverageStart) ?? 99) < 21,
      options: custodialResidences,
    }),
    field('residence.previousCounty', 'choice', 'optional', {
      id: 'personPreviousCounty',
      shownWhen: livesElsewhere,
      options: californiaCounties,
    }),
  ],
});
