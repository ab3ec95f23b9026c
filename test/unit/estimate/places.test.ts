import { describe, expect, it } from 'vitest';
import type { ApplicationDraft } from '#shared/domain/application/index';
import {
  filesAlone,
  filesJointlyWith,
  hasIncome,
  household,
  inFresno,
  member,
  relation,
  wages,
} from '../application/applicationBuilder';
import { answer } from '../engine/engineFixture';
import { estimate } from './practice';

const married = { family: { maritalStatus: 'married' as const, livesWithSpouse: 'no' as const } };

/** A couple on one return, each of whom works and lives in another rating region. */
function coupleInTwoPlaces(annualCents: number): ApplicationDraft {
  return household(
    [
      member('ada', '1980-01-01', { ...married, tax: filesJointlyWith('ben'), income: hasIncome }),
      member('ben', '1975-06-01', {
        ...married,
        ...inFresno,
        tax: filesJointlyWith('ada'),
        income: hasIncome,
      }),
    ],
    {
      relationships: [relation('ben', 'spouse', 'ada')],
      incomes: [
        wages('ada', annualCents / 2, 'annually'),
        wages('ben', annualCents / 2, 'annually'),
      ],
    },
  );
}

describe('a family in two places', () => {
  const magiCents = 6_000_000;
  const told = estimate(coupleInTwoPlaces(magiCents), { planYear: 2027 });
  const [household] = told.taxHouseholds;

  it('has the benchmarks of both places added, and one contribution (26 CFR 1.36B-3(f)(4))', () => {
    const benchmarks = told.groups.map(({ benchmark }) => ({
      benchmarkMonthlyCents: benchmark?.ehbMonthlyCents ?? 0,
    }));
    expect(told.groups.map(({ memberIds, region }) => [memberIds, region])).toEqual([
      [['ada'], 3],
      [['ben'], 11],
    ]);
    const { totalCents } = answer('benchmark', { groups: benchmarks });
    expect(household?.benchmark).toMatchObject({ planId: null, ehbMonthlyCents: totalCents });
    const credit = answer('credit', {
      planYear: 2027,
      taxHouseholdSize: 2,
      magiCents,
      benchmarkMonthlyCents: totalCents,
    });
    expect(household).toMatchObject({
      creditMonthlyCents: credit['creditMonthlyCents'],
      contributionMonthlyCents: credit['contributionMonthlyCents'],
    });
    expect(household?.creditMonthlyCents).toBeGreaterThan(0);
  });

  it('shares the credit by what the benchmark costs at each place, to the cent', () => {
    const parts = told.groups.map(({ creditAvailableCents }) => creditAvailableCents);
    const { byId } = answer('split-credit', {
      creditMonthlyCents: household?.creditMonthlyCents,
      policies: told.groups.map(({ id, benchmark }) => ({
        id,
        premiumCents: benchmark?.ehbMonthlyCents ?? 0,
      })),
    });
    expect(byId).toEqual(Object.fromEntries(told.groups.map(({ id }, at) => [id, parts[at]])));
    expect(parts.reduce((sum, cents) => sum + cents, 0)).toBe(household?.creditMonthlyCents);
  });

  it('offers at each place only what is sold there', () => {
    const [here, there] = told.groups;
    const prices = (group: typeof here) =>
      new Map(group?.plans.map(({ planId, grossCents }) => [planId, grossCents]));
    expect(prices(here).size).toBeGreaterThan(0);
    expect(prices(there).size).toBeGreaterThan(0);
    expect(prices(here)).not.toEqual(prices(there));
  });
});

describe('a ZIP of several counties', () => {
  const zipOf = (zip: string, county?: 'Ventura' | 'Los Angeles'): ApplicationDraft => {
    const told = household([member('ada', '1980-01-01', { tax: filesAlone, income: hasIncome })], {
      incomes: [wages('ada', 4_000_000, 'annually')],
    });
    const { homeAddress: address } = told.household;
    const homeAddress = { ...address, zip, county };
    return { ...told, household: { ...told.household, homeAddress, county } };
  };

  it('asks for the county instead of taking the larger one, and prices nothing until it is told', () => {
    const open = estimate(zipOf('90265'), { planYear: 2027 });
    expect(open.place).toEqual({
      zip: '90265',
      county: null,
      region: null,
      counties: ['Los Angeles', 'Ventura'],
    });
    expect(open.complete).toBe(false);
    expect(open.missing.map(({ path }) => path)).toContain('household.county');
    expect(open.groups).toEqual([]);
  });

  it.each([
    ['Ventura', 12],
    ['Los Angeles', 16],
  ] as const)('prices %s in region %d once it is told', (county, region) => {
    const { place, complete, groups } = estimate(zipOf('90265', county), { planYear: 2027 });
    expect(place).toMatchObject({ county, region });
    expect(complete).toBe(true);
    expect(groups.map((group) => group.region)).toEqual([region]);
  });
});
