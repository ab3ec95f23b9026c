import { claimantRelationships, filingStatuses } from '../enumerations';
import type { ApplicationDraft, HouseholdMember } from '../schema';
import { field, section, type Scope, step } from './definition';
import { isApplicant, isMarried, isUnder21, members, root, wantsHelp } from './subjects';

type Person = Scope<HouseholdMember>;

const files = ({ row }: Person) => row.tax?.plansToFileTaxReturn === 'yes';
const filesJointly = (scope: Person) =>
  files(scope) && scope.row.tax?.filingStatus === 'marriedFilingJointly';
const isClaimed = ({ row }: Person) => row.tax?.isClaimedAsDependent === 'yes';
const isClaimedMinor = (scope: Person) => isClaimed(scope) && isUnder21(scope);
const marriedNotJoint = (scope: Person) =>
  isMarried(scope.row) &&
  files(scope) &&
  scope.row.tax?.filingStatus !== undefined &&
  !filesJointly(scope);
const hadCredit = (scope: Person) => files(scope) && scope.row.tax?.priorAptcReceived === 'yes';

/** S9: the coverage year's expected return. Not asked where no help is wanted. */
export const taxStep = step(9, 'tax', [
  section<HouseholdMember>({
    appliesTo: 'person',
    template: 'persons.{person}',
    rows: (application) => (wantsHelp(application) ? members(application) : []),
    fields: [
      field('tax.plansToFileTaxReturn', 'tri', 'required'),
      field('tax.filingStatus', 'choice', 'whenShown', {
        shownWhen: files,
        options: filingStatuses,
      }),
      field('tax.filingStatusPrinted', 'choice', 'optional', {
        shownWhen: (scope) =>
          files(scope) && scope.row.tax?.filingStatus === 'marriedFilingSeparately',
        options: filingStatuses,
        sensitivity: 'private',
      }),
      field('tax.jointFilerPersonId', 'person', 'whenShown', {
        shownWhen: filesJointly,
        requiredWhen: ({ row }) => !row.tax?.jointFilerName,
        rules: ['existingPerson', 'notSelf'],
      }),
      field('tax.jointFilerName', 'text', 'optional', {
        shownWhen: (scope) => filesJointly(scope) && !scope.row.tax?.jointFilerPersonId,
      }),
      field('tax.expectsToBeRequiredToFile', 'tri', 'required'),
      field('tax.isClaimedAsDependent', 'tri', 'required'),
      field('tax.claimantOnApplication', 'tri', 'whenShown', { shownWhen: isClaimed }),
      field('tax.claimedByPersonId', 'person', 'whenShown', {
        shownWhen: (scope) => isClaimed(scope) && scope.row.tax?.claimantOnApplication !== 'no',
        rules: ['existingPerson', 'notSelf'],
      }),
      field('tax.claimedByName', 'text', 'whenShown', {
        shownWhen: (scope) => isClaimed(scope) && scope.row.tax?.claimantOnApplication === 'no',
      }),
      field('tax.claimantRelationship', 'choice', 'whenShown', {
        shownWhen: isClaimed,
        options: claimantRelationships,
      }),
      field('tax.claimantLivesWithDependent', 'tri', 'whenShown', { shownWhen: isClaimedMinor }),
      field('tax.claimantIsNonCustodialParent', 'tri', 'whenShown', { shownWhen: isClaimedMinor }),
      field('tax.claimantOutOfState', 'tri', 'optional', { shownWhen: isClaimedMinor }),
      field('tax.dependentPersonIds', 'people', 'optional', { shownWhen: files }),
      field('tax.dependentsOutsideApplication', 'rows', 'optional', { shownWhen: files }),
      field('tax.spousalAbuseOrAbandonment', 'declinableTri', 'declinable', {
        shownWhen: marriedNotJoint,
        sensitivity: 'private',
      }),
      field('tax.abuseExceptionYear', 'number', 'optional', {
        shownWhen: (scope) =>
          marriedNotJoint(scope) && scope.row.tax?.spousalAbuseOrAbandonment === 'yes',
        sensitivity: 'private',
      }),
      field('tax.consideredUnmarried', 'tri', 'optional', { shownWhen: marriedNotJoint }),
      field('tax.priorAptcReceived', 'tri', 'required', {
        shownWhen: files,
        requiredWhen: ({ row }) => isApplicant(row),
      }),
      field('tax.priorAptcYears', 'years', 'optional', { shownWhen: hadCredit }),
      field('tax.priorAptcReconciled', 'tri', 'whenShown', { shownWhen: hadCredit }),
    ],
  }),
  section<ApplicationDraft>({
    appliesTo: 'household',
    template: '',
    rows: (application) => (wantsHelp(application) ? root(application) : []),
    fields: [field('household.primaryTaxFiler', 'person', 'required')],
  }),
]);
