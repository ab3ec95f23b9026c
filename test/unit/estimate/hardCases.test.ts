import { describe, expect, it } from 'vitest';
import type { HouseholdMember } from '#shared/domain/application/index';
import { pregnant } from '../../support/families/circumstances';
import {
  expectingTwins,
  mixedImmigration,
  threeGenerations,
  twinsAreBorn,
} from '../../support/families/households';
import {
  claimedOutside,
  filesAlone,
  hasIncome,
  household,
  member,
  relation,
  today,
  wages,
} from '../application/applicationBuilder';
import { estimate, personOf } from './practice';

describe('E1: parents without status and citizen children', () => {
  const { answers: application } = mixedImmigration;

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
    const [first, ...others] = application.persons;
    if (!first) throw new Error('The family begins with the mother.');
    const applying: HouseholdMember = {
      ...first,
      isApplicant: 'yes',
      citizenship: { isUsCitizenOrNational: 'no', wantsToListImmigrationStatus: 'no' },
    };
    const low = { ...application, incomes: [wages('id-Ines', 200_000, 'monthly')] };
    const ines = personOf({ ...low, persons: [applying, ...others] }, 'id-Ines');
    expect(ines).toMatchObject({
      program: 'restrictedScope',
      creditEligible: false,
      groupId: null,
    });
    expect(ines.notes).toContain('countyDecides');
  });
});

describe('E2: three generations, a grandmother claims the child', () => {
  const { answers: application } = threeGenerations;

  it('counts each person’s own household, and the grandmother’s return for the credit', () => {
    const { persons, taxHouseholds } = estimate(application);
    const sizes = Object.fromEntries(
      persons.map(({ personId, mediCal }) => [personId, mediCal?.size]),
    );
    expect(sizes).toMatchObject({ 'id-Nieto': 3, 'id-Abuela': 2 });
    expect(
      persons.find(({ personId }) => personId === 'id-Nieto')?.mediCal?.countedAnnualIncomeCents,
    ).toBe(2_500_000);
    expect(taxHouseholds.find(({ filerIds }) => filerIds.includes('id-Abuela'))).toMatchObject({
      size: 2,
      magiCents: 4_000_000,
    });
  });
});

describe('E3: twins are born', () => {
  it('leaves the size of the mother’s household as it was', () => {
    const before = expectingTwins(today).answers;
    const after = twinsAreBorn(today).answers;
    expect(personOf(before, 'id-Marta').mediCal?.size).toBe(3);
    expect(personOf(after, 'id-Marta').mediCal?.size).toBe(3);
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
    const { answers } = pregnant(today);
    const notExpecting = {
      ...answers,
      persons: answers.persons.map((mia) => ({ ...mia, pregnancy: { isPregnant: 'no' as const } })),
    };
    expect(personOf(answers, 'id-Mia')).toMatchObject({
      program: 'mediCalPregnancy',
      mediCal: { size: 2 },
    });
    expect(personOf(notExpecting, 'id-Mia')).toMatchObject({
      program: 'creditRange',
      mediCal: { size: 1 },
    });
  });
});
