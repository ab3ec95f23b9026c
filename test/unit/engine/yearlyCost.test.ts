import { describe, expect, it } from 'vitest';
import { estimateMandatePenalty } from '#shared/domain/eligibility/mandatePenalty';
import { designOf } from '#shared/domain/plans/planCatalog';
import { estimateYearlyCost } from '#shared/domain/plans/yearlyCost';
import { context, practicePlans } from './engineFixture';

const pack = practicePlans(2026);
const { designs } = pack;

function design(id: string) {
  const found = designs.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`There is no design ${id}.`);
  return found;
}

describe('benefit designs of 2026', () => {
  it('read the printed amounts by network', () => {
    expect(design('gold80-HMO').costs.inpatient).toEqual({ copayCents: 37_500, perDayUpToDays: 5 });
    expect(design('gold80-PPO').costs.inpatient).toEqual({ coinsurancePercent: 30 });
    expect(design('silver70-PPO')).toMatchObject({
      deductibleCents: [520_000, 1_040_000],
      drugDeductibleCents: [5_000, 10_000],
      maximumOutOfPocketCents: [980_000, 1_960_000],
    });
    expect(design('bronze60-PPO').costs.tier2).toEqual({
      coinsurancePercent: 40,
      upToCents: 50_000,
      afterDrugDeductible: true,
    });
  });

  it('leave out what the sources do not print', () => {
    expect(design('silver94-HMO').costs.xray).toBeUndefined();
  });

  it('belong to the variant that a family has', () => {
    const silver = pack.plans.find(({ metal }) => metal === 'silver');
    expect(silver && designOf(pack, silver, '94')?.maximumOutOfPocketCents[0]).toBe(140_000);
    expect(silver && designOf(pack, silver, 'zero')?.maximumOutOfPocketCents[0]).toBe(0);
    const gold = pack.plans.find(({ metal }) => metal === 'gold');
    expect(gold && designOf(pack, gold, '94')?.id).toMatch(/^gold80/);
  });
});

describe('yearly cost for a stated use of care', () => {
  it('adds twelve premiums and the copays', () => {
    const cost = estimateYearlyCost({
      design: design('gold80-HMO'),
      netMonthlyCents: 10_000,
      use: { primaryCare: 3, tier1: 12 },
      fullPrices: {},
    });
    expect(cost).toMatchObject({ premiumCents: 120_000, costSharingCents: 3 * 4_000 + 12 * 1_800 });
    expect(cost.assumptions).toContain('copays-do-not-wait');
  });

  it('takes the deductible first, then the share, and stops at the yearly maximum', () => {
    const input = { design: design('silver70-PPO'), netMonthlyCents: 0, use: { inpatient: 1 } };
    const small = estimateYearlyCost({ ...input, fullPrices: { inpatient: 1_000_000 } });
    expect(small.costSharingCents).toBe(520_000 + 144_000);
    const large = estimateYearlyCost({ ...input, fullPrices: { inpatient: 20_000_000 } });
    expect(large.costSharingCents).toBe(980_000);
  });

  it('says what it could not know instead of guessing', () => {
    const cost = estimateYearlyCost({
      design: design('silver94-HMO'),
      netMonthlyCents: 0,
      use: { xray: 1, inpatient: 1 },
      fullPrices: {},
    });
    expect(cost.costSharingCents).toBe(0);
    expect(cost.assumptions).toEqual(
      expect.arrayContaining(['service-cost-unknown', 'full-price-unknown']),
    );
  });

  it('gives the free visits of minimum coverage before its deductible', () => {
    const cost = estimateYearlyCost({
      design: design('minimumCoverage-PPO'),
      netMonthlyCents: 0,
      use: { primaryCare: 4 },
      fullPrices: { primaryCare: 20_000 },
    });
    expect(cost.costSharingCents).toBe(20_000);
  });
});

describe('the mandate penalty', () => {
  const family = {
    taxYear: 2024,
    uncoveredAdults: 2,
    uncoveredChildren: 2,
    uncoveredMonths: 12,
    householdIncomeCents: 8_000_000,
    filingThresholdCents: 6_253_400,
  };
  const penalty = (change: object) => {
    const result = estimateMandatePenalty(context, { ...family, ...change });
    return result.ok ? result.value : result.error.code;
  };

  it('is the flat amount, at most three adults, where that is the greater', () => {
    expect(penalty({})).toEqual({ penaltyCents: 270_000, unsettled: [] });
    expect(penalty({ uncoveredMonths: 6 })).toMatchObject({ penaltyCents: 135_000 });
  });

  it('is 2.5 percent of income above the threshold where that is the greater, up to the bronze cap', () => {
    expect(penalty({ householdIncomeCents: 20_000_000 })).toMatchObject({ penaltyCents: 343_665 });
    expect(penalty({ householdIncomeCents: 900_000_000 })).toMatchObject({
      penaltyCents: 1_670_400,
    });
    expect(penalty({ householdIncomeCents: 6_000_000 })).toMatchObject({ penaltyCents: 0 });
  });

  it('says what is unsettled and has no data for a year that is not published', () => {
    expect(penalty({ taxYear: 2025 })).toMatchObject({ unsettled: ['child-amount', 'bronze-cap'] });
    expect(penalty({ taxYear: 2026 })).toBe('no-data');
  });
});
