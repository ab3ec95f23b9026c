import {
  alternativeFormats,
  bestContactMethods,
  genders,
  hispanicOrigins,
  maritalStatuses,
  phoneTypes,
  races,
} from '../enumerations';
import { boxes, numbered, text, ticked, yesNo, type Print, type PrintMap } from './mapKit';

const language = (base: string): Print => ({
  print: 'choice',
  boxes: { english: `${base}-1`, spanish: `${base}-2` },
  other: `${base}-3`,
  otherText: `${base}-3-1`,
});

/** The form's boxes stand in the order of our values; what it has no box for is left out here. */
const without = (values: readonly string[], ...left: readonly string[]) =>
  values.filter((value) => !left.includes(value));

/** Parts 2 to 6, pages 5 to 14: four columns, one a person. Paths are below the person. */
export const personMap: PrintMap = {
  'name.firstName': text('person_fname_{1+1}', 'person_fname_{1+1}_1'),
  'name.middleName': text('person_mname_{1+1}'),
  'name.lastName': text('person_lname_{1+1}'),
  'name.suffix': text('person_lsuffix_{1+1}'),
  dateOfBirth: text('dob_person_{1+1}'),
  'demographics.gender': boxes({
    ...numbered('gender_p{1+1}', without(genders, 'declined')),
    declined: null,
  }),
  'family.maritalStatus': boxes(numbered('mstatus_p{1+1}', without(maritalStatuses, 'separated'))),
  'pregnancy.isPregnant': yesNo('preg_p{1+1}'),
  'pregnancy.dueDate': text('preg_p{1+1}-1-1'),
  'pregnancy.expectedBabies': text('preg_p{1+1}-1-2'),
  preferredWrittenLanguage: language('wlang_p{1+1}'),
  preferredSpokenLanguage: language('slang_p{1+1}'),
  'life.isActiveOrFormerMilitary': yesNo('serv_p{1+1}'),
  'life.hasMilitaryFamilyMember': yesNo('sp_p{1+1}'),
  'life.isFullTimeStudent': yesNo('ftstudent_p{1+1}'),
  'life.wasInFosterCareAt18': yesNo('birth-p{1+1}'),
  'life.fosterCareState': text('birth-p{1+1}-1-1'),
  'coverage.isOfferedEmployerCoverage': yesNo('ins_p{1+1}', 'pr{1+1}_emp'),
  'coverage.qualifiesForFreePartA': yesNo('qualify-p{1+1}'),
  'coverage.medicareEnrollment': boxes({
    partA: 'enrolled-p{1+1}-1',
    partB: 'enrolled-p{1+1}-1',
    none: 'enrolled-p{1+1}-2',
  }),
  'americanIndian.isAmericanIndianOrAlaskaNative': yesNo('alask_p{1+1}'),
  'demographics.isHispanicLatino': boxes({
    yes: 'origin-p{1+1}-1',
    no: 'origin-p{1+1}-2',
    declined: null,
  }),
  'demographics.hispanicOrigin': boxes(numbered('origin-p{1+1}-1', hispanicOrigins)),
  'demographics.races': boxes({
    ...numbered('race-p{1+1}', without(races, 'other')),
    other: 'race-p{1+1}-16-1',
  }),
  'demographics.otherRace': text('race-p{1+1}-16-1-1'),
  isApplicant: yesNo('cov-p{1+1}'),
  'identity.ssn': text('ssn_p{1+1}_1'),
  'identity.itin': ticked('ssn-p{1+1}-1', 'ssn-p{1+1}-1-1'),
  'identity.atin': ticked('ssn-p{1+1}-2', 'ssn-p{1+1}-2-1'),
  'identity.noSsnReason': boxes({
    notEligibleForSsn: 'ssn-p{1+1}-3',
    nonWorkSsnOnly: 'ssn-p{1+1}-3',
    appliedFor: 'ssn-p{1+1}-4',
    religiousExemption: 'ssn-p{1+1}-5',
  }),
  'nonMagi.hasDisability': yesNo('dis-p{1+1}'),
  'nonMagi.needsLongTermCareOrHcbs': yesNo('care-p{1+1}'),
  'nonMagi.hasPersonalInjuryLawsuit': yesNo('inv-p{1+1}'),
  'residence.temporarilyOutOfState': yesNo('st-p{1+1}'),
  'retroactive.wantsRetroactiveMediCal': yesNo('medi-p{1+1}'),
  'citizenship.isUsCitizenOrNational': yesNo('citi-p{1+1}'),
  'citizenship.isNaturalizedOrDerived': yesNo('citi-p{1+1}-1-1'),
  'citizenship.naturalizationCertificateNumber': text('citi-p{1+1}-1-1-1-1'),
  'citizenship.citizenshipCertificateNumber': text('citi-p{1+1}-1-1-1-1'),
  'citizenship.immigrationStatus': text('immigration_p{1+1}'),
  'citizenship.immigrationDocumentType': text('imdoc_p{1+1}'),
  'citizenship.countryOfIssuance': text('imdoc__country_p{1+1}'),
  'citizenship.documentExpiresOn': text('imdoc__expdate_p{1+1}'),
  'citizenship.isActiveDutyOrVeteranOrFamily': yesNo('discharged-p{1+1}'),
  'citizenship.livedInUsSinceAug1996': yesNo('lived-p{1+1}'),
  'residence.address.city': text('pri_city_{1+1}'),
  'residence.address.state': text('pri_state_{1+1}'),
  'residence.address.zip': text('pri_zip_{1+1}'),
  'residence.address.line1': text('pri_address_{1+1}'),
  'tax.plansToFileTaxReturn': yesNo('p{1+1}_year_ins'),
  'tax.filingStatus': boxes({
    marriedFilingJointly: 'p{1+1}_year_ins-1-1',
    single: 'p{1+1}_year_ins-1-2',
    headOfHousehold: 'p{1+1}_year_ins-1-3',
    marriedFilingSeparately: 'p{1+1}_year_ins-1-4',
  }),
  'tax.jointFilerPersonId': text('p{1+1}_year_ins-1-1-1'),
  'tax.jointFilerName': text('p{1+1}_year_ins-1-1-1'),
  'tax.expectsToBeRequiredToFile': yesNo('p{1+1}_ins'),
  'tax.isClaimedAsDependent': yesNo('p{1+1}_tax'),
  'tax.claimantOnApplication': boxes({
    yes: 'p{1+1}_tax-1-5-1',
    no: 'p{1+1}_tax-1-5-2',
  }),
};

/** Part 1, the answers of Part 2 that are asked once, and the gates of Parts 7 and 8. */
export const householdMap: PrintMap = {
  'contact.bestContactMethod': boxes(numbered('contact', bestContactMethods)),
  'contact.email': text('contact-3-1'),
  'contact.primaryPhone.number': text('primary_phone_1'),
  'contact.primaryPhone.type': boxes(numbered('primary', phoneTypes)),
  'contact.alternatePhone.number': text('other_phone_1'),
  'contact.alternatePhone.type': boxes(numbered('other', phoneTypes)),
  'contact.preferredWrittenLanguage': language('wlang_p1'),
  'contact.preferredSpokenLanguage': language('slang_p1'),
  'contact.alternativeFormat': boxes({
    none: null,
    ...numbered('com_p1', without(alternativeFormats, 'none')),
  }),
  'household.isHomeless': yesNo('p1homeless'),
  'household.homeAddress.line1': text('pri_address_1'),
  'household.homeAddress.city': text('pri_city_1'),
  'household.homeAddress.state': text('pri_state_1'),
  'household.homeAddress.zip': text('pri_zip_1'),
  'household.mailingAddress.line1': text('m_address_1'),
  'household.mailingAddress.city': text('m_city_1'),
  'household.mailingAddress.state': text('m_state_1'),
  'household.mailingAddress.zip': text('m_zip_1'),
  'household.householdHasAnyIncome': yesNo('income_app'),
};

/** The first column numbers "Self-employment" and "Other" the other way round. */
const selfEmploymentBox = ['in1_source-4', 'in2_source-3'];
const otherSource: Pick<Extract<Print, { print: 'choice' }>, 'other' | 'otherText'> = {
  other: ['in1_source-3', 'in2_source-4'],
  otherText: ['in1_source-3-1', 'in2_source-4-1'],
};

/** Part 7, pages 15 and 16: two columns, one an income. */
export const incomeMap: PrintMap = {
  incomeType: {
    print: 'choice',
    boxes: {
      wages: 'in{1+1}_source-1',
      jobForeignEarned: 'in{1+1}_source-1',
      socialSecurityRetirement: 'in{1+1}_source-2',
      socialSecuritySurvivor: 'in{1+1}_source-2',
      socialSecurityDisability: 'in{1+1}_source-2',
      interest: 'in{1+1}_source-2',
      selfEmployment: selfEmploymentBox,
    },
    ...otherSource,
  },
  sourceName: text('income_name_{1+1}'),
  amountCents: text('income_amount_{1+1}'),
  frequency: boxes({
    hourly: 'inc{1+1}_get-1',
    daily: 'inc{1+1}_get-2',
    weekly: 'inc{1+1}_get-3',
    monthly: 'inc{1+1}_get-4',
    annually: 'inc{1+1}_get-5',
    everyTwoWeeks: 'inc{1+1}_get-6',
    twiceAMonth: 'inc{1+1}_get-7',
    oneTimePayment: 'inc{1+1}_get-8',
  }),
  hoursPerWeek: text('inc{1+1}_get-1-1'),
  daysPerWeek: text('inc{1+1}_get-2-1'),
  startedBeforeThisYear: yesNo('inc{1+1}_before'),
  startDate: text('inc{1+1}_before-2-1'),
  stillReceiving: yesNo('inc{1+1}_still'),
  lastReceivedDate: text('inc{1+1}_still-2-1'),
  expectedToEndWithin4Months: yesNo('inc{1+1}_expect'),
  endDate: text('inc{1+1}_expect-1-1'),
  divorceAgreementDate: text('divorce_{1+1}'),
};

/** Part 8, page 17: three columns, one a deduction. */
export const deductionMap: PrintMap = {
  deductionType: text('deduction-1-{10+1}'),
  amountCents: text('deduction-1-{13+1}'),
  frequency: boxes({
    daily: 'deduction-1-{16+1}-1',
    weekly: 'deduction-1-{16+1}-2',
    everyTwoWeeks: 'deduction-1-{16+1}-3',
    monthly: 'deduction-1-{16+1}-4',
    twiceAMonth: 'deduction-1-{16+1}-5',
    annually: 'deduction-1-{16+1}-6',
    oneTimePayment: 'deduction-1-{16+1}-7',
  }),
  daysPerWeek: text('deduction-1-{16+1}-1-1'),
  divorceAgreementDate: text('deduction-1-{19+1}'),
};

/** Where a name is written in parts: first, middle, last, suffix. */
export const nameFields = {
  primaryContact: ['p_name_1', 'p_name_2', 'p_name_3', 'p_name_4'],
  primaryTaxFiler: [
    'one_person_fname_1',
    'one_person_mname_1',
    'one_person_lname_1',
    'one_person_suffix_1',
  ],
  claimant: ['p{1+1}_tax-1-1', 'p{1+1}_tax-1-2', 'p{1+1}_tax-1-3', 'p{1+1}_tax-1-4'],
  income: [
    'income{1+1}_fname_1',
    'income{1+1}_fname_2',
    'income{1+1}_fname_3',
    'income{1+1}_fname_4',
  ],
  deduction: ['deduction-1-{1+3}', 'deduction-1-{2+3}', 'deduction-1-{3+3}', 'deduction-1-{22+1}'],
  caretaker: ['caretaker__name_p{1+1}', null, 'caretaker__fname_p{1+1}', null],
} as const satisfies Readonly<Record<string, readonly (string | null)[]>>;

/** "How Person 3 is related to Person 1", by the two columns of a sheet. */
export const relationFields: Readonly<Record<string, string>> = {
  '2-1': 'relation_person_1',
  '3-1': 'relation_person_6',
  '4-1': 'relation_person_3',
  '3-2': 'relation_person_2',
  '4-2': 'relation_person_4',
  '4-3': 'relation_person_5',
};

/** A citizen's alien number stands beside the certificate, another's beside the status. */
export const alienNumberFields = { citizen: 'citi-p{1+1}-1-1-1-2', other: 'alein_p{1+1}' } as const;

/** The name on an immigration document, in one line. */
export const documentNameField = 'imdoc__name_p{1+1}';

/** Page 8 asks the race once more: Hispanic and five groups. */
export const raceSummaryBox = 'eth_p{1+1}';
export const raceSummaryGroups = 6;

/** Two columns for people whose income differs from month to month: the name, and the year's total. */
export const changingIncome = [
  ['inomechange-1-1', 'inomechange-1-2', 'inomechange-1-3', 'inomechange-1-9', 'inomechange-1-4'],
  ['inomechange-1-5', 'inomechange-1-6', 'inomechange-1-7', 'inomechange-1-10', 'inomechange-1-8'],
] as const;

/** `-1` is yes, `-2` is no, of the whole household. */
export const householdGates = { changingIncome: 'inomechange', deductions: 'deduction' } as const;

/** "Same as the primary contact's": the boxes of persons 2 to 4 are numbered 1 to 3. */
export const sameAddressBoxes = ['add{0+1}-1', 'addm{0+1}-1'] as const;
