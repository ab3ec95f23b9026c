import { describe, expect, it } from 'vitest';
import { runOperation } from '#shared/domain/engine/index';
import { answer, context, practicePlans, refusal } from './engineFixture';

const adult = { id: 'a', age: 40, hasHealthPlan: true, wantsDental: true };
const child = { id: 'c', age: 10, hasHealthPlan: true, wantsDental: true };
const teenager = { id: 't', age: 18, hasHealthPlan: true, wantsDental: false };
const place = { planYear: 2027, region: 4 };

describe('family dental', () => {
  it.each([
    ['an adult alone', [adult], []],
    ['an adult with all children', [adult, child], []],
    ['an adult without the children', [adult, { ...child, wantsDental: false }], []],
    ['one of two children', [adult, child, teenager], ['not-all-children']],
    ['children without an adult', [{ ...adult, wantsDental: false }, child], ['no-adult']],
    ['nobody', [{ ...adult, wantsDental: false }], ['nobody']],
    [
      'somebody whose family has no health plan',
      [{ ...adult, hasHealthPlan: false }],
      ['no-health-plan'],
    ],
    ['somebody with Medi-Cal', [{ ...adult, hasMediCal: true }], ['has-medi-cal']],
  ])('for %s', (_who, members, problems) => {
    const dental = answer('family-dental', { ...place, members });
    expect(dental).toMatchObject({ allowed: problems.length === 0, problems });
  });

  it('counts a child with Medi-Cal neither in nor out: Medi-Cal has dental of its own', () => {
    const members = [adult, child, { ...teenager, hasMediCal: true }];
    expect(answer('family-dental', { ...place, members })).toMatchObject({ allowed: true });
  });

  it('says that prices are missing where no pack carries them', () => {
    expect(answer('family-dental', { ...place, members: [adult] })).toMatchObject({
      plans: [],
      noPlansReason: 'no-dental-data',
    });
  });

  it('prices the plans that a pack carries, child cap included, and gives no help', () => {
    const pack = practicePlans(2027);
    const dear = { id: 'D2', carrierId: 'x', name: 'Dear', network: 'PPO' };
    const withDental = {
      ...pack,
      dentalPlans: [
        { ...dear, ratesByRegion: { '4': Array.from({ length: 65 }, () => 3_000) } },
        { ...dear, id: 'D1', name: 'Cheap', ratesByRegion: { '4': [1_000] } },
        { ...dear, id: 'D3', name: 'Elsewhere', ratesByRegion: { '5': [500] } },
      ],
    };
    const four = [1, 2, 3, 4].map((age) => ({ ...child, id: `c${age}`, age }));
    const result = runOperation({ ...context, planPack: () => withDental }, 'family-dental', {
      ...place,
      members: [adult, ...four],
    });
    expect(result).toMatchObject({
      ok: true,
      value: {
        noPlansReason: null,
        plans: [
          { planId: 'D1', monthlyCents: 4_000 },
          { planId: 'D2', monthlyCents: 12_000 },
        ],
      },
    });
  });
});

describe('the yearly cost of a plan', () => {
  const silver = { planYear: 2026, planId: 'P26-P0001-HMO-silver70', netMonthlyCents: 10_000 };

  it('is premium and cost sharing for the use that is stated, with its assumptions', () => {
    const use = { primaryCare: 3, inpatient: 1 };
    const fullPriceCents = { inpatient: 1_000_000 };
    // $50 × 3; of a stay of $10,000 the deductible of $5,200 and 30 percent of the rest.
    expect(answer('yearly-cost', { ...silver, use, fullPriceCents })).toMatchObject({
      premiumCents: 120_000,
      costSharingCents: 15_000 + 520_000 + 144_000,
      totalCents: 120_000 + 679_000,
    });
    expect(answer('yearly-cost', { ...silver, use })['assumptions']).toContain(
      'full-price-unknown',
    );
  });

  it('never goes beyond the yearly maximum', () => {
    const use = { inpatient: 10 };
    const fullPriceCents = { inpatient: 5_000_000 };
    expect(answer('yearly-cost', { ...silver, use, fullPriceCents })).toMatchObject({
      costSharingCents: 980_000,
    });
  });

  it('is refused for a plan, a use or a year that is not there', () => {
    const use = { primaryCare: 1 };
    expect(refusal('yearly-cost', { ...silver, use, planId: 'x' })?.path).toBe('planId');
    expect(refusal('yearly-cost', { ...silver, use: { primaryCare: -1 } })?.path).toBe(
      'use.primaryCare',
    );
    expect(refusal('yearly-cost', { ...silver, use, planYear: 2030 })?.code).toBe('no-data');
  });
});

describe('the mandate penalty', () => {
  const alone = {
    taxYear: 2024,
    uncoveredAdults: 1,
    uncoveredChildren: 0,
    uncoveredMonths: 12,
    filingThresholdCents: 1_781_800,
  };

  it('is the greater of the flat amount and 2.5 percent of income above the threshold', () => {
    const low = { ...alone, householdIncomeCents: 3_000_000 };
    expect(answer('mandate-penalty', low)).toMatchObject({ penaltyCents: 90_000 });
    const high = { ...alone, householdIncomeCents: 10_000_000 };
    expect(answer('mandate-penalty', high)).toMatchObject({ penaltyCents: 205_455 });
  });

  it('is nothing where nobody was uncovered, however high the income', () => {
    const nobody = {
      ...alone,
      taxYear: 2025,
      uncoveredAdults: 0,
      householdIncomeCents: 90_000_000,
    };
    expect(answer('mandate-penalty', nobody)).toMatchObject({ penaltyCents: 0 });
  });

  it('says that a year is unknown', () => {
    const later = { ...alone, taxYear: 2026, householdIncomeCents: 3_000_000 };
    expect(refusal('mandate-penalty', later)?.code).toBe('no-data');
  });
});
