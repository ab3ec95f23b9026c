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

describe('PolicyEngine US, California premium subsidy (board designs of 2026 and 2027)', () => {
  it.each([
    // Plan year, percent, income, benchmark, federal credit and subsidy, in dollars a year.
    [2026, 100, 15_000, 6_000, 3_500, 2_500],
    [2026, 125, 18_750, 6_000, 3_800, 2_200],
    [2026, 140, 21_000, 6_000, 6_000, 0],
    [2026, 150, 22_500, 6_000, 3_000, 2_282.25],
    [2026, 157.5, 25_000, 6_000, 2_000, 3_112.5],
    [2026, 157.5, 23_625, 7_500, 3_200, 3_461.31],
    [2026, 157.5, -10_000, 6_000, 2_000, 4_000],
    [2026, 157.5, 25_000, 6_000, 6_000, 0],
    [2026, 160, 24_000, 6_000, 2_000, 3_119.2],
    [2026, 160, 24_000, 3_000, 2_500, 0],
    [2026, 165, 51_500, 18_000, 9_000, 6_986.35],
    [2026, 166, 27_000, 6_000, 2_000, 0],
    [2026, 99, 14_850, 6_000, 2_000, 0],
    [2025, 157.5, 25_000, 6_000, 2_000, 0],
    [2027, 157.5, 25_000, 6_000, 2_000, 3_237.5],
  ])('of %d at %d percent on $%d is what the benchmark still costs', (...example) => {
    const [planYear, fplPercent, income, benchmark, credit, subsidy] = example;
    const found = answer('state-subsidy', {
      planYear,
      fplPercent,
      magiCents: income * 100,
      benchmarkMonthlyCents: monthOf(benchmark),
      federalCreditMonthlyCents: monthOf(credit),
    });
    // Benchmark and credit come as whole cents of a month: twelve of them may be six cents off.
    expect(Math.abs(Number(found['subsidyAnnualCents']) - subsidy * 100)).toBeLessThanOrEqual(6);
  });

  it('rounds the state rate to 0.01 point as the federal one, where PolicyEngine keeps 4.255', () => {
    const asked = { planYear: 2027, fplPercent: 182.5, magiCents: 2_900_000 };
    const amounts = { benchmarkMonthlyCents: 60_000, federalCreditMonthlyCents: 40_000 };
    const found = answer('state-subsidy', { ...asked, ...amounts });
    expect(found['stateApplicablePercentage']).toBe(4.26);
  });
});

describe('PolicyEngine US and the 2023 KFF calculator, a family of three in Los Angeles', () => {
  it.each([
    // The child has Medi-Cal; the parents' benchmark in rating areas 15 and 16.
    [8_569, 5_929],
    [9_039, 6_399],
  ])('with a benchmark of $%d a year has a credit of $%d at 4.40 percent', (benchmark, credit) => {
    const found = answer('credit', {
      planYear: 2023,
      taxHouseholdSize: 3,
      magiCents: 6_000_000,
      benchmarkMonthlyCents: monthOf(benchmark),
    });
    expect(found).toMatchObject({ fplPercent: 260, applicablePercentage: 4.4 });
    expect(found['contributionAnnualCents']).toBe(264_000);
    expect(dollars(found['creditAnnualCents'])).toBe(credit);
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
