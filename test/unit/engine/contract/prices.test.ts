// Premiums, benchmarks, shares and the year-end count: amounts worked out by hand.
import { describe, expect, it } from 'vitest';
import { answer, refusal } from '../engineFixture';

/** The federal default age curve (45 CFR 147.102(e)), as CMS prints it. */
const curve: readonly (readonly [age: number, factor: number])[] = [
  ...Array.from({ length: 15 }, (_, age) => [age, 0.765] as const),
  ...[0.833, 0.859, 0.885, 0.913, 0.941, 0.97, 1, 1, 1, 1, 1.004, 1.024, 1.048, 1.087, 1.119].map(
    (factor, index) => [15 + index, factor] as const,
  ),
  ...[1.135, 1.159, 1.183, 1.198, 1.214, 1.222, 1.23, 1.238, 1.246, 1.262, 1.278, 1.302, 1.325].map(
    (factor, index) => [30 + index, factor] as const,
  ),
  ...[1.357, 1.397, 1.444, 1.5, 1.563, 1.635, 1.706, 1.786, 1.865, 1.952, 2.04, 2.135, 2.23].map(
    (factor, index) => [43 + index, factor] as const,
  ),
  ...[2.333, 2.437, 2.548, 2.603, 2.714, 2.81, 2.873, 2.952, 3, 3, 3].map(
    (factor, index) => [56 + index, factor] as const,
  ),
  [120, 3],
];

describe('the age curve', () => {
  it('is the published one at every age', () => {
    const asked = curve.map(([age]) => [age, answer('age-factor', { planYear: 2027, age }).factor]);
    expect(asked).toEqual(curve);
  });

  it('holds for every plan year from 2018', () => {
    expect(answer('age-factor', { planYear: 2018, age: 40 })).toEqual({ factor: 1.278 });
    expect(answer('age-factor', { planYear: 2050, age: 40 })).toEqual({ factor: 1.278 });
    expect(refusal('age-factor', { planYear: 2017, age: 40 })?.code).toBe('no-data');
  });

  it.each([
    ['2004-02-29', '2026-02-28', 21],
    ['2004-02-29', '2026-03-01', 22],
    ['2004-02-29', '2028-02-29', 24],
    ['1980-01-01', '2026-01-01', 46],
    ['1980-01-02', '2026-01-01', 45],
    ['2026-01-01', '2026-01-01', 0],
  ])('is read at the age that somebody born %s has on %s: %d', (birthDate, coverageStart, age) => {
    expect(answer('rating-age', { birthDate, coverageStart })).toEqual({ age });
  });
});

describe('a family premium', () => {
  const base = { planYear: 2026, baseRateAge21Cents: 30_000 };

  it.each([
    [[40], [38_340], [0]],
    [
      [40, 38, 10, 8, 6, 4],
      [38_340, 37_380, 22_950, 22_950, 22_950, 0],
      [0, 1, 2, 3, 4],
    ],
    [
      [5, 5, 5, 5],
      [22_950, 22_950, 22_950, 0],
      [0, 1, 2],
    ],
    [
      [3, 20, 3, 20, 3],
      [22_950, 29_100, 0, 29_100, 0],
      [0, 1, 3],
    ],
    [
      [21, 20, 19, 18, 17],
      [30_000, 29_100, 28_230, 27_390, 0],
      [0, 1, 2, 3],
    ],
    [
      [64, 65, 90],
      [90_000, 90_000, 90_000],
      [0, 1, 2],
    ],
  ])('for the ages %j charges %j', (ages, memberCents, ratedIndexes) => {
    const totalCents = memberCents.reduce((sum, cents) => sum + cents, 0);
    const premium = answer('family-premium', { ...base, ages });
    expect(premium).toEqual({ memberCents, ratedIndexes, totalCents });
  });

  it('takes the first or last row of a table for an age outside it', () => {
    const rateByAgeCents = { 14: 11_400, 15: 12_000, 40: 20_000, 64: 40_000 };
    const premium = answer('family-premium', {
      planYear: 2026,
      ages: [3, 15, 40, 70],
      rateByAgeCents,
    });
    expect(premium.memberCents).toEqual([11_400, 12_000, 20_000, 40_000]);
  });

  it('from an age-0 rate rounds each member, then adds (2026 region 4: $436)', () => {
    const ages = [40, 21, 64];
    const memberCents = [72_838, 56_993, 170_980];
    const estimate = answer('benchmark-estimate', { planYear: 2026, region: 4, ages });
    expect(estimate).toEqual({ monthlyCents: 300_811, memberCents, approximate: true });
    const fromAge0 = answer('family-premium', { planYear: 2026, ages, baseRateAge0Cents: 43_600 });
    expect(fromAge0).toMatchObject({ memberCents, totalCents: 300_811 });
  });

  it.each([
    [{ ages: [] }, 'ages'],
    [{ ages: [30, -1] }, 'ages[1]'],
    [{ ages: [121] }, 'ages[0]'],
    [{ ages: [30], baseRateAge21Cents: -1 }, 'baseRateAge21Cents'],
  ])('of %j is refused at %s', (input, path) => {
    expect(refusal('family-premium', { ...base, ...input })).toMatchObject({
      code: 'bad-input',
      path,
    });
  });
});

describe('the benchmark', () => {
  const silver = (id: string, monthlyCents: number, more: object = {}) => ({
    id,
    monthlyCents,
    metal: 'silver',
    ...more,
  });

  it.each([
    [[silver('a', 300), silver('b', 320), silver('c', 350)], 'b'],
    [[silver('a', 300), silver('b', 300), silver('c', 350)], 'b'],
    [[silver('a', 300)], 'a'],
    [[silver('a', 300, { servesZip: false }), silver('b', 310), silver('c', 350)], 'c'],
    [[silver('a', 300), silver('a', 290, { variant: '94' }), silver('b', 330)], 'b'],
    [[silver('a', 300), { id: 'g', monthlyCents: 310, metal: 'gold' }, silver('b', 330)], 'b'],
    [[silver('a', 300, { ehbShare: 0.9 }), silver('b', 280), silver('c', 290)], 'b'],
  ])('of %j is %s', (plans, planId) => {
    expect(answer('benchmark', { plans })).toMatchObject({ planId });
  });

  it('of no silver plan is no-data; of groups it is their sum', () => {
    expect(refusal('benchmark', { plans: [] })?.code).toBe('no-data');
    expect(refusal('benchmark', { plans: [silver('a', 1, { variant: '73' })] })?.code).toBe(
      'no-data',
    );
    const groups = [{ benchmarkMonthlyCents: 40_000 }, { benchmarkMonthlyCents: 35_050 }];
    expect(answer('benchmark', { groups })).toMatchObject({ totalCents: 75_050 });
  });
});

describe('shares and splits', () => {
  it('takes off first what other enrollments absorbed of the contribution', () => {
    const share = { contributionMonthlyCents: 50_000, enrollmentBenchmarkCents: 40_000 };
    const other = { benchmarkCents: 30_000, availableCreditCents: 0 };
    const shared = (otherEnrollments: readonly object[]) =>
      answer('credit-share', { ...share, otherEnrollments });
    expect(shared([])).toEqual({ availableCreditCents: 0 });
    expect(shared([other])).toEqual({ availableCreditCents: 20_000 });
    expect(shared([other, other])).toEqual({ availableCreditCents: 40_000 });
  });

  it.each([
    [
      100,
      [
        [50, 1],
        [50, 1],
      ],
      [50, 50],
      0,
    ],
    [
      100,
      [
        [100, 1],
        [100, 1],
        [100, 1],
      ],
      [34, 33, 33],
      0,
    ],
    [
      101,
      [
        [200, 1],
        [0, 1],
        [200, 1],
      ],
      [51, 0, 50],
      0,
    ],
    [
      100,
      [
        [40, 0],
        [60, 0.5],
      ],
      [0, 30],
      70,
    ],
    [
      500,
      [
        [100, 0.9975],
        [100, 1],
      ],
      [99, 100],
      301,
    ],
    [
      10,
      [
        [0, 1],
        [0, 1],
      ],
      [0, 0],
      10,
    ],
  ] as const)('splits %d over %j into %j', (creditMonthlyCents, policies, parts, unusedCents) => {
    const split = answer('split-credit', {
      creditMonthlyCents,
      policies: policies.map(([premiumCents, ehbShare], id) => ({
        id: `p${id}`,
        premiumCents,
        ehbShare,
      })),
    });
    expect(Object.values(split['byId'] ?? {})).toEqual(parts);
    expect(split).toMatchObject({ appliedCents: creditMonthlyCents - unusedCents, unusedCents });
  });

  // "unusedCents" is all of the credit that is not applied, the part not elected too: it comes back
  // with the tax return either way.
  it('applies the elected part, whole cents down', () => {
    const policies = [{ id: 'a', premiumCents: 9_000, ehbShare: 1 }];
    const split = answer('split-credit', { creditMonthlyCents: 101, electedPercent: 50, policies });
    expect(split).toEqual({ byId: { a: 50 }, appliedCents: 50, unusedCents: 51 });
  });

  it('cuts the essential-benefit part of a premium to the cent before the state pays the rest', () => {
    const policy = { premiumCents: 10_001, ehbShare: 0.9975, creditCents: 12_000 };
    expect(answer('net-premium', { ...policy, stateSubsidyCents: 100 })).toEqual({
      creditAppliedCents: 9_975,
      stateSubsidyAppliedCents: 26,
      netCents: 0,
    });
  });
});

describe('reconciling a year', () => {
  const month = { benchmarkMonthlyCents: 60_000, premiumMonthlyCents: 55_000 };

  it('compares the advances with the credit of the months of coverage (Form 8962)', () => {
    // $30,000 for one in 2026: 191 %, 6.17 %, $1,851 a year, $154.25 a month; $446.17 of credit.
    const household = { planYear: 2026, magiCents: 3_000_000, taxHouseholdSize: 1 };
    const months = [{ ...month, count: 5, advanceMonthlyCents: 50_000 }];
    expect(answer('credit-reconciliation', { ...household, months })).toEqual({
      applicablePercentage: 6.17,
      contributionCents: 77_125,
      creditAnnualCents: 222_875,
      advanceCents: 250_000,
      additionalCreditCents: 0,
      excessAdvanceCents: 27_125,
      repaymentCents: 27_125,
    });
  });

  it('from 2026 asks back all above the ceiling; before, the caps are not in the facts', () => {
    const months = [{ ...month, count: 12, advanceMonthlyCents: 40_000 }];
    const high = { magiCents: 6_260_001, taxHouseholdSize: 1, months };
    expect(answer('credit-reconciliation', { ...high, planYear: 2026 })).toMatchObject({
      applicablePercentage: null,
      creditAnnualCents: 0,
      repaymentCents: 480_000,
    });
    const before = {
      ...high,
      planYear: 2025,
      taxHouseholdSize: undefined,
      applicablePercentage: 8.5,
    };
    expect(answer('credit-reconciliation', before)).toMatchObject({
      creditAnnualCents: 187_900,
      repaymentCents: null,
    });
  });
});
