/** The families of the model's hardest cases, as they answer at the table. */
import { addDays } from '#shared/base/calendarDate';
import { pacificDate } from '#shared/base/clock';
import type { ApplicationDraft, HouseholdMember } from '#shared/domain/application/index';
import type { ToldFamily } from '../../support/journey';
import {
  claimedBy,
  claimedOutside,
  filesAlone,
  filesJointlyWith,
  filesNothing,
  hasIncome,
  household,
  member,
  nonApplicant,
  relation,
  wages,
} from '../../unit/application/applicationBuilder';

const today = pacificDate(Date.now());

/** What every family answers besides what makes its case hard. */
function told(
  persons: readonly HouseholdMember[],
  more: Partial<ApplicationDraft> = {},
): ToldFamily {
  const { household: home, ...rest } = more;
  const base = household(persons, rest);
  const [first] = persons;
  return {
    answers: withIds(persons, {
      ...base,
      enroller: { certificationNumber: 'CEC-000001', entityName: 'Clinic', entityId: 'ENT-0001' },
      authorization: {
        authorizationGivenByName: { firstName: first?.id ?? '', lastName: 'Sample' },
        authorizationGivenByRole: 'primaryContact',
      },
      screening: {
        existingMediCalOrCoveredCaMember: 'no',
        priorApplicationInPast12Months: 'no',
        infantUnderOneMotherHadMediCal: 'no',
        formerFosterYouthOnly: 'no',
        onlyNonMagiRequested: 'no',
        wantsFinancialHelp: 'yes',
        ...more.screening,
      },
      contact: {
        bestContactMethod: 'phone',
        primaryPhone: { number: '+19165550123', type: 'cell' },
      },
      household: {
        ...base.household,
        mailingSameAsHome: true,
        primaryTaxFiler: { personId: first?.id ?? '' },
        ...home,
      },
      attestations: everyRight(first?.id ?? ''),
      wantsAuthorizedRepresentative: 'no',
      renewalConsentYears: 5,
      primaryContactIsApplicant: first?.isApplicant ?? null,
    }),
  };
}

/** A first name is no id: on screen the one is typed, the other chosen. */
function withIds(persons: readonly HouseholdMember[], answers: ApplicationDraft): ApplicationDraft {
  const text = persons.reduce(
    (all, { id }) => all.replaceAll(`"${id}"`, `"id-${id}"`),
    JSON.stringify(answers),
  );
  const renamed = JSON.parse(text) as ApplicationDraft;
  return {
    ...renamed,
    authorization: answers.authorization,
    persons: renamed.persons.map((person, index) => ({
      ...person,
      name: { firstName: persons[index]?.id ?? '', lastName: 'Sample' },
    })),
  };
}

/** Whatever rights the step shows are accepted: the journey ticks those that the list holds. */
function everyRight(acceptedByPersonId: string): ApplicationDraft['attestations'] {
  return (
    [
      'rightsReceived',
      'nondiscrimination',
      'privacyNotice',
      'verifyWithAgencies',
      'reportChanges',
      'incarcerationStatement',
      'aptcTaxRepay',
      'aptcFileReturn',
      'medicalSupport',
      'thirdPartyLiability',
      'estateRecovery',
      'cchip',
      'mcapPremium',
      'appealRights',
      'noticeOfMc219',
      'perjury',
    ] as const
  ).map((code) => ({
    code,
    textVersion: 'any',
    languageUsed: 'english',
    acceptedByPersonId,
    acceptedAt: `${today}T18:00:00Z`,
    mode: 'readAloud',
  }));
}

const offered: NonNullable<HouseholdMember['coverage']> = {
  hasOtherCoverageNow: 'no',
  medicareEnrollment: ['none'],
  qualifiesForFreePartA: 'no',
  isOfferedEmployerCoverage: 'yes',
};

/** E1: parents without status, one of them filing with an ITIN, apply for two citizen children. */
export const mixedImmigration: ToldFamily = told(
  [
    nonApplicant('Ines', '1990-01-01', {
      demographics: { gender: 'female' },
      pregnancy: { isPregnant: 'no' },
      family: { maritalStatus: 'married', livesWithSpouse: 'yes' },
      tax: { ...filesJointlyWith('Raul'), dependentPersonIds: ['Beatriz', 'Daniel'] },
      income: hasIncome,
    }),
    nonApplicant('Raul', '1989-01-01', {
      family: { maritalStatus: 'married', livesWithSpouse: 'yes' },
      tax: { ...filesJointlyWith('Ines'), dependentPersonIds: ['Beatriz', 'Daniel'] },
    }),
    ...['Beatriz', 'Daniel'].map((id) => member(id, '2018-05-05', { tax: claimedBy('Ines') })),
  ].map((person, index) =>
    index === 0 ? { ...person, identity: { hasSsn: 'no' as const, itin: '912781234' } } : person,
  ),
  {
    relationships: [
      relation('Raul', 'spouse', 'Ines'),
      relation('Beatriz', 'child', 'Ines'),
      relation('Beatriz', 'child', 'Raul'),
      relation('Daniel', 'child', 'Ines'),
      relation('Daniel', 'child', 'Raul'),
      relation('Daniel', 'sibling', 'Beatriz'),
    ],
    incomes: [wages('Ines', 400_000, 'monthly')],
  },
);

/** E2: a grandmother claims the child of her daughter and the daughter's partner, who file alone. */
export const threeGenerations: ToldFamily = told(
  [
    member('Abuela', '1968-01-01', {
      demographics: { gender: 'female' },
      tax: { ...filesAlone, dependentPersonIds: ['Nieto'] },
      income: hasIncome,
    }),
    member('Madre', '2006-05-01', { tax: filesAlone, income: hasIncome }),
    member('Padre', '2005-05-01', { tax: filesAlone, income: hasIncome }),
    member('Nieto', '2024-05-01', {
      tax: claimedBy('Abuela', { claimantRelationship: 'otherRelative' }),
    }),
  ],
  {
    relationships: [
      relation('Madre', 'child', 'Abuela'),
      relation('Padre', 'unrelated', 'Abuela'),
      relation('Padre', 'unmarriedPartner', 'Madre'),
      relation('Nieto', 'grandchild', 'Abuela'),
      relation('Nieto', 'child', 'Madre'),
      relation('Nieto', 'child', 'Padre'),
    ],
    incomes: [
      wages('Abuela', 4_000_000, 'annually'),
      wages('Madre', 1_000_000, 'annually'),
      wages('Padre', 1_500_000, 'annually'),
    ],
  },
);

const twinsBornOn = addDays(today, -20);

/** E3: a mother of twins, before and after they are born. */
export const expectingTwins: ToldFamily = told(
  [
    member('Marta', '1995-01-01', {
      demographics: { gender: 'female' },
      tax: filesAlone,
      income: hasIncome,
      pregnancy: { isPregnant: 'yes', expectedBabies: 2, dueDate: addDays(today, 30) },
    }),
  ],
  { incomes: [wages('Marta', 300_000, 'monthly')] },
);

export const twinsAreBorn: ToldFamily = told(
  [
    member('Marta', '1995-01-01', {
      demographics: { gender: 'female' },
      tax: { ...filesAlone, dependentPersonIds: ['Ida', 'Eli'] },
      income: hasIncome,
      pregnancy: {
        isPregnant: 'no',
        wasPregnantInPast12Months: 'yes',
        pregnancyEndedOn: twinsBornOn,
        enrolledInMediCalDuringPregnancy: 'yes',
      },
    }),
    ...['Ida', 'Eli'].map((id) =>
      member(id, twinsBornOn, {
        demographics: { gender: 'female' },
        tax: claimedBy('Marta'),
        identity: { hasSsn: 'no', noSsnReason: 'newbornNotYetEnumerated' },
        pregnancy: { birthMotherHadMediCal: 'yes', newbornSsnPending: 'yes' },
      }),
    ),
  ],
  {
    incomes: [wages('Marta', 300_000, 'monthly')],
    relationships: [
      relation('Ida', 'child', 'Marta'),
      relation('Eli', 'child', 'Marta'),
      relation('Eli', 'sibling', 'Ida'),
    ],
    lifeEvents: [
      {
        id: 'birth',
        eventType: 'birthAdoptionFosterPlacement',
        personIds: ['Ida', 'Eli'],
        eventDate: twinsBornOn,
        childPersonId: 'Ida',
      },
    ],
  },
);

/** E4: custody is shared; the father, who lives elsewhere, claims the child. */
export const sharedCustody: ToldFamily = told(
  [
    member('Lucia', '1990-01-01', {
      demographics: { gender: 'female' },
      tax: filesAlone,
      income: hasIncome,
    }),
    member('Hugo', '2015-01-01', {
      tax: claimedOutside,
      residence: {
        sameAsPrimaryContact: true,
        temporarilyOutOfState: 'no',
        intendsToResideInCalifornia: 'yes',
        isCustodialResidence: 'sharedCustody',
      },
      family: {
        maritalStatus: 'single',
        absentParentExists: 'yes',
        absentParentName: 'Other Parent',
        custodialParentPersonId: 'Lucia',
        nightsPerYearWithOther: 182,
        custodyOrderOnFile: 'yes',
      },
    }),
  ],
  {
    relationships: [relation('Hugo', 'child', 'Lucia')],
    incomes: [wages('Lucia', 4_000_000, 'annually')],
  },
);

/** E5: two employers, one of them for a season, unemployment in winter, a side job at a loss. */
export const seasonalWorker: ToldFamily = told(
  [
    member('Pedro', '1985-01-01', {
      tax: filesAlone,
      income: {
        ...hasIncome,
        incomeChangesMonthToMonth: 'yes',
        projectedAnnualIncomeCents: 1_800_000,
      },
    }),
  ],
  {
    incomes: [
      wages('Pedro', 90_000, 'twiceAMonth', {
        isSeasonal: 'yes',
        monthsWorked: [5, 6, 7, 8, 9, 10],
        sourceName: 'Valley Orchards',
      }),
      wages('Pedro', 2_000, 'hourly', { hoursPerWeek: 37.5, sourceName: 'Delta Nursery' }),
      wages('Pedro', 45_000, 'weekly', { incomeType: 'unemploymentInsurance' }),
      wages('Pedro', -30_000, 'monthly', {
        incomeType: 'selfEmployment',
        sourceName: 'Hauling',
      }),
    ],
  },
);

/** E6: expecting a first child, above the limit of an adult and below that of a pregnancy. */
export const pregnant: ToldFamily = told(
  [
    member('Mia', '2000-01-01', {
      demographics: { gender: 'female' },
      tax: filesAlone,
      income: hasIncome,
      pregnancy: { isPregnant: 'yes', expectedBabies: 1, dueDate: addDays(today, 90) },
    }),
  ],
  { incomes: [wages('Mia', 240_000, 'monthly')] },
);

/** E7: nobody files a return; a teen has a summer job. */
export const nobodyFiles: ToldFamily = told(
  [
    member('Tomas', '1975-01-01', {
      tax: filesNothing,
      income: hasIncome,
      nonMagi: {
        hasDisability: 'yes',
        needsLongTermCareOrHcbs: 'no',
        hasPersonalInjuryLawsuit: 'no',
      },
    }),
    member('Nico', '2010-01-01', { tax: filesNothing, income: hasIncome }),
  ],
  {
    household: { primaryTaxFiler: { none: true } },
    relationships: [relation('Nico', 'child', 'Tomas')],
    incomes: [
      wages('Tomas', 4_000_000, 'annually', { incomeType: 'socialSecurityDisability' }),
      wages('Nico', 400_000, 'annually'),
    ],
  },
);

/** E9: somebody of 64 and nine months, somebody who turns 19, somebody who was in foster care. */
export const ageBoundaries: ToldFamily = told([
  member('Olga', '1962-02-10', { demographics: { gender: 'female' } }),
  member('Ruben', '2008-03-01'),
  member('Karla', '2001-03-01', {
    demographics: { gender: 'female' },
    life: { wasInFosterCareAt18: 'yes', fosterCareState: 'CA' },
  }),
]);

/** E11: his employer offers him a cheap plan and the family a dear one; hers an ICHRA. */
export const employerOffers: ToldFamily = told(
  [
    member('Victor', '1984-01-01', {
      family: { maritalStatus: 'married', livesWithSpouse: 'yes' },
      tax: filesJointlyWith('Celia'),
      income: hasIncome,
      coverage: offered,
    }),
    member('Celia', '1985-01-01', {
      demographics: { gender: 'female' },
      family: { maritalStatus: 'married', livesWithSpouse: 'yes' },
      tax: filesJointlyWith('Victor'),
      coverage: offered,
    }),
  ],
  {
    coverageYear: Number(today.slice(0, 4)),
    relationships: [relation('Celia', 'spouse', 'Victor')],
    incomes: [wages('Victor', 500_000, 'monthly')],
    employerOffers: [
      {
        id: 'his',
        offeringEmployeePersonId: 'Victor',
        employer: { name: 'Bay Foundry', phone: { number: '+14155550123', type: 'work' } },
        whoIsOffered: 'employeeAndFamily',
        hraKind: 'none',
        meetsMinimumValue: 'yes',
        eligibleWithin3Months: 'no',
        lowestCostSelfOnlyPremium: { amountCents: 300_000, frequency: 'annually' },
        lowestCostFamilyPremium: { amountCents: 90_000, frequency: 'monthly' },
      },
      {
        id: 'hers',
        offeringEmployeePersonId: 'Celia',
        employer: { name: 'Bay Books' },
        whoIsOffered: 'employee',
        hraKind: 'ichra',
        hraAmountCents: 20_000,
        hraFrequency: 'monthly',
        hraStartOn: `${today.slice(0, 4)}-01-01`,
        hraAllowsFamily: 'no',
        hraNoticeReceived: 'yes',
        hraOptedOut: 'yes',
      },
    ],
  },
);
