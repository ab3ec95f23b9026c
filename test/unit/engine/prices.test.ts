import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answer, readFactFile, refusal } from './engineFixture';

describe('rating-region', () => {
  it('takes a county in any case, with or without "County", or by its code', () => {
    for (const county of ['Alameda', 'ALAMEDA county', ' alameda ', '06001']) {
      expect(answer('rating-region', { county })).toEqual({ region: 6, county: 'Alameda' });
    }
  });

  it('asks for a ZIP in Los Angeles and splits the county by the listed prefixes', () => {
    expect(refusal('rating-region', { county: 'Los Angeles' })?.code).toBe('needs-zip');
    expect(answer('rating-region', { county: 'los angeles', zip: '90601' }).region).toBe(15);
    expect(answer('rating-region', { county: 'Los Angeles', zip: '90001' }).region).toBe(16);
  });

  it('puts Los Angeles ZIPs with an unlisted prefix in region 16 (Insurance Code 10753.14)', () => {
    for (const zip of ['90134', '90140', '90189', '93063']) {
      expect(answer('rating-region', { county: 'Los Angeles', zip }).region).toBe(16);
    }
  });

  it('lets a stated county win and says when the ZIP is not listed for it', () => {
    const stated = answer('rating-region', { county: 'Yolo', zip: '94102' });
    expect(stated).toEqual({ region: 3, county: 'Yolo', zipMatchesCounty: false });
  });

  it('answers a ZIP by the counties with an address in it', () => {
    expect(answer('rating-region', { zip: '94102' })).toEqual({
      region: 4,
      county: 'San Francisco',
    });
    const split = refusal('rating-region', { zip: '93063' });
    expect(split).toMatchObject({ code: 'ambiguous', counties: ['Ventura', 'Los Angeles'] });
  });

  it('names the counties when one region is certain and the county is not', () => {
    expect(answer('rating-region', { zip: '91708' })).toEqual({
      region: 17,
      county: null,
      counties: ['San Bernardino', 'Riverside'],
    });
  });

  it('marks the county of a post-office ZIP as a suggestion', () => {
    expect(answer('rating-region', { zip: '94283' })).toEqual({
      region: 3,
      county: 'Sacramento',
      countyIsSuggestion: true,
    });
  });

  it('tells an unknown Californian ZIP from one of another state', () => {
    expect(refusal('rating-region', { zip: '90000' })?.code).toBe('unknown-zip');
    expect(refusal('rating-region', { zip: '10001' })?.code).toBe('not-california');
    expect(refusal('rating-region', { county: '32003' })?.code).toBe('not-california');
  });

  it('refuses an unknown county, a malformed ZIP and an empty question', () => {
    expect(refusal('rating-region', { county: 'Gotham' })).toMatchObject({
      code: 'bad-input',
      path: 'county',
    });
    expect(refusal('rating-region', { zip: '9410' })).toMatchObject({
      code: 'bad-input',
      path: 'zip',
    });
    expect(refusal('rating-region', {})).toMatchObject({ code: 'bad-input', path: 'county' });
  });
});

describe('rating-age and age-factor', () => {
  it('advances on the birthday, for February 29 on March 1 of a common year', () => {
    const birthDate = '2004-02-29';
    expect(answer('rating-age', { birthDate, coverageStart: '2025-02-28' })).toEqual({ age: 20 });
    expect(answer('rating-age', { birthDate, coverageStart: '2025-03-01' })).toEqual({ age: 21 });
  });

  it('refuses a birth after the start, and a day that the calendar does not have', () => {
    const coverageStart = '2027-01-01';
    expect(refusal('rating-age', { birthDate: '2027-01-02', coverageStart })?.path).toBe(
      'birthDate',
    );
    expect(refusal('rating-age', { birthDate: '2001-02-29', coverageStart })?.path).toBe(
      'birthDate',
    );
    expect(refusal('rating-age', { birthDate: '1900-01-01', coverageStart })?.path).toBe(
      'birthDate',
    );
  });

  it('reads the CMS default curve, one factor from 64 and no data before 2018', () => {
    expect(answer('age-factor', { planYear: 2027, age: 40 })).toEqual({ factor: 1.278 });
    expect(answer('age-factor', { planYear: 2027, age: 99 })).toEqual({ factor: 3 });
    expect(refusal('age-factor', { planYear: 2017, age: 40 })?.code).toBe('no-data');
    expect(refusal('age-factor', { planYear: 2027, age: -1 })?.path).toBe('age');
    expect(refusal('age-factor', { planYear: 2027, age: 121 })?.path).toBe('age');
  });
});

describe('family-premium', () => {
  it('charges every adult and the three oldest children', () => {
    const family = { planYear: 2027, ages: [40, 38, 8, 12, 10, 12], baseRateAge21Cents: 40_000 };
    expect(answer('family-premium', family)).toEqual({
      memberCents: [51_120, 49_840, 0, 30_600, 30_600, 30_600],
      ratedIndexes: [0, 1, 3, 4, 5],
      totalCents: 192_760,
    });
  });

  it('follows every filed 2025 rate within the cents that the filings round away (CMS file)', async () => {
    const { plans } = filedRates.parse(await readFactFile('plan-premiums-2025'));
    expect(plans).toHaveLength(146);
    for (const { monthly } of plans) {
      const filed = (age: number) => Math.round((monthly[String(age)] ?? 0) * 100);
      const input = { planYear: 2025, ages: [27, 40, 55], baseRateAge21Cents: filed(21) };
      const computed = z.array(z.number()).parse(answer('family-premium', input).memberCents);
      [27, 40, 55].forEach((age, index) => {
        expect(Math.abs((computed[index] ?? 0) - filed(age))).toBeLessThanOrEqual(2);
      });
    }
  });

  it('takes the first or last row of a table for an age outside it, and refuses a gap', () => {
    const rateByAgeCents = { 14: 1_000, 64: 50_000 };
    const outside = answer('family-premium', { planYear: 2027, ages: [2, 80], rateByAgeCents });
    expect(outside.memberCents).toEqual([1_000, 50_000]);
    expect(refusal('family-premium', { planYear: 2027, ages: [30], rateByAgeCents })).toMatchObject(
      {
        code: 'bad-input',
        path: 'rateByAgeCents.30',
      },
    );
  });

  it('wants exactly one price list', () => {
    const both = { planYear: 2027, ages: [30], baseRateAge21Cents: 1, baseRateAge0Cents: 1 };
    expect(refusal('family-premium', both)?.code).toBe('bad-input');
    expect(refusal('family-premium', { planYear: 2027, ages: [30] })?.code).toBe('bad-input');
    expect(
      refusal('family-premium', { planYear: 2027, ages: [30, -1], baseRateAge21Cents: 1 })?.path,
    ).toBe('ages[1]');
  });

  it('does not care for the order of the members', () => {
    const ages = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(ages, fc.nat(300_000), (list, baseRateAge21Cents) => {
        const total = (order: readonly number[]) =>
          answer('family-premium', { planYear: 2027, ages: order, baseRateAge21Cents }).totalCents;
        expect(total([...list].reverse())).toBe(total(list));
      }),
    );
  });

  it('adds its members up to the total', () => {
    const ages = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(ages, fc.nat(300_000), (list, baseRateAge0Cents) => {
        const premium = answer('family-premium', { planYear: 2027, ages: list, baseRateAge0Cents });
        expect(
          z
            .array(z.number())
            .parse(premium.memberCents)
            .reduce((a, b) => a + b, 0),
        ).toBe(premium.totalCents);
      }),
    );
  });
});

const filedRates = z.object({
  plans: z.array(z.object({ monthly: z.record(z.string(), z.number()) })),
});

describe('benchmark', () => {
  it('is the second-lowest silver by its essential-benefit part', () => {
    const plans = [
      { id: 'gold', monthlyCents: 10_000, metal: 'gold' },
      { id: 'elsewhere', monthlyCents: 11_000, metal: 'silver', servesZip: false },
      { id: 'low', monthlyCents: 40_000, metal: 'silver' },
      { id: 'low', monthlyCents: 40_000, metal: 'silver', variant: '94' },
      { id: 'dear', monthlyCents: 45_000, metal: 'silver' },
      { id: 'extras', monthlyCents: 45_100, metal: 'silver', ehbShare: 0.95 },
    ];
    expect(answer('benchmark', { plans })).toEqual({
      planId: 'extras',
      monthlyCents: 45_100,
      ehbMonthlyCents: 42_845,
    });
  });

  it('counts equal prices as two plans, takes a single plan, and has no data for none', () => {
    const plan = (id: string) => ({ id, monthlyCents: 40_000 });
    expect(answer('benchmark', { plans: [plan('a'), plan('b')] }).planId).toBe('b');
    expect(answer('benchmark', { plans: [plan('a')] }).planId).toBe('a');
    expect(refusal('benchmark', { plans: [] })?.code).toBe('no-data');
    expect(refusal('benchmark', {})?.code).toBe('bad-input');
  });

  it('adds the benchmarks of members in several places', () => {
    const groups = [{ benchmarkMonthlyCents: 40_000 }, { benchmarkMonthlyCents: 25_050 }];
    expect(answer('benchmark', { groups })).toEqual({ totalCents: 65_050 });
  });

  it('is estimated from the regional figure, marked as approximate', () => {
    expect(answer('benchmark-estimate', { planYear: 2026, region: 1, ages: [40] })).toEqual({
      monthlyCents: 83_696,
      memberCents: [83_696],
      approximate: true,
    });
    expect(refusal('benchmark-estimate', { planYear: 2027, region: 1, ages: [40] })?.code).toBe(
      'no-data',
    );
    expect(refusal('benchmark-estimate', { planYear: 2026, region: 20, ages: [40] })?.path).toBe(
      'region',
    );
  });
});

describe('split-credit', () => {
  it('gives leftover cents to the largest remainders, then in input order', () => {
    const policies = ['a', 'b', 'c'].map((id) => ({ id, premiumCents: 33_300, ehbShare: 1 }));
    expect(answer('split-credit', { creditMonthlyCents: 10_001, policies })).toEqual({
      byId: { a: 3_334, b: 3_334, c: 3_333 },
      appliedCents: 10_001,
      unusedCents: 0,
    });
  });

  it('uses no more than the essential-benefit premiums and says what is left', () => {
    const policies = [{ id: 'a', premiumCents: 10_000, ehbShare: 0.99 }];
    const split = answer('split-credit', { creditMonthlyCents: 20_000, policies });
    expect(split).toEqual({ byId: { a: 9_900 }, appliedCents: 9_900, unusedCents: 10_100 });
  });

  it('has parts that add up, none negative and none above its essential-benefit premium', () => {
    const policy = fc.record({
      premiumCents: fc.nat(200_000),
      share: fc.integer({ min: 9_000, max: 10_000 }),
    });
    const list = fc.array(policy, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        list,
        fc.nat(400_000),
        fc.nat(100),
        (rows, creditMonthlyCents, electedPercent) => {
          const policies = rows.map(({ premiumCents, share }, index) => ({
            id: `p${index}`,
            premiumCents,
            ehbShare: share / 10_000,
          }));
          const split = splitSchema.parse(
            answer('split-credit', { creditMonthlyCents, electedPercent, policies }),
          );
          const parts = policies.map(({ id }) => split.byId[id] ?? -1);
          expect(parts.reduce((a, b) => a + b, 0)).toBe(split.appliedCents);
          expect(split.appliedCents + split.unusedCents).toBe(creditMonthlyCents);
          rows.forEach(({ premiumCents, share }, index) => {
            expect(parts[index]).toBeGreaterThanOrEqual(0);
            expect((parts[index] ?? 0) * 10_000).toBeLessThanOrEqual(premiumCents * share);
          });
        },
      ),
    );
  });

  it('refuses two policies of one id', () => {
    const policies = [
      { id: 'a', premiumCents: 1 },
      { id: 'a', premiumCents: 2 },
    ];
    expect(refusal('split-credit', { creditMonthlyCents: 1, policies })?.path).toBe(
      'policies[1].id',
    );
  });
});

const splitSchema = z.object({
  byId: z.record(z.string(), z.number()),
  appliedCents: z.number(),
  unusedCents: z.number(),
});

describe('net-premium', () => {
  it('applies the credit to essential benefits, then the state subsidy to the rest', () => {
    const input = {
      premiumCents: 50_000,
      ehbShare: 0.99,
      creditCents: 60_000,
      stateSubsidyCents: 300,
    };
    expect(answer('net-premium', input)).toEqual({
      creditAppliedCents: 49_500,
      stateSubsidyAppliedCents: 300,
      netCents: 200,
    });
  });

  it('is never below zero', () => {
    fc.assert(
      fc.property(
        fc.nat(200_000),
        fc.nat(300_000),
        fc.nat(300_000),
        (premiumCents, creditCents, stateSubsidyCents) => {
          const net = answer('net-premium', { premiumCents, creditCents, stateSubsidyCents });
          expect(net.netCents).toBe(Math.max(0, premiumCents - creditCents - stateSubsidyCents));
        },
      ),
    );
  });
});
