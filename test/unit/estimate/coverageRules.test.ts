import { describe, expect, it } from 'vitest';
import type { ApplicationDraft } from '#shared/domain/application/index';
import { yearlyCostPoints } from '#shared/domain/plans/yearlyCost';
import { filesAlone, hasIncome, household, member, wages } from '../application/applicationBuilder';
import { context } from '../engine/engineFixture';
import { estimate } from './practice';

const ana = (income: number, more: Partial<ApplicationDraft> = {}, parts = {}) =>
  household([member('ana', '1990-01-01', { tax: filesAlone, income: hasIncome, ...parts })], {
    incomes: [wages('ana', income, 'annually')],
    ...more,
  });

const first = (application: ApplicationDraft, more = {}) =>
  estimate(application, { planYear: 2027, asOf: '2026-11-26', ...more }).persons[0];

describe('coverage that somebody could have', () => {
  const withCoverage = (coverageKind: 'tricare' | 'peaceCorps' | 'veteransComprehensive') =>
    ana(
      4_000_000,
      { coverages: [{ id: 'row', personId: 'ana', coverageKind, state: 'eligible' }] },
      {
        coverage: {
          hasOtherCoverageNow: 'yes',
          medicareEnrollment: ['none'],
          qualifiesForFreePartA: 'no',
          isOfferedEmployerCoverage: 'no',
        },
      },
    );

  it.each([
    ['tricare', false],
    ['peaceCorps', false],
    // Veterans’ coverage bars only who is enrolled (26 CFR 1.36B-2(c)(2)(iii)(A)).
    ['veteransComprehensive', true],
  ] as const)('of the kind %s leaves the credit: %s', (kind, creditEligible) => {
    expect(first(withCoverage(kind))).toMatchObject({ creditEligible });
  });
});

describe('an adult whom the expansion covers', () => {
  it('is told of the work rule for coverage from 2027 on', () => {
    expect(first(ana(1_800_000))).toMatchObject({ program: 'mediCalAdult' });
    expect(first(ana(1_800_000))?.notes).toContain('workRule');
    expect(first(ana(1_800_000), { planYear: 2026 })?.notes).not.toContain('workRule');
    expect(first(ana(4_000_000))?.notes).not.toContain('workRule');
  });
});

describe('a county on the home address alone', () => {
  it('opens the county’s program for children and its place on the scale', () => {
    const child = household([member('ana', '1990-01-01', { tax: filesAlone, income: hasIncome })], {
      incomes: [wages('ana', 3_000_000, 'annually')],
    });
    const { county, ...rest } = child.household;
    const family = {
      ...child,
      persons: child.persons.map((one) => ({ ...one, dateOfBirth: '2012-01-01' })),
      incomes: [wages('ana', 4_600_000, 'annually')],
      household: {
        ...rest,
        homeAddress: {
          line1: '1 Main',
          city: 'Daly City',
          state: 'CA',
          zip: '94014',
          county: 'San Mateo',
        },
      },
    } as ApplicationDraft;
    expect(county).toBeDefined();
    const found = estimate(family, { planYear: 2027, asOf: '2026-11-26' });
    expect(found.persons[0]?.program).toBe('cchip');
    expect(found.taxHouseholds[0]?.thresholds.map(({ kind }) => kind)).toContain('cchip');
  });
});

describe('a year of a plan at three levels of use', () => {
  it('is the premiums, the premiums and the deductible, and the premiums and the maximum', () => {
    const design = context.planPack(2026)?.designs.find(({ id }) => id === 'silver70-PPO');
    if (!design) throw new Error('There is the standard silver design.');
    expect(yearlyCostPoints(design, 10_000, 1)).toEqual({
      premiumCents: 120_000,
      deductibleMetCents: 640_000,
      maximumCents: 1_100_000,
    });
    expect(yearlyCostPoints(design, 10_000, 2).maximumCents).toBe(2_080_000);
  });
});
