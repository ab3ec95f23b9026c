import { describe, expect, it } from 'vitest';
import {
  claimedBy,
  claimedOutside,
  filesAlone,
  filesJointlyWith,
  hasIncome,
  household,
  member,
  nonApplicant,
  relation,
  wages,
} from '../application/applicationBuilder';
import { estimate, personOf } from './practice';

describe('E1: parents without status and citizen children', () => {
  const parent = (id: string, partner: string) =>
    nonApplicant(id, '1990-01-01', {
      family: { maritalStatus: 'married' },
      tax: filesJointlyWith(partner),
      income: id === 'ines' ? hasIncome : { hasIncome: 'no', hasDeductions: 'no' },
    });
  const child = (id: string) => member(id, '2018-05-05', { tax: claimedBy('ines') });
  const application = household(
    [parent('ines', 'raul'), parent('raul', 'ines'), child('bea'), child('dan')],
    {
      relationships: [
        relation('raul', 'spouse', 'ines'),
        ...['bea', 'dan'].flatMap((id) => [
          relation(id, 'child', 'ines'),
          relation(id, 'child', 'raul'),
        ]),
        relation('dan', 'sibling', 'bea'),
      ],
      incomes: [wages('ines', 400_000, 'monthly')],
    },
  );

  it('counts the parents and their income for the children, and gives the parents nothing', () => {
    const { persons, groups, complete } = estimate(application);
    expect(complete).toBe(true);
    expect(persons.map(({ status, program }) => [status, program])).toEqual([
      ['notApplying', null],
      ['notApplying', null],
      ['estimated', 'mediCalChild'],
      ['estimated', 'mediCalChild'],
    ]);
    expect(persons[2]?.mediCal).toMatchObject({ size: 4, countedAnnualIncomeCents: 4_800_000 });
    expect(groups).toEqual([]);
  });

  it('gives a parent who applies all the same restricted Medi-Cal and no plan', () => {
    const applying = member('ines', '1990-01-01', {
      family: { maritalStatus: 'married' },
      tax: filesJointlyWith('raul'),
      income: hasIncome,
      citizenship: { isUsCitizenOrNational: 'no', wantsToListImmigrationStatus: 'no' },
    });
    const low = { ...application, incomes: [wages('ines', 200_000, 'monthly')] };
    const persons = [applying, ...application.persons.slice(1)];
    const ines = personOf({ ...low, persons }, 'ines');
    expect(ines).toMatchObject({
      program: 'restrictedScope',
      creditEligible: false,
      groupId: null,
    });
    expect(ines.notes).toContain('countyDecides');
  });
});

describe('E2: three generations, a grandmother claims the child', () => {
  const application = household(
    [
      member('grandmother', '1968-01-01', { tax: filesAlone, income: hasIncome }),
      member('mother', '2006-05-01', { tax: filesAlone, income: hasIncome }),
      member('father', '2005-05-01', { tax: filesAlone, income: hasIncome }),
      member('child', '2024-05-01', {
        tax: claimedBy('grandmother', { claimantRelationship: 'otherRelative' }),
      }),
    ],
    {
      relationships: [
        relation('mother', 'child', 'grandmother'),
        relation('father', 'unrelated', 'grandmother'),
        relation('father', 'unmarriedPartner', 'mother'),
        relation('child', 'grandchild', 'grandmother'),
        relation('child', 'child', 'mother'),
        relation('child', 'child', 'father'),
      ],
      incomes: [
        wages('grandmother', 4_000_000, 'annually'),
        wages('mother', 1_000_000, 'annually'),
        wages('father', 1_500_000, 'annually'),
      ],
    },
  );

  it('counts each person’s own household, and the grandmother’s return for the credit', () => {
    const { persons, taxHouseholds } = estimate(application);
    const sizes = Object.fromEntries(
      persons.map(({ personId, mediCal }) => [personId, mediCal?.size]),
    );
    expect(sizes).toMatchObject({ child: 3, grandmother: 2 });
    expect(
      persons.find(({ personId }) => personId === 'child')?.mediCal?.countedAnnualIncomeCents,
    ).toBe(2_500_000);
    expect(taxHouseholds.find(({ filerIds }) => filerIds.includes('grandmother'))).toMatchObject({
      size: 2,
      magiCents: 4_000_000,
    });
  });
});

describe('E3: twins are born', () => {
  const mother = (pregnant: boolean) =>
    member('mother', '1995-01-01', {
      demographics: { gender: 'female' },
      tax: filesAlone,
      income: hasIncome,
      pregnancy: pregnant
        ? { isPregnant: 'yes', expectedBabies: 2, dueDate: '2027-01-10' }
        : { isPregnant: 'no', wasPregnantInPast12Months: 'yes', pregnancyEndedOn: '2026-11-01' },
    });
  const twin = (id: string) => member(id, '2026-11-01', { tax: claimedBy('mother') });
  const incomes = [wages('mother', 300_000, 'monthly')];

  it('leaves the size of the mother’s household as it was', () => {
    const before = household([mother(true)], { incomes });
    const after = household([mother(false), twin('ida'), twin('eli')], {
      incomes,
      relationships: [
        relation('ida', 'child', 'mother'),
        relation('eli', 'child', 'mother'),
        relation('eli', 'sibling', 'ida'),
      ],
    });
    expect(personOf(before, 'mother').mediCal?.size).toBe(3);
    expect(personOf(after, 'mother').mediCal?.size).toBe(3);
  });
});

describe('E4: a child claimed by a father who lives elsewhere', () => {
  it('has Medi-Cal by the mother’s household and no credit here', () => {
    const application = household(
      [
        member('mother', '1990-01-01', { tax: filesAlone, income: hasIncome }),
        member('child', '2015-01-01', { tax: claimedOutside }),
      ],
      {
        relationships: [relation('child', 'child', 'mother')],
        incomes: [wages('mother', 6_000_000, 'annually')],
      },
    );
    const child = personOf(application, 'child');
    expect(child).toMatchObject({
      creditEligible: false,
      noCreditReason: 'claimed-elsewhere',
      taxHouseholdId: null,
    });
    expect(child.mediCal?.memberIds).toEqual(['mother', 'child']);
    expect(child.notes).toContain('claimedByOutsider');
  });
});

describe('E5: pay twice a month and every two weeks, seasons and months', () => {
  it('never takes one frequency for the other', () => {
    const paid = (frequency: 'twiceAMonth' | 'everyTwoWeeks') =>
      personOf(
        household([member('worker', '1985-01-01', { tax: filesAlone, income: hasIncome })], {
          incomes: [wages('worker', 90_000, frequency)],
        }),
        'worker',
      ).annualIncomeCents;
    expect(paid('twiceAMonth')).toBe(2_160_000);
    expect(paid('everyTwoWeeks')).toBe(2_340_000);
  });

  const seasonal = (varies: 'yes' | 'no', projectedAnnualIncomeCents?: number) =>
    household(
      [
        member('worker', '1985-01-01', {
          tax: filesAlone,
          income: {
            ...hasIncome,
            incomeChangesMonthToMonth: varies,
            ...(projectedAnnualIncomeCents === undefined ? {} : { projectedAnnualIncomeCents }),
          },
        }),
      ],
      { incomes: [wages('worker', 300_000, 'monthly')] },
    );

  it('lets the month decide, and offers the year only where the income varies and it helps', () => {
    expect(personOf(seasonal('no'), 'worker')).toMatchObject({ program: 'creditRange' });
    const offered = personOf(seasonal('yes', 1_800_000), 'worker');
    expect(offered).toMatchObject({ program: 'mediCalAdult', annualIncomeCents: 1_800_000 });
    expect(offered.notes).toContain('annualOfferedInstead');
  });

  it('says so when a low month decides although the year is high', () => {
    const winter = household(
      [member('worker', '1985-01-01', { tax: filesAlone, income: hasIncome })],
      {
        incomes: [
          wages('worker', 1_000_000, 'monthly', {
            startedBeforeThisYear: 'yes',
            stillReceiving: 'no',
            lastReceivedDate: '2026-10-31',
          }),
        ],
      },
    );
    const worker = personOf(winter, 'worker', { planYear: 2026 });
    expect(worker).toMatchObject({
      program: 'mediCalAdult',
      annualIncomeCents: 10_000_000,
      monthlyIncomeCents: 0,
    });
    expect(worker.notes).toContain('currentMonthDecides');
  });
});

describe('E6: pregnancy', () => {
  it('counts the expected baby in the mother’s own household', () => {
    const expecting = (isPregnant: 'yes' | 'no') =>
      household(
        [
          member('mia', '2000-01-01', {
            demographics: { gender: 'female' },
            tax: filesAlone,
            income: hasIncome,
            pregnancy:
              isPregnant === 'yes'
                ? { isPregnant, expectedBabies: 1, dueDate: '2027-03-01' }
                : { isPregnant },
          }),
        ],
        { incomes: [wages('mia', 240_000, 'monthly')] },
      );
    expect(personOf(expecting('yes'), 'mia')).toMatchObject({
      program: 'mediCalPregnancy',
      mediCal: { size: 2 },
    });
    expect(personOf(expecting('no'), 'mia')).toMatchObject({
      program: 'creditRange',
      mediCal: { size: 1 },
    });
  });
});
