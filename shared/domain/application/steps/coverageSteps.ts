import { ageOn, firstOfMonth } from '../../../base/calendarDate';
import {
  communityEngagementExemptions,
  coverageKinds,
  coverageStates,
  hraKinds,
  incomeFrequencies,
  medicareParts,
  offeredToGroups,
  yesNoUnknown,
} from '../enumerations';
import type { Coverage, EmployerOffer, HouseholdMember } from '../schema';
import { field, type RowAt, section, type Scope, step } from './definition';
import {
  agedBetween,
  ageOf,
  applicants,
  coverages,
  employerOffers,
  mayHaveJobOffer,
  someoneWorks,
  wantsHelp,
} from './subjects';

type Person = Scope<HouseholdMember>;
type Offer = Scope<EmployerOffer>;

const hasMedicare = ({ row }: Person) =>
  (row.coverage?.medicareEnrollment ?? []).some((part) => part !== 'none');

/** At 64 years and 9 months the free Part A question must be answered. */
export function nearsMedicareAge({ row, coverageStart }: Person): boolean {
  const age = ageOf(row, coverageStart);
  if (age === null || row.dateOfBirth === undefined) return false;
  return ageOn(row.dateOfBirth, firstOfMonth(coverageStart, 3)) >= 65;
}

/** S21. */
export const coverageStep = step(21, 'coverage', [
  section<HouseholdMember>({
    appliesTo: 'applicant',
    template: 'persons.{person}',
    rows: applicants,
    fields: [
      field('coverage.hasOtherCoverageNow', 'tri', 'required'),
      field('coverage.medicareEnrollment', 'multi', 'required', {
        options: medicareParts,
        rules: ['noneStandsAlone'],
      }),
      field('coverage.qualifiesForFreePartA', 'tri', 'required', {
        requiredWhen: (scope) =>
          nearsMedicareAge(scope) ||
          hasMedicare(scope) ||
          scope.row.nonMagi?.hasDisability === 'yes',
      }),
      field('coverage.medicareStartOn', 'date', 'whenShown', {
        shownWhen: hasMedicare,
        rules: ['realDate'],
      }),
    ],
  }),
  section<Coverage>({
    appliesTo: 'coverage',
    template: 'coverages.{coverage}',
    structure: ['id', 'personId'],
    rows: coverages,
    fields: [
      field('coverageKind', 'choice', 'required', { options: coverageKinds }),
      field('state', 'choice', 'required', { id: 'coverageState', options: coverageStates }),
      field('policyHolderName', 'text', 'optional'),
      field('policyNumber', 'text', 'optional', { sensitivity: 'masked' }),
      field('planName', 'text', 'optional'),
      field('insurerName', 'text', 'optional'),
      field('coverageStartOn', 'date', 'optional', { rules: ['realDate'] }),
      field('coverageEndOn', 'date', 'whenShown', {
        shownWhen: ({ row }) => row.state === 'ending',
        rules: ['coverageEnd'],
      }),
    ],
  }),
]);

const becomesEligible = ({ row }: Offer) => row.eligibleWithin3Months === 'yes';
const offersFamily = ({ row }: Offer) =>
  row.whoIsOffered !== undefined && row.whoIsOffered !== 'employee';
const changes = ({ row }: Offer) => row.changesNextPlanYear === 'yes';
const hasHra = ({ row }: Offer) => row.hraKind !== undefined && row.hraKind !== 'none';
const hasGroupPlan = (scope: Offer) => !hasHra(scope);
/** Affordability decides about help only. */
const affordabilityCounts = (scope: Offer) => hasGroupPlan(scope) && wantsHelp(scope.application);

const offerFields = [
  field<EmployerOffer>('offeringEmployeePersonId', 'person', 'required', {
    rules: ['existingPerson'],
  }),
  field<EmployerOffer>('employer', 'employer', 'required', { rules: ['employerName', 'ein'] }),
  field<EmployerOffer>('employeeSsn', 'ssn', 'optional', { rules: ['ssn'], sensitivity: 'masked' }),
  field<EmployerOffer>('hraKind', 'choice', 'required', { options: hraKinds }),
  field<EmployerOffer>('whoIsOffered', 'choice', 'required', { options: offeredToGroups }),
  field<EmployerOffer>('offeredPersonIds', 'people', 'whenShown', {
    shownWhen: ({ row }) => row.whoIsOffered === 'listedPersons',
    rules: ['existingPerson'],
  }),
  field<EmployerOffer>('enrollment', 'rows', 'optional'),
  field<EmployerOffer>('coverageStartOn', 'date', 'whenShown', {
    shownWhen: ({ row }) => (row.enrollment ?? []).some(({ state }) => state === 'planToEnroll'),
    rules: ['realDate'],
  }),
  field<EmployerOffer>('waitingPeriodEndsOn', 'date', 'optional', { rules: ['realDate'] }),
  field<EmployerOffer>('eligibleWithin3Months', 'tri', 'whenShown', { shownWhen: hasGroupPlan }),
  field<EmployerOffer>('eligibleOn', 'date', 'whenShown', {
    shownWhen: (scope) => hasGroupPlan(scope) && becomesEligible(scope),
    rules: ['realDate'],
  }),
  field<EmployerOffer>('meetsMinimumValue', 'choice', 'whenShown', {
    shownWhen: hasGroupPlan,
    options: yesNoUnknown,
  }),
  field<EmployerOffer>('lowestCostSelfOnlyPremium', 'premium', 'whenShown', {
    shownWhen: affordabilityCounts,
    rules: ['premium'],
    missing: 'warning',
  }),
  field<EmployerOffer>('lowestCostFamilyPremium', 'premium', 'whenShown', {
    shownWhen: (scope) => affordabilityCounts(scope) && offersFamily(scope),
    rules: ['premium'],
    missing: 'warning',
  }),
  field<EmployerOffer>('isAffordableAttested', 'tri', 'optional', {
    shownWhen: affordabilityCounts,
  }),
  field<EmployerOffer>('changesNextPlanYear', 'tri', 'optional', {
    shownWhen: affordabilityCounts,
  }),
  field<EmployerOffer>('newPremium', 'premium', 'optional', {
    shownWhen: (scope) => affordabilityCounts(scope) && changes(scope),
    rules: ['premium'],
  }),
  field<EmployerOffer>('changeOn', 'date', 'optional', {
    shownWhen: (scope) => affordabilityCounts(scope) && changes(scope),
    rules: ['realDate'],
  }),
  field<EmployerOffer>('cobraOrRetireeOffered', 'tri', 'optional'),
  field<EmployerOffer>('hraAmountCents', 'money', 'whenShown', {
    shownWhen: hasHra,
    rules: ['notNegativeAmount'],
  }),
  field<EmployerOffer>('hraFrequency', 'choice', 'whenShown', {
    shownWhen: hasHra,
    options: incomeFrequencies,
  }),
  field<EmployerOffer>('hraStartOn', 'date', 'whenShown', {
    shownWhen: hasHra,
    rules: ['realDate'],
  }),
  field<EmployerOffer>('hraAllowsFamily', 'tri', 'whenShown', { shownWhen: hasHra }),
  field<EmployerOffer>('hraNoticeReceived', 'tri', 'whenShown', { shownWhen: hasHra }),
  field<EmployerOffer>('hraOptedOut', 'tri', 'whenShown', {
    shownWhen: ({ row }) => row.hraKind === 'ichra',
  }),
];

/** S22. Facts of reimbursement arrangements are only recorded; the agency concludes. */
export const employerOfferStep = step(22, 'employerOffer', [
  section<HouseholdMember>({
    appliesTo: 'applicant',
    template: 'persons.{person}',
    rows: applicants,
    fields: [
      field('coverage.isOfferedEmployerCoverage', 'tri', 'required', {
        shownWhen: ({ application }) => mayHaveJobOffer(application),
        requiredWhen: ({ application }) => someoneWorks(application),
      }),
    ],
  }),
  section<EmployerOffer>({
    appliesTo: 'employerOffer',
    template: 'employerOffers.{employerOffer}',
    structure: ['id'],
    rows: employerOffers,
    fields: offerFields,
  }),
]);

type RetroMonth = NonNullable<NonNullable<HouseholdMember['retroactive']>['retroMonths']>[number];

const applicantsWithHelp: typeof applicants = (application) =>
  wantsHelp(application) ? applicants(application) : [];

/** S23: asked month by month. How many months there are is the rule pack's. */
export const retroactiveStep = step(23, 'retroactive', [
  section<HouseholdMember>({
    appliesTo: 'applicant',
    template: 'persons.{person}',
    rows: applicantsWithHelp,
    fields: [field('retroactive.wantsRetroactiveMediCal', 'tri', 'required')],
  }),
  section<RetroMonth>({
    appliesTo: 'item',
    template: 'persons.{person}.retroactive.retroMonths.{item}',
    structure: ['month'],
    rows: (application) =>
      applicantsWithHelp(application).flatMap((at): RowAt<RetroMonth>[] =>
        at.row.retroactive?.wantsRetroactiveMediCal === 'yes'
          ? (at.row.retroactive.retroMonths ?? []).map((row, index) => ({
              path: `${at.path}.retroactive.retroMonths.${index}`,
              key: `${at.key}.retroactive.retroMonths.${row.month}`,
              personId: at.personId,
              row,
            }))
          : [],
      ),
    fields: [
      field('hadMedicalExpenses', 'tri', 'whenShown'),
      field('livedInCalifornia', 'tri', 'optional'),
      field('incomeDifferent', 'tri', 'optional'),
      field('incomeAmountCents', 'money', 'optional', {
        shownWhen: ({ row }) => row.incomeDifferent === 'yes',
      }),
      field('householdDifferent', 'tri', 'optional'),
    ],
  }),
]);

/** Public Law 119-21: adults 19 to 64, from the coverage months of January 2027. */
const engagementApplies = (scope: Person) =>
  scope.coverageStart >= '2027-01-01' && agedBetween(19, 64)(scope);

/** S24: optional at intake; not on the printed form. */
export const communityEngagementStep = step(24, 'communityEngagement', [
  section<HouseholdMember>({
    appliesTo: 'applicant',
    template: 'persons.{person}',
    rows: applicantsWithHelp,
    fields: [
      ...(['workHours', 'volunteerHours', 'trainingHours', 'schoolHours'] as const).map((name) =>
        field<HouseholdMember>(`communityEngagement.${name}`, 'number', 'optional', {
          shownWhen: engagementApplies,
          rules: ['monthlyHours'],
        }),
      ),
      field('communityEngagement.exemptions', 'multi', 'optional', {
        shownWhen: engagementApplies,
        options: communityEngagementExemptions,
        rules: ['noneStandsAlone'],
      }),
    ],
  }),
]);
