import { incomeFrequencies, tribalIncomeKinds, uspsStates } from '../enumerations';
import type { HouseholdMember } from '../schema';
import { field, type RowAt, section, type Scope, step } from './definition';
import { agedBetween, ageOf, applicants, isApplicant, members, presentPersons } from './subjects';

type Person = Scope<HouseholdMember>;

const isIncarcerated = ({ row }: Person) => row.incarceration?.isIncarcerated === 'yes';

/** S13: the paper only has the signer attest it; asked of each applicant here. */
export const incarcerationStep = step(13, 'incarceration', [
  section<HouseholdMember>({
    appliesTo: 'applicant',
    template: 'persons.{person}',
    rows: applicants,
    fields: [
      field('incarceration.isIncarcerated', 'tri', 'required', { sensitivity: 'private' }),
      field('incarceration.isPendingDisposition', 'tri', 'whenShown', {
        shownWhen: isIncarcerated,
        sensitivity: 'private',
      }),
      field('incarceration.facilityName', 'text', 'optional', {
        shownWhen: isIncarcerated,
        sensitivity: 'private',
      }),
      field('incarceration.expectedReleaseOn', 'date', 'optional', {
        shownWhen: isIncarcerated,
        rules: ['dateNotPast'],
        sensitivity: 'private',
      }),
      field('incarceration.wasReleasedInPast60Days', 'tri', 'optional', {
        shownWhen: ({ row }) => row.incarceration?.isIncarcerated === 'no',
        sensitivity: 'private',
      }),
      field('incarceration.releasedOn', 'date', 'whenShown', {
        shownWhen: ({ row }) =>
          row.incarceration?.isIncarcerated === 'no' &&
          row.incarceration.wasReleasedInPast60Days === 'yes',
        rules: ['dateNotFuture'],
        sensitivity: 'private',
      }),
    ],
  }),
]);

/** From the answer on gender, from 10 to 60; the enroller may say otherwise. */
export function mayBePregnant({ row, coverageStart }: Person): boolean {
  const { canBePregnant } = row.pregnancy ?? {};
  if (canBePregnant !== undefined) return canBePregnant;
  const age = ageOf(row, coverageStart);
  if (age !== null && (age < 10 || age > 60)) return false;
  const gender = row.demographics?.gender;
  return gender !== 'male' && gender !== 'transgenderMaleToFemale';
}

const isPregnant = (scope: Person) =>
  mayBePregnant(scope) && scope.row.pregnancy?.isPregnant === 'yes';
const isNotPregnantAdult = (scope: Person) =>
  mayBePregnant(scope) &&
  scope.row.pregnancy?.isPregnant === 'no' &&
  (ageOf(scope.row, scope.coverageStart) ?? 0) >= 18;
const wasPregnant = (scope: Person) =>
  isNotPregnantAdult(scope) && scope.row.pregnancy?.wasPregnantInPast12Months === 'yes';
const isInfant = agedBetween(-1, 0);

/** S14. */
export const pregnancyStep = step(14, 'pregnancy', [
  section<HouseholdMember>({
    appliesTo: 'person',
    template: 'persons.{person}',
    rows: members,
    fields: [
      field('pregnancy.canBePregnant', 'flag', 'optional'),
      field('pregnancy.isPregnant', 'tri', 'required', {
        shownWhen: mayBePregnant,
        requiredWhen: ({ row }) => isApplicant(row),
      }),
      field('pregnancy.expectedBabies', 'number', 'whenShown', {
        shownWhen: isPregnant,
        rules: ['expectedBabies'],
      }),
      field('pregnancy.dueDate', 'date', 'whenShown', {
        shownWhen: isPregnant,
        rules: ['dueDate'],
      }),
      field('pregnancy.wantsMediCalCheck', 'tri', 'optional', { shownWhen: isPregnant }),
      field('pregnancy.wasPregnantInPast12Months', 'tri', 'optional', {
        shownWhen: isNotPregnantAdult,
      }),
      field('pregnancy.pregnancyEndedOn', 'date', 'optional', {
        shownWhen: wasPregnant,
        rules: ['pregnancyEnded'],
      }),
      field('pregnancy.enrolledInMediCalDuringPregnancy', 'tri', 'optional', {
        shownWhen: wasPregnant,
      }),
      field('pregnancy.birthMotherHadMediCal', 'tri', 'optional', { shownWhen: isInfant }),
      field('pregnancy.newbornSsnPending', 'tri', 'optional', { shownWhen: isInfant }),
    ],
  }),
]);

const isAdult = agedBetween(18, 200);
/** Somebody of the age to care for a child who lives where they live. */
const mayCareForChild = ({ row, application, coverageStart }: Person) =>
  (ageOf(row, coverageStart) ?? 0) >= 19 &&
  row.livesWithPrimaryContact !== 'no' &&
  presentPersons(application).some(
    (other) =>
      other.id !== row.id &&
      other.livesWithPrimaryContact !== 'no' &&
      (ageOf(other, coverageStart) ?? 99) < 19,
  );
const fosterAge = agedBetween(18, 25);
const military = ({ row }: Person) =>
  row.life?.isActiveOrFormerMilitary === 'yes' || row.life?.hasMilitaryFamilyMember === 'yes';

/** S15. */
export const lifeStep = step(15, 'life', [
  section<HouseholdMember>({
    appliesTo: 'person',
    template: 'persons.{person}',
    rows: members,
    fields: [
      field('life.isFullTimeStudent', 'tri', 'required', { shownWhen: agedBetween(18, 20) }),
      field('life.isPrimaryCaretakerOfChild', 'tri', 'whenShown', {
        shownWhen: mayCareForChild,
        requiredWhen: ({ row }) => isApplicant(row),
      }),
      field('life.caretakerForPersonIds', 'people', 'optional', {
        shownWhen: (scope) =>
          mayCareForChild(scope) && scope.row.life?.isPrimaryCaretakerOfChild === 'yes',
        rules: ['existingPerson'],
      }),
      field('life.primaryCaretakerPersonId', 'person', 'optional', {
        shownWhen: agedBetween(-1, 20),
        rules: ['existingPerson', 'notSelf'],
      }),
      field('life.primaryCaretakerName', 'text', 'optional', {
        shownWhen: (scope) =>
          agedBetween(-1, 20)(scope) && !scope.row.life?.primaryCaretakerPersonId,
      }),
      field('life.wasInFosterCareAt18', 'tri', 'required', {
        shownWhen: (scope) => isApplicant(scope.row) && fosterAge(scope),
      }),
      field('life.fosterCareState', 'choice', 'whenShown', {
        shownWhen: (scope) =>
          isApplicant(scope.row) &&
          fosterAge(scope) &&
          scope.row.life?.wasInFosterCareAt18 === 'yes',
        options: uspsStates,
      }),
      field('life.isActiveOrFormerMilitary', 'tri', 'optional', { shownWhen: isAdult }),
      field('life.hasMilitaryFamilyMember', 'tri', 'optional', { shownWhen: isAdult }),
      field('life.consentsVaDataSharing', 'tri', 'optional', {
        shownWhen: (scope) => isAdult(scope) && military(scope),
      }),
    ],
  }),
]);

/** S16. Property is a later county step and is never asked here. */
export const nonMagiStep = step(16, 'nonMagi', [
  section<HouseholdMember>({
    appliesTo: 'applicant',
    template: 'persons.{person}',
    rows: applicants,
    fields: [
      field('nonMagi.hasDisability', 'tri', 'required'),
      field('nonMagi.needsLongTermCareOrHcbs', 'tri', 'required'),
      field('nonMagi.isInMedicalFacility', 'tri', 'optional', {
        shownWhen: ({ row }) => row.nonMagi?.needsLongTermCareOrHcbs === 'yes',
      }),
      field('nonMagi.facilityAdmittedOn', 'date', 'optional', {
        shownWhen: ({ row }) =>
          row.nonMagi?.needsLongTermCareOrHcbs === 'yes' &&
          row.nonMagi.isInMedicalFacility === 'yes',
        rules: ['dateNotFuture'],
      }),
      field('nonMagi.hasPersonalInjuryLawsuit', 'tri', 'required'),
      field('nonMagi.isBlind', 'tri', 'optional'),
      field('nonMagi.isReceivingSsi', 'tri', 'optional'),
    ],
  }),
]);

type TribalIncome = NonNullable<
  NonNullable<HouseholdMember['americanIndian']>['tribalIncomes']
>[number];

const isAmericanIndian = ({ row }: Person) =>
  row.americanIndian?.isAmericanIndianOrAlaskaNative === 'yes';
const isTribalMember = (scope: Person) =>
  isAmericanIndian(scope) && scope.row.americanIndian?.isFederallyRecognizedMember === 'yes';

/** S17. The choice of a race in S11 never sets the answer here. */
export const americanIndianStep = step(17, 'americanIndian', [
  section<HouseholdMember>({
    appliesTo: 'person',
    template: 'persons.{person}',
    rows: members,
    fields: [
      field('americanIndian.isAmericanIndianOrAlaskaNative', 'tri', 'required', {
        requiredWhen: ({ row }) => isApplicant(row),
      }),
      field('americanIndian.isFederallyRecognizedMember', 'tri', 'whenShown', {
        shownWhen: isAmericanIndian,
      }),
      field('americanIndian.tribeName', 'text', 'whenShown', { shownWhen: isTribalMember }),
      field('americanIndian.tribeState', 'choice', 'whenShown', {
        shownWhen: isTribalMember,
        options: uspsStates,
      }),
      field('americanIndian.hasReceivedIhsServices', 'tri', 'whenShown', {
        shownWhen: isAmericanIndian,
      }),
      field('americanIndian.isEligibleForIhsServices', 'tri', 'whenShown', {
        shownWhen: (scope) =>
          isAmericanIndian(scope) && scope.row.americanIndian?.hasReceivedIhsServices === 'no',
      }),
    ],
  }),
  section<TribalIncome>({
    appliesTo: 'item',
    template: 'persons.{person}.americanIndian.tribalIncomes.{item}',
    rows: (application) =>
      members(application).flatMap((at): RowAt<TribalIncome>[] => {
        if (at.row.americanIndian?.isAmericanIndianOrAlaskaNative !== 'yes') return [];
        return (at.row.americanIndian.tribalIncomes ?? []).map((row, index) => ({
          path: `${at.path}.americanIndian.tribalIncomes.${index}`,
          key: `${at.key}.americanIndian.tribalIncomes.${index}`,
          personId: at.personId,
          row,
        }));
      }),
    fields: [
      field('kind', 'choice', 'required', { id: 'tribalIncomeKind', options: tribalIncomeKinds }),
      field('amountCents', 'money', 'required', { rules: ['positiveAmount'] }),
      field('frequency', 'choice', 'required', { options: incomeFrequencies }),
      field('hoursPerWeek', 'number', 'whenShown', {
        shownWhen: ({ row }) => row.frequency === 'hourly',
        rules: ['hoursPerWeek'],
      }),
      field('daysPerWeek', 'number', 'whenShown', {
        shownWhen: ({ row }) => row.frequency === 'daily',
        rules: ['daysPerWeek'],
      }),
      field('from', 'date', 'optional', { rules: ['realDate'] }),
      field('to', 'date', 'optional', { rules: ['realDate'] }),
    ],
  }),
]);
