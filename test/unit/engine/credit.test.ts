import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, refusal } from './engineFixture';

const planYear = fc.integer({ min: 2023, max: 2027 });
const size = fc.integer({ min: 1, max: 10 });
const income = fc.integer({ min: -5_000_000, max: 40_000_000 });
const monthly = fc.nat(400_000);

describe('credit', () => {
  it('gives the worked example of exactly 400 percent in 2026 (Rev. Proc. 2025-25)', () => {
    const household = { planYear: 2026, taxHouseholdSize: 2, magiCents: 8_460_000 };
    const credit = answer('credit', { ...household, benchmarkMonthlyCents: 100_000 });
    expect(credit).toEqual({
      fplPercent: 400,
      fplPercentExact: 400,
      eligible: true,
      applicablePercentage: 9.96,
      contributionAnnualCents: 842_616,
      contributionMonthlyCents: 70_218,
      creditMonthlyCents: 29_782,
      creditAnnualCents: 357_384,
    });
  });

  it('ends one dollar above 400 percent from 2026, and goes on through 2025', () => {
    const household = { taxHouseholdSize: 2, benchmarkMonthlyCents: 100_000 };
    const above = answer('credit', { ...household, planYear: 2026, magiCents: 8_460_100 });
    expect(above).toMatchObject({ fplPercent: 401, eligible: false, reason: 'above-range' });
    expect(above).toMatchObject({ applicablePercentage: null, contributionAnnualCents: null });
    expect(above.creditMonthlyCents).toBe(0);
    const before = answer('credit', { ...household, planYear: 2025, magiCents: 9_000_000 });
    expect(before).toMatchObject({ fplPercent: 401, eligible: true, applicablePercentage: 8.5 });
  });

  it('rounds each amount once, from the exact year (2027, Rev. Proc. 2026-26)', () => {
    const household = { planYear: 2027, taxHouseholdSize: 1, magiCents: 6_384_000 };
    expect(answer('credit', { ...household, benchmarkMonthlyCents: 100_000 })).toMatchObject({
      applicablePercentage: 10.22,
      contributionAnnualCents: 652_445,
      contributionMonthlyCents: 54_370,
      creditMonthlyCents: 45_630,
      creditAnnualCents: 547_555,
    });
  });

  it('cuts the percent of poverty and counts a loss as no income', () => {
    const input = { planYear: 2026, taxHouseholdSize: 1, benchmarkMonthlyCents: 50_000 };
    const justUnder = answer('credit', { ...input, magiCents: 2_347_400 });
    expect(justUnder).toMatchObject({ fplPercent: 149, applicablePercentage: 4.13 });
    expect(answer('credit', { ...input, magiCents: -1 })).toMatchObject({
      fplPercent: 0,
      eligible: false,
      reason: 'below-range',
    });
  });

  it('is never negative and never above the premium', () => {
    fc.assert(
      fc.property(
        planYear,
        size,
        income,
        monthly,
        monthly,
        (year, people, magiCents, benchmark, premium) => {
          const credit = answer('credit', {
            planYear: year,
            taxHouseholdSize: people,
            magiCents,
            benchmarkMonthlyCents: benchmark,
            enrolledPremiumMonthlyCents: premium,
          });
          expect(credit.creditMonthlyCents).toBeGreaterThanOrEqual(0);
          expect(credit.creditMonthlyCents).toBeLessThanOrEqual(Math.min(premium, benchmark));
        },
      ),
    );
  });

  it('does not grow with income inside the range; only 26 U.S.C. 36B(c)(1)(A) lets it begin at 100 percent', () => {
    fc.assert(
      fc.property(
        planYear,
        size,
        income,
        fc.nat(2_000_000),
        monthly,
        (year, people, magiCents, more, benchmark) => {
          const at = (amount: number) =>
            answer('credit', {
              planYear: year,
              taxHouseholdSize: people,
              magiCents: amount,
              benchmarkMonthlyCents: benchmark,
            });
          const [low, high] = [at(magiCents), at(magiCents + more)];
          const begins = low.reason === 'below-range' && high.reason !== 'below-range';
          if (!begins) {
            expect(high.creditMonthlyCents).toBeLessThanOrEqual(Number(low.creditMonthlyCents));
          }
        },
      ),
    );
  });

  it('refuses what cannot be and does not guess a year', () => {
    const input = { planYear: 2027, taxHouseholdSize: 1, magiCents: 1, benchmarkMonthlyCents: 1 };
    expect(refusal('credit', { ...input, taxHouseholdSize: 0 })?.path).toBe('taxHouseholdSize');
    expect(refusal('credit', { ...input, benchmarkMonthlyCents: -1 })?.path).toBe(
      'benchmarkMonthlyCents',
    );
    expect(refusal('credit', { ...input, magiCents: 0.5 })?.path).toBe('magiCents');
    expect(refusal('credit', { ...input, magiCents: 'many' })?.code).toBe('bad-input');
    expect(refusal('credit', { ...input, planYear: 2028 })?.code).toBe('no-data');
    expect(refusal('credit', { ...input, planYear: 2022 })?.code).toBe('no-data');
  });
});

describe('applicable-percentage', () => {
  it.each([
    // PolicyEngine's tests of the required contribution percentage, and the edges of the tables.
    [2024, 190, 1.6],
    [2024, 240, 3.6],
    [2024, 290, 5.6],
    [2024, 340, 7],
    [2024, 390, 8.25],
    [2025, 440, 8.5],
    [2026, 100, 2.1],
    [2026, 132.99, 2.1],
    [2026, 133, 3.14],
    [2026, 150, 4.19],
    [2026, 400, 9.96],
    [2027, 133, 3.23],
    [2027, 250, 8.66],
    [2027, 157.5, 4.67],
  ])('in %i at %f percent is %f', (year, fplPercent, expected) => {
    const output = answer('applicable-percentage', { planYear: year, fplPercent });
    expect(output).toEqual({ eligible: true, applicablePercentage: expected });
  });

  it('names the side on which an income is out of range', () => {
    const at = (fplPercent: number) =>
      answer('applicable-percentage', { planYear: 2027, fplPercent });
    expect(at(99.99)).toEqual({
      eligible: false,
      reason: 'below-range',
      applicablePercentage: null,
    });
    expect(at(400.01)).toEqual({
      eligible: false,
      reason: 'above-range',
      applicablePercentage: null,
    });
  });
});

describe('credit-ceiling', () => {
  it('is the published ceiling of each household size, and none through 2025', () => {
    const ceiling = (year: number, people: number) =>
      answer('credit-ceiling', { planYear: year, taxHouseholdSize: people }).maximumMagiCents;
    expect([1, 2, 3, 4].map((people) => ceiling(2026, people))).toEqual([
      6_260_000, 8_460_000, 10_660_000, 12_860_000,
    ]);
    expect([1, 2, 3, 4].map((people) => ceiling(2027, people))).toEqual([
      6_384_000, 8_656_000, 10_928_000, 13_200_000,
    ]);
    expect(ceiling(2027, 9)).toBe(24_560_000);
    expect(ceiling(2025, 1)).toBeNull();
  });
});

describe('credit-eligibility', () => {
  const person = { planYear: 2027, fplPercent: 200 };

  it('assumes a citizen who files and has no other coverage', () => {
    expect(answer('credit-eligibility', person)).toEqual({ eligible: true });
  });

  it.each([
    [{ fplPercent: 99 }, 'below-range'],
    [{ fplPercent: 401 }, 'above-range'],
    [{ filingStatus: 'marriedSeparately' }, 'filing-status'],
    [{ filingStatus: 'nonFiler' }, 'non-filer'],
    [{ immigration: 'undocumented' }, 'immigration'],
    [{ otherCoverage: ['medicare'] }, 'other-coverage'],
  ])('says why not: %j is %s', (change, reason) => {
    expect(answer('credit-eligibility', { ...person, ...change })).toEqual({
      eligible: false,
      reason,
    });
  });

  it('excuses a survivor of domestic abuse who files separately (26 CFR 1.36B-2(b)(2))', () => {
    const survivor = { ...person, filingStatus: 'marriedSeparately', domesticAbuseException: true };
    expect(answer('credit-eligibility', survivor).eligible).toBe(true);
  });

  it('narrows the immigration groups in 2027 (Pub. L. 119-21 sec. 71301)', () => {
    const eligible = (year: number, immigration: string) =>
      answer('credit-eligibility', { planYear: year, fplPercent: 200, immigration }).eligible;
    for (const status of ['refugee', 'asylee', 'paroled', 'tps', 'lawfullyPresent']) {
      expect([eligible(2026, status), eligible(2027, status)]).toEqual([true, false]);
    }
    for (const status of ['lawfulPermanentResident', 'cubanHaitianEntrant', 'cofaMigrant']) {
      expect(eligible(2027, status)).toBe(true);
    }
    expect(eligible(2026, 'daca')).toBe(false);
  });

  it('had an exception below poverty through 2025 (repealed by sec. 71302)', () => {
    const below = (year: number, rest: object) =>
      answer('credit-eligibility', { planYear: year, fplPercent: 75, ...rest }).eligible;
    expect(below(2025, { immigration: 'tps' })).toBe(true);
    expect(below(2025, { immigration: 'lawfullyPresent' })).toBe(true);
    expect(below(2025, { immigration: 'lawfulPermanentResident' })).toBe(false);
    expect(
      below(2025, { immigration: 'lawfulPermanentResident', medicaidBarredByStatus: true }),
    ).toBe(true);
    expect(below(2025, { immigration: 'tps', medicaidBarredByStatus: false })).toBe(false);
    expect(below(2025, {})).toBe(false);
    expect(below(2026, { immigration: 'tps' })).toBe(false);
  });
});

describe('state-subsidy', () => {
  const household = {
    magiCents: 2_500_000,
    benchmarkMonthlyCents: 50_000,
    federalCreditMonthlyCents: 40_000,
  };
  const at = (year: number, fplPercent: number, rest: object = {}) =>
    answer('state-subsidy', { planYear: year, fplPercent, ...household, ...rest });

  it('has the rates of the program designs', () => {
    expect(at(2026, 157.5).stateApplicablePercentage).toBe(3.55);
    expect(at(2026, 160).stateApplicablePercentage).toBe(3.67);
    expect(at(2027, 157.5).stateApplicablePercentage).toBe(3.05);
  });

  it('includes 165 in 2026 and leaves 200 out in 2027', () => {
    expect(at(2026, 165)).toMatchObject({ eligible: true, subsidyMonthlyCents: 1_854 });
    expect(at(2026, 165.01)).toMatchObject({ eligible: false, reason: 'above-range' });
    expect(at(2027, 199).eligible).toBe(true);
    expect(at(2027, 200)).toMatchObject({ eligible: false, reason: 'above-range' });
  });

  it('says that a year had no program, and does not say so of a year it does not know', () => {
    expect(at(2025, 120)).toMatchObject({ eligible: false, reason: 'no-program' });
    expect(refusal('state-subsidy', { planYear: 2028, fplPercent: 120, ...household })?.code).toBe(
      'no-data',
    );
  });

  it('needs a return and one member with the federal credit', () => {
    expect(at(2027, 120, { filingStatus: 'marriedSeparately' }).reason).toBe('filing-status');
    expect(at(2027, 120, { willFileReturn: false }).reason).toBe('non-filer');
    expect(at(2027, 120, { memberCreditEligible: false }).reason).toBe('no-eligible-member');
  });
});

describe('cost-sharing', () => {
  const variant = (fplPercent: number, rest: object = {}) =>
    answer('cost-sharing', {
      planYear: 2027,
      fplPercent,
      metal: 'silver',
      creditEligible: true,
      ...rest,
    }).variant;

  it('has the three silver levels with their upper edges inside', () => {
    const edges = [100, 150, 150.01, 200, 201, 250, 250.01];
    expect(edges.map((percent) => variant(percent))).toEqual([
      '94',
      '94',
      '87',
      '87',
      '73',
      '73',
      'none',
    ]);
    expect(variant(120, { metal: 'gold' })).toBe('none');
    expect(variant(120, { creditEligible: false })).toBe('none');
  });

  it('gives tribe members zero cost sharing up to 300 percent, else limited', () => {
    const tribal = (fplPercent: number, rest: object = {}) =>
      variant(fplPercent, { americanIndian: true, ...rest });
    expect([tribal(100), tribal(300), tribal(301)]).toEqual(['zero', 'zero', 'limited']);
    expect(tribal(200, { metal: 'bronze' })).toBe('zero');
    expect(tribal(200, { creditEligible: false })).toBe('limited');
    expect(tribal(200, { metal: 'minimumCoverage' })).toBe('none');
  });

  it('gave the highest level below poverty through 2025 (45 CFR 155.305(g)(2)(i))', () => {
    expect(variant(75, { planYear: 2025 })).toBe('94');
    expect(variant(75, { planYear: 2026 })).toBe('none');
    expect(variant(75, { planYear: 2025, americanIndian: true })).toBe('zero');
  });
});

describe('credit-share', () => {
  it('takes the household contribution once', () => {
    const other = { benchmarkCents: 40_000, availableCreditCents: 15_000 };
    const input = { contributionMonthlyCents: 30_000, enrollmentBenchmarkCents: 35_000 };
    expect(answer('credit-share', { ...input, otherEnrollments: [other] })).toEqual({
      availableCreditCents: 30_000,
    });
    expect(answer('credit-share', { ...input, otherEnrollments: [] })).toEqual({
      availableCreditCents: 5_000,
    });
    const absorbed = { benchmarkCents: 40_000, availableCreditCents: 0 };
    expect(
      answer('credit-share', { ...input, otherEnrollments: [absorbed] }).availableCreditCents,
    ).toBe(35_000);
  });
});

describe('credit-reconciliation', () => {
  const months = [
    {
      count: 5,
      benchmarkMonthlyCents: 50_000,
      premiumMonthlyCents: 45_000,
      advanceMonthlyCents: 30_000,
    },
    { benchmarkMonthlyCents: 52_000, advanceMonthlyCents: 30_000 },
  ];

  it('adds the exact months and rounds once', () => {
    const input = { planYear: 2026, magiCents: 4_000_100, applicablePercentage: 8.59, months };
    expect(answer('credit-reconciliation', input)).toMatchObject({
      applicablePercentage: 8.59,
      contributionCents: 171_804,
      creditAnnualCents: 130_196,
      advanceCents: 180_000,
      additionalCreditCents: 0,
      excessAdvanceCents: 49_804,
      repaymentCents: 49_804,
    });
  });

  it('has the whole advance paid back above the ceiling from 2026', () => {
    const input = { planYear: 2026, magiCents: 9_000_000, taxHouseholdSize: 1, months };
    expect(answer('credit-reconciliation', input)).toMatchObject({
      eligible: false,
      applicablePercentage: null,
      contributionCents: null,
      creditAnnualCents: 0,
      repaymentCents: 180_000,
    });
  });

  it('names no repayment for earlier years, whose limits are not in the facts', () => {
    const input = { planYear: 2025, magiCents: 9_000_000, taxHouseholdSize: 1, months };
    expect(answer('credit-reconciliation', input).repaymentCents).toBeNull();
  });

  it('refuses more than twelve months and a question without a rate', () => {
    const month = { count: 12, benchmarkMonthlyCents: 1, advanceMonthlyCents: 0 };
    const input = { planYear: 2026, magiCents: 1, taxHouseholdSize: 1 };
    expect(refusal('credit-reconciliation', { ...input, months: [month, month] })?.path).toBe(
      'months',
    );
    expect(refusal('credit-reconciliation', { planYear: 2026, magiCents: 1, months })?.path).toBe(
      'taxHouseholdSize',
    );
  });
});
