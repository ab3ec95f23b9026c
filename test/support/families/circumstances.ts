/** The families of the model's hardest cases whose circumstances are what is hard: money, places, time. */
import { addDays } from '#shared/base/calendarDate';
import type { HouseholdMember } from '#shared/domain/application/index';
import {
  claimedBy,
  filesAlone,
  filesJointlyWith,
  hasIncome,
  member,
  relation,
  wages,
} from '../../unit/application/applicationBuilder';
import type { ToldFamily } from '../journey';
import { told } from './told';

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
export const pregnant = (today: string): ToldFamily =>
  told(
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

/** E8: she left a violent home; her spouse lives elsewhere and there is no joint return. */
export const leftByAbuse = (today: string): ToldFamily =>
  told(
    [
      member('Nora', '1985-01-01', {
        demographics: { gender: 'female' },
        pregnancy: { isPregnant: 'no' },
        family: { maritalStatus: 'married', livesWithSpouse: 'no' },
        tax: {
          ...filesAlone,
          filingStatus: 'marriedFilingSeparately',
          filingStatusPrinted: 'single',
          spousalAbuseOrAbandonment: 'yes',
          abuseExceptionYear: 1,
        },
        income: hasIncome,
      }),
    ],
    {
      household: {
        isAddressConfidential: true,
        mailingSameAsHome: false,
        mailingAddress: { line1: 'P.O. Box 12', city: 'Sacramento', state: 'CA', zip: '95812' },
      },
      incomes: [wages('Nora', 3_500_000, 'annually')],
      lifeEvents: [
        {
          id: 'left',
          eventType: 'domesticAbuseOrAbandonment',
          personIds: ['Nora'],
          eventDate: addDays(today, -10),
        },
      ],
    },
  );

/** E10: a ZIP of two counties; a student who is in Nevada for a while. */
export const twoCounties = (today: string): ToldFamily =>
  told(
    [
      member('Elena', '1980-01-01', {
        demographics: { gender: 'female' },
        pregnancy: { isPregnant: 'no' },
        tax: { ...filesAlone, dependentPersonIds: ['Samuel'] },
        income: hasIncome,
      }),
      member('Samuel', '2006-06-01', {
        livesWithPrimaryContact: 'no',
        residence: {
          sameAsPrimaryContact: true,
          temporarilyOutOfState: 'yes',
          outOfStateReason: 'school',
          expectedReturnOn: addDays(today, 200),
          intendsToResideInCalifornia: 'yes',
        },
        tax: claimedBy('Elena'),
      }),
    ],
    {
      household: {
        isHomeless: 'no',
        homeAddress: { line1: '1 Example Street', city: 'Malibu', state: 'CA', zip: '90265' },
        county: undefined,
        movedInPast60Days: 'yes',
        previousCounty: 'Kern',
        movedOn: addDays(today, -30),
      },
      relationships: [relation('Samuel', 'child', 'Elena')],
      incomes: [wages('Elena', 4_000_000, 'annually')],
    },
  );

const offered: NonNullable<HouseholdMember['coverage']> = {
  hasOtherCoverageNow: 'no',
  medicareEnrollment: ['none'],
  qualifiesForFreePartA: 'no',
  isOfferedEmployerCoverage: 'yes',
};

/** E11: his employer offers him a cheap plan and the family a dear one; hers an ICHRA. */
export const employerOffers = (today: string): ToldFamily =>
  told(
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

/** E12: an asylee with bills of the months before, at the turn of a year that changes the rules. */
export const turnOfTheYear: ToldFamily = told(
  [
    member('Samir', '1990-01-01', {
      tax: filesAlone,
      income: hasIncome,
      citizenship: {
        isUsCitizenOrNational: 'no',
        wantsToListImmigrationStatus: 'yes',
        immigrationStatus: 'asylee',
        immigrationDocumentType: 'i94ArrivalDeparture',
        i94Number: '12345678901',
        statusGrantedOn: '2024-02-01',
      },
      retroactive: { wantsRetroactiveMediCal: 'yes' },
      communityEngagement: { workHours: 100 },
    }),
  ],
  { incomes: [wages('Samir', 3_000_000, 'annually')] },
);
