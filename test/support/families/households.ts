/** The families of the model's hardest cases whose people are what is hard: who counts with whom. */
import { addDays } from '#shared/base/calendarDate';
import {
  claimedBy,
  claimedOutside,
  filesAlone,
  filesJointlyWith,
  filesNothing,
  hasIncome,
  member,
  nonApplicant,
  relation,
  wages,
} from '../../unit/application/applicationBuilder';
import type { ToldFamily } from '../journey';
import { told } from './told';

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

const bornOn = (today: string): string => addDays(today, -20);

/** E3: a mother of twins, before and after they are born. */
export const expectingTwins = (today: string): ToldFamily =>
  told(
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

export const twinsAreBorn = (today: string): ToldFamily =>
  told(
    [
      member('Marta', '1995-01-01', {
        demographics: { gender: 'female' },
        tax: { ...filesAlone, dependentPersonIds: ['Ida', 'Eli'] },
        income: hasIncome,
        pregnancy: {
          isPregnant: 'no',
          wasPregnantInPast12Months: 'yes',
          pregnancyEndedOn: bornOn(today),
          enrolledInMediCalDuringPregnancy: 'yes',
        },
      }),
      ...['Ida', 'Eli'].map((id) =>
        member(id, bornOn(today), {
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
          eventDate: bornOn(today),
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
