import { californiaCounties, custodialResidences, outOfStateReasons } from '../enumerations';
import type { HouseholdMember } from '../schema';
import { field, type FieldDefinition, type Scope } from './definition';
import { isApplicant, isPresent, isUnder21, livesElsewhere } from './subjects';

type Person = Scope<HouseholdMember>;

const isElsewhere = ({ row }: Person) => livesElsewhere(row);
const isAway = ({ row }: Person) =>
  isApplicant(row) && row.residence?.temporarilyOutOfState === 'yes';

const asked: readonly FieldDefinition<HouseholdMember>[] = [
  field('residence.sameAsPrimaryContact', 'flag', 'required', {
    shownWhen: ({ row, application }) =>
      row.id !== application.primaryContactPersonId && row.livesWithPrimaryContact === 'no',
  }),
  field('residence.address', 'address', 'whenShown', {
    id: 'personAddress',
    shownWhen: isElsewhere,
    rules: ['personAddress'],
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
    shownWhen: isUnder21,
    options: custodialResidences,
  }),
  field('residence.previousCounty', 'choice', 'optional', {
    id: 'personPreviousCounty',
    shownWhen: isElsewhere,
    options: californiaCounties,
  }),
];

/** Where each person lives (S5): asked with the roster, when everyone on the application is known. */
export const residenceFields = asked.map((one) => ({
  ...one,
  shownWhen: (scope: Person) => isPresent(scope.row) && one.shownWhen(scope),
}));
