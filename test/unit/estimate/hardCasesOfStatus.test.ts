import { describe, expect, it } from 'vitest';
import {
  claimedBy,
  filesAlone,
  filesJointlyWith,
  filesNothing,
  hasIncome,
  household,
  member,
  relation,
  statusOf,
  wages,
} from '../application/applicationBuilder';
import { estimate, personOf } from './practice';

describe('E7: nobody files a return', () => {
  const application = household(
    [
      member('dad', '1975-01-01', { tax: filesNothing, income: hasIncome }),
      member('teen', '2010-01-01', { tax: filesNothing, income: hasIncome }),
    ],
    {
      relationships: [relation('teen', 'child', 'dad')],
      incomes: [wages('dad', 4_000_000, 'annually'), wages('teen', 400_000, 'annually')],
    },
  );

  it('gives no credit, leaves the teen’s wages out and prices plans in full', () => {
    const dad = personOf(application, 'dad');
    expect(dad).toMatchObject({
      creditEligible: false,
      noCreditReason: 'non-filer',
      taxHouseholdId: null,
    });
    expect(dad.mediCal).toMatchObject({ size: 2, countedAnnualIncomeCents: 4_000_000 });
    const { groups, taxHouseholds } = estimate(application);
    expect(taxHouseholds).toEqual([]);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.kind).toBe('withoutCredit');
    expect(
      groups[0]?.plans.every(
        ({ creditCents, netCents, grossCents }) => creditCents === 0 && netCents === grossCents,
      ),
    ).toBe(true);
  });
});

describe('E7: a dependent with a summer job', () => {
  const family = (expectsToBeRequiredToFile: 'yes' | 'no') =>
    household(
      [
        member('dad', '1975-01-01', { tax: filesAlone, income: hasIncome }),
        member('teen', '2010-01-01', {
          tax: claimedBy('dad', { expectsToBeRequiredToFile }),
          income: hasIncome,
        }),
      ],
      {
        relationships: [relation('teen', 'child', 'dad')],
        incomes: [wages('dad', 6_000_000, 'annually'), wages('teen', 400_000, 'annually')],
      },
    );

  it('adds to the return’s income only when the dependent must file', () => {
    expect(estimate(family('no')).taxHouseholds[0]).toMatchObject({
      size: 2,
      magiCents: 6_000_000,
    });
    expect(estimate(family('yes')).taxHouseholds[0]).toMatchObject({
      size: 2,
      magiCents: 6_400_000,
    });
  });
});

describe('E8: married and filing separately', () => {
  const nora = (answer: 'yes' | 'no' | null) =>
    household(
      [
        member('nora', '1985-01-01', {
          family: { maritalStatus: 'married', livesWithSpouse: 'no' },
          tax: {
            ...filesAlone,
            filingStatus: 'marriedFilingSeparately',
            spousalAbuseOrAbandonment: answer,
          },
          income: hasIncome,
        }),
      ],
      { incomes: [wages('nora', 3_500_000, 'annually')] },
    );

  it('has no credit without the exception and one with it', () => {
    expect(personOf(nora('no'), 'nora')).toMatchObject({
      creditEligible: false,
      noCreditReason: 'filing-status',
    });
    expect(personOf(nora('yes'), 'nora')).toMatchObject({ creditEligible: true });
    expect(personOf(nora(null), 'nora').notes).toContain('separateReturnUnless');
    expect(personOf(nora(null), 'nora').missing).toEqual([]);
  });
});

describe('E9: ages of the coverage year', () => {
  it('judges age on the first day of coverage and names the birthdays to come', () => {
    const olga = household([member('olga', '1962-02-10', { tax: filesAlone, income: hasIncome })], {
      incomes: [wages('olga', 3_500_000, 'annually')],
    });
    expect(personOf(olga, 'olga')).toMatchObject({ age: 64, creditEligible: true });
    expect(personOf(olga, 'olga').notes).toContain('turns65');
  });
});

describe('E11: an employer’s offer is tested for each person', () => {
  const couple = (planYear: number) =>
    estimate(
      household(
        [
          member('husband', '1984-01-01', {
            family: { maritalStatus: 'married' },
            tax: filesJointlyWith('wife'),
            income: hasIncome,
            coverage: {
              hasOtherCoverageNow: 'no',
              medicareEnrollment: ['none'],
              qualifiesForFreePartA: 'no',
              isOfferedEmployerCoverage: 'yes',
            },
          }),
          member('wife', '1985-01-01', {
            family: { maritalStatus: 'married' },
            tax: filesJointlyWith('husband'),
            coverage: {
              hasOtherCoverageNow: 'no',
              medicareEnrollment: ['none'],
              qualifiesForFreePartA: 'no',
              isOfferedEmployerCoverage: 'yes',
            },
          }),
        ],
        {
          relationships: [relation('wife', 'spouse', 'husband')],
          incomes: [wages('husband', 500_000, 'monthly')],
          employerOffers: [
            {
              id: 'offer',
              offeringEmployeePersonId: 'husband',
              whoIsOffered: 'employeeAndFamily',
              hraKind: 'none',
              meetsMinimumValue: 'yes',
              eligibleWithin3Months: 'no',
              lowestCostSelfOnlyPremium: { amountCents: 300_000, frequency: 'annually' },
              lowestCostFamilyPremium: { amountCents: 90_000, frequency: 'monthly' },
            },
          ],
        },
      ),
      { planYear },
    );

  it('bars the employee, whose own premium is affordable, and not the spouse', () => {
    const { persons, groups } = couple(2026);
    expect(persons.map(({ creditEligible }) => creditEligible)).toEqual([false, true]);
    expect(persons[0]?.noCreditReason).toBe('other-coverage');
    expect(groups.map(({ kind, memberIds }) => [kind, memberIds])).toEqual([
      ['withoutCredit', ['husband']],
      ['withCredit', ['wife']],
    ]);
  });
});

describe('E12: the year decides which statuses have the credit', () => {
  const asylee = household(
    [
      member('sam', '1990-01-01', {
        tax: filesAlone,
        income: hasIncome,
        ...statusOf('asylee'),
      }),
    ],
    { incomes: [wages('sam', 3_000_000, 'annually')] },
  );

  it('gives an asylee the credit of 2026 and says why there is none in 2027', () => {
    expect(personOf(asylee, 'sam', { planYear: 2026 }).creditEligible).toBe(true);
    const next = personOf(asylee, 'sam', { planYear: 2027 });
    expect(next).toMatchObject({ creditEligible: false, noCreditReason: 'immigration' });
    expect(next.notes).toContain('immigrationRuleOfYear');
  });

  it('does not guess a year that the facts do not carry', async () => {
    const { estimateApplication } = await import('#shared/domain/estimate/index');
    const { context } = await import('../engine/engineFixture');
    const result = estimateApplication({
      application: asylee,
      planYear: 2031,
      asOf: '2026-11-23',
      rules: context.rules,
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'no-data' } });
  });
});

describe('a year below poverty for somebody barred from Medicaid by status', () => {
  const citizenship = {
    isUsCitizenOrNational: 'no',
    wantsToListImmigrationStatus: 'yes',
    immigrationStatus: 'tpsGrantedOrPendingWithEad',
  } as const;
  // $2,500 a month through April: too much for Medi-Cal in March, $10,000 or 66 % for the year.
  const application = household(
    [member('rosa', '1990-01-01', { citizenship, tax: filesAlone, income: hasIncome })],
    {
      incomes: [
        wages('rosa', 250_000, 'monthly', { stillReceiving: 'no', lastReceivedDate: '2025-04-30' }),
      ],
    },
  );

  it('had the credit through 2025, with nothing to contribute (26 U.S.C. 36B(c)(1)(B))', () => {
    const inMarch = { planYear: 2025, asOf: '2025-03-10' };
    expect(personOf(application, 'rosa', inMarch)).toMatchObject({ creditEligible: true });
    const [return2025] = estimate(application, inMarch).taxHouseholds;
    expect(return2025).toMatchObject({ fplPercent: 66, applicablePercentage: 0 });
    expect(return2025?.creditMonthlyCents).toBe(return2025?.benchmark?.ehbMonthlyCents);
  });
});
