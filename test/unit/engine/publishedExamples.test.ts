// Examples that authorities and other calculators have published, each with its publication. Amounts of
// the regulations are in whole dollars, worked with rounded parts: the engine agrees to the dollar.
import { describe, expect, it } from 'vitest';
import { answer } from './engineFixture';

const dollars = (value: unknown) => Math.round(Number(value) / 100);

/** A yearly amount in dollars as twelve months print it. */
const monthOf = (yearDollars: number) => Math.round((yearDollars * 100) / 12);

describe('26 CFR 1.36B-4(a)(4), examples of reconciling', () => {
  const household = { planYear: 2026, magiCents: 2_874_700, applicablePercentage: 5.84 };

  it('adds a child in August: credit of $5,521 against $5,300 paid in advance', () => {
    const settled = answer('credit-reconciliation', {
      ...household,
      months: [
        { count: 7, benchmarkMonthlyCents: monthOf(5_200), advanceMonthlyCents: 27_500 },
        { count: 5, benchmarkMonthlyCents: monthOf(10_000), advanceMonthlyCents: 67_500 },
      ],
    });
    expect(dollars(settled['contributionCents'])).toBe(1_679);
    expect(dollars(settled['creditAnnualCents'])).toBe(5_521);
    expect(dollars(settled['advanceCents'])).toBe(5_300);
    expect(dollars(settled['additionalCreditCents'])).toBe(221);
  });

  it('counts ten months of coverage: a contribution of $1,399 and a credit of $4,935', () => {
    const settled = answer('credit-reconciliation', {
      ...household,
      months: [
        { count: 5, benchmarkMonthlyCents: monthOf(5_200), advanceMonthlyCents: 27_500 },
        { count: 5, benchmarkMonthlyCents: monthOf(10_000), advanceMonthlyCents: 67_500 },
      ],
    });
    expect(dollars(settled['contributionCents'])).toBe(1_399);
    // The regulation adds $2,167 and $4,167 and takes $1,399 off: its $4,935 is $4,934.46 in cents.
    expect(Math.abs(Number(settled['creditAnnualCents']) - 493_500)).toBeLessThan(100);
    expect(dollars(settled['advanceCents'])).toBe(4_750);
  });

  it('reconciles a year of marriage at 9.5 percent of $75,000: $814 too much was paid', () => {
    const settled = answer('credit-reconciliation', {
      planYear: 2026,
      magiCents: 7_500_000,
      applicablePercentage: 9.5,
      months: [
        {
          count: 7,
          benchmarkMonthlyCents: monthOf(5_200) + monthOf(10_000),
          advanceMonthlyCents: 78_900,
        },
        { count: 5, benchmarkMonthlyCents: monthOf(14_000), advanceMonthlyCents: 57_300 },
      ],
    });
    expect(dollars(settled['contributionCents'])).toBe(7_125);
    expect(dollars(settled['advanceCents'])).toBe(8_388);
    expect(Math.abs(Number(settled['creditAnnualCents']) - 757_400)).toBeLessThan(200);
    expect(settled['repaymentCents']).toBe(settled['excessAdvanceCents']);
  });
});

describe('PolicyEngine US, required contribution percentage', () => {
  it.each([
    [2026, 100, 2.1],
    [2026, 120, 2.1],
    [2026, 133, 3.14],
    [2026, 400, 9.96],
    [2025, 400, 8.5],
    // The table of 2022 is that of 2023 (26 U.S.C. 36B(b)(3)(A)(iii)).
    [2023, 140, 0],
    [2023, 190, 1.6],
    [2023, 240, 3.6],
    [2023, 290, 5.6],
    [2023, 340, 7],
    [2023, 390, 8.25],
    [2023, 440, 8.5],
  ])('of %d at %d percent is %d', (planYear, fplPercent, rate) => {
    const found = answer('applicable-percentage', { planYear, fplPercent });
    expect(found['applicablePercentage']).toBe(rate);
  });
});

describe('PolicyEngine US, category of cost-sharing reductions', () => {
  it.each([
    [2026, 125, true, '94'],
    [2026, 175, true, '87'],
    [2026, 225, true, '73'],
    [2026, 275, true, 'none'],
    // Lawfully present and below poverty, before and after Pub. L. 119-21 sec. 71302.
    [2025, 75, true, '94'],
    [2026, 75, false, 'none'],
  ])('in %d at %d percent, credit %s: %s', (planYear, fplPercent, creditEligible, variant) => {
    const asked = { planYear, fplPercent, metal: 'silver', creditEligible };
    expect(answer('cost-sharing', asked)).toEqual({ variant });
  });

  it('follows from who may have the credit below poverty', () => {
    const tps = { fplPercent: 75, immigration: 'tps' };
    expect(answer('credit-eligibility', { ...tps, planYear: 2025 })['eligible']).toBe(true);
    expect(answer('credit-eligibility', { ...tps, planYear: 2026 })).toMatchObject({
      eligible: false,
      reason: 'below-range',
    });
  });
});

describe('KFF, premium payments without enhanced credits (2026)', () => {
  it('gives somebody at 401 percent of poverty, $62,757 a year, no credit', () => {
    const single = { planYear: 2026, taxHouseholdSize: 1, magiCents: 6_275_700 };
    expect(answer('credit', { ...single, benchmarkMonthlyCents: 120_000 })).toMatchObject({
      fplPercent: 401,
      eligible: false,
      reason: 'above-range',
      creditMonthlyCents: 0,
    });
  });
});

describe('CMS, rates of California filed for 2026, as shown for ZIP 90012 and 90601', () => {
  it.each([
    ['90012', 16],
    ['90601', 15],
  ])('prices ZIP %s in rating area %d', (zip, region) => {
    expect(answer('rating-region', { zip })).toMatchObject({ region, county: 'Los Angeles' });
  });

  it.each([
    // The rates at age 21 from which the published rates at age 40 follow by the federal curve.
    [28_750, 36_743],
    [37_702, 48_183],
  ])('turns %d cents at age 21 into %d at 40', (baseRateAge21Cents, at40) => {
    const price = { planYear: 2026, ages: [40], baseRateAge21Cents };
    expect(answer('family-premium', price)).toMatchObject({ memberCents: [at40] });
  });
});
