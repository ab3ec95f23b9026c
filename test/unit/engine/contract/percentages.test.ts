// The tables of 26 U.S.C. 36B(b)(3)(A) (2023-2025), Rev. Proc. 2025-25 (2026) and 2026-26 (2027), and of
// the California premium subsidy designs, at their edges; worked out by hand with fractions.
import { describe, expect, it } from 'vitest';
import { answer, refusal } from '../engineFixture';

const tables: readonly (readonly [
  fplPercent: number,
  in2025: number,
  in2026: number,
  in2027: number,
])[] = [
  [100, 0, 2.1, 2.15],
  [132, 0, 2.1, 2.15],
  [132.99, 0, 2.1, 2.15],
  [133, 0, 3.14, 3.23],
  [138, 0, 3.45, 3.54],
  [140, 0, 3.57, 3.67],
  [149, 0, 4.13, 4.24],
  [150, 0, 4.19, 4.3],
  [151, 0.04, 4.24, 4.35],
  [160, 0.4, 4.67, 4.8],
  [175, 1, 5.4, 5.54],
  [185, 1.4, 5.88, 6.04],
  [199, 1.96, 6.55, 6.73],
  [200, 2, 6.6, 6.78],
  [215, 2.6, 7.15, 7.34],
  [225, 3, 7.52, 7.72],
  [249, 3.96, 8.4, 8.62],
  [250, 4, 8.44, 8.66],
  [275, 5, 9.2, 9.44],
  [299, 5.96, 9.93, 10.19],
  [300, 6, 9.96, 10.22],
  [350, 7.25, 9.96, 10.22],
  [400, 8.5, 9.96, 10.22],
];

describe('the applicable percentage', () => {
  it.each(tables)(
    'at %d percent is %d in 2025, %d in 2026 and %d in 2027',
    (fplPercent, ...rates) => {
      const asked = [2025, 2026, 2027].map((planYear) =>
        answer('applicable-percentage', { planYear, fplPercent }),
      );
      expect(asked.map(({ applicablePercentage }) => applicablePercentage)).toEqual(rates);
    },
  );

  it.each([
    [2025, 99.99, 'below-range'],
    [2026, 99.99, 'below-range'],
    [2026, 400.01, 'above-range'],
    [2027, 401, 'above-range'],
  ])('is none in %d at %d percent: %s', (planYear, fplPercent, reason) => {
    const none = answer('applicable-percentage', { planYear, fplPercent });
    expect(none).toMatchObject({ eligible: false, applicablePercentage: null, reason });
  });

  it('has no ceiling through 2025', () => {
    const high = answer('applicable-percentage', { planYear: 2024, fplPercent: 900 });
    expect(high).toMatchObject({ eligible: true, applicablePercentage: 8.5 });
  });
});

describe('the ceiling of the credit', () => {
  it.each([
    [2026, 1, 6_260_000],
    [2026, 2, 8_460_000],
    [2026, 4, 12_860_000],
    [2026, 8, 21_660_000],
    [2026, 10, 26_060_000],
    [2027, 1, 6_384_000],
    [2027, 3, 10_928_000],
    [2027, 8, 22_288_000],
  ])('of %d for %d people is four times the guideline', (planYear, taxHouseholdSize, cents) => {
    const household = { planYear, taxHouseholdSize };
    expect(answer('credit-ceiling', household)).toEqual({ maximumMagiCents: cents });
    const asked = { ...household, benchmarkMonthlyCents: 500_000 };
    expect(answer('credit', { ...asked, magiCents: cents })).toMatchObject({
      fplPercent: 400,
      eligible: true,
    });
    expect(answer('credit', { ...asked, magiCents: cents + 1 })).toMatchObject({
      fplPercent: 401,
      eligible: false,
    });
  });

  it('is null where a year has none, and no-data for years that the facts do not carry', () => {
    const ceiling = answer('credit-ceiling', { planYear: 2025, taxHouseholdSize: 1 });
    expect(ceiling).toEqual({ maximumMagiCents: null });
    // "A year that the facts do not carry answers no-data": any year at all, not only a likely one.
    for (const planYear of [0, 1999, 2022, 2028, 9999]) {
      expect(refusal('credit-ceiling', { planYear, taxHouseholdSize: 1 })?.code).toBe('no-data');
    }
  });
});

describe('the state subsidy', () => {
  const household = {
    magiCents: 2_400_000,
    benchmarkMonthlyCents: 60_000,
    federalCreditMonthlyCents: 50_000,
  };

  it.each([
    [2026, 100, 0],
    [2026, 149.99, 0],
    [2026, 150, 3.19],
    [2026, 157.5, 3.55],
    [2026, 160, 3.67],
    [2026, 165, 3.91],
    [2027, 150, 2.69],
    [2027, 157.5, 3.05],
    [2027, 165, 3.41],
    [2027, 199.99, 5.1],
  ])('of %d at %d percent leaves %d percent of income to pay', (planYear, fplPercent, rate) => {
    const subsidy = answer('state-subsidy', { ...household, planYear, fplPercent });
    const cents = Math.max(0, 10_000 - Math.round(rate * 2_000));
    expect(subsidy).toEqual({
      eligible: true,
      stateApplicablePercentage: rate,
      subsidyMonthlyCents: cents,
      subsidyAnnualCents: cents * 12,
    });
  });

  // 2023 is in no list of years without a program, so it is unknown rather than none.
  it.each([
    [2024, 140, 'no-program'],
    [2025, 140, 'no-program'],
    [2026, 99.99, 'below-range'],
    [2026, 165.01, 'above-range'],
    [2027, 200, 'above-range'],
  ])('is none in %d at %d percent: %s', (planYear, fplPercent, reason) => {
    expect(answer('state-subsidy', { ...household, planYear, fplPercent })).toEqual({
      eligible: false,
      reason,
      stateApplicablePercentage: null,
      subsidyMonthlyCents: 0,
      subsidyAnnualCents: 0,
    });
  });

  it.each([2023, 2028])('is unknown for %d', (planYear) => {
    expect(refusal('state-subsidy', { ...household, planYear, fplPercent: 140 })?.code).toBe(
      'no-data',
    );
  });
});
