import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  estimateApplication,
  estimateNotes,
  estimateWordKeys,
  immigrationClasses,
  unsettledRules,
} from '#shared/domain/estimate/index';
import { context, repositoryRoot } from '../engine/engineFixture';
import { filesAlone, hasIncome, household, member, wages } from '../application/applicationBuilder';
import { estimate, personOf, readHousehold } from './practice';

const rulesOf = (found: { readonly unsettled: readonly { readonly rule: string }[] }) =>
  found.unsettled.map(({ rule }) => rule);

describe('an estimate for 2027', () => {
  it('is whole in November 2026, when most families ask', async () => {
    for (const name of ['family-of-four-mixed', 'self-employed-couple', 'single-parent-newborn']) {
      const { answers } = await readHousehold(name);
      const found = estimate(answers, { planYear: 2027, asOf: '2026-11-26' });
      expect(found.complete).toBe(true);
      expect(found.taxHouseholds.map(({ status }) => status)).toEqual(['estimated']);
      expect(found.taxHouseholds[0]?.creditMonthlyCents).toBeGreaterThan(0);
      expect(found.persons.every(({ status }) => status === 'estimated')).toBe(true);
      expect(found.groups.every(({ plans }) => plans.length > 0)).toBe(true);
    }
  });

  it('goes on in January with the guidelines in force, and says so', async () => {
    const { answers } = await readHousehold('family-of-four-mixed');
    const december = estimate(answers, { planYear: 2027, asOf: '2026-12-31' });
    const january = estimate(answers, {
      planYear: 2027,
      asOf: '2027-01-31',
      coverageStart: '2027-01-01',
    });
    expect(january.taxHouseholds[0]?.creditMonthlyCents).toBe(
      december.taxHouseholds[0]?.creditMonthlyCents,
    );
    expect(january.persons.map(({ program }) => program)).toEqual(
      december.persons.map(({ program }) => program),
    );
    expect(rulesOf(december)).not.toContain('mediCalGuidelines');
    expect(january.unsettled).toContainEqual(
      expect.objectContaining({ rule: 'mediCalGuidelines', assumed: '2026' }),
    );
  });

  it('waits for the guidelines of the year once they must be out', async () => {
    const { answers } = await readHousehold('family-of-four-mixed');
    const { rules } = context;
    const late = { application: answers, rules, planYear: 2027, asOf: '2027-04-01' };
    expect(estimateApplication(late)).toMatchObject({ ok: false, error: { code: 'no-data' } });
  });
});

describe('what is not settled', () => {
  const cost = (income: number, more: Parameters<typeof member>[2] = {}) =>
    household([member('ana', '1990-01-01', { tax: filesAlone, income: hasIncome, ...more })], {
      incomes: [wages('ana', income, 'annually')],
    });

  it('is the end of open enrollment, while it runs, and never in a year whose end is known', () => {
    const family = cost(9_000_000);
    const season = estimate(family, { planYear: 2027, asOf: '2026-11-26' });
    expect(season.unsettled).toEqual([
      expect.objectContaining({ rule: 'openEnrollmentEnd', assumed: '2027-01-31' }),
    ]);
    expect(season.unsettled[0]?.source).not.toBe('');
    const after = estimate(family, { planYear: 2027, asOf: '2027-02-01' });
    expect(rulesOf(after)).not.toContain('openEnrollmentEnd');
    expect(rulesOf(estimate(family, { planYear: 2026, asOf: '2026-01-15' }))).toEqual([]);
  });

  it('is the state’s own cost sharing of 2027, for who has a level of silver', () => {
    const asked = { planYear: 2027, asOf: '2026-11-26' };
    expect(rulesOf(estimate(cost(3_500_000), asked))).toContain('stateCostSharing');
    expect(rulesOf(estimate(cost(3_500_000), { ...asked, planYear: 2026 }))).not.toContain(
      'stateCostSharing',
    );
  });

  it('is Medi-Cal for some statuses from October 2026', () => {
    const refugee = cost(1_500_000, {
      citizenship: {
        isUsCitizenOrNational: 'no',
        wantsToListImmigrationStatus: 'yes',
        immigrationStatus: 'refugee',
      },
    });
    const asked = { planYear: 2026, asOf: '2026-10-01' };
    expect(rulesOf(estimate(refugee, asked))).toContain('mediCalScope');
    expect(personOf(refugee, 'ana', asked).notes).toContain('countyDecides');
    expect(rulesOf(estimate(refugee, { ...asked, asOf: '2026-09-30' }))).not.toContain(
      'mediCalScope',
    );
  });

  it('is how the state counts a student of 19 or more in a household', () => {
    const student = cost(1_000_000, {
      life: { isFullTimeStudent: 'yes' },
    });
    const asked = { planYear: 2027, asOf: '2026-11-26' };
    const young = {
      ...student,
      persons: student.persons.map((one) => ({ ...one, dateOfBirth: '2006-05-01' })),
    };
    expect(personOf(young, 'ana', asked).notes).toContain('householdOptionAssumed');
    expect(personOf(cost(1_000_000), 'ana', asked).notes).not.toContain('householdOptionAssumed');
  });
});

describe('an immigration status', () => {
  const withStatus = (
    immigrationStatus: keyof typeof immigrationClasses,
    born: string,
    income: number,
  ) =>
    household(
      [
        member('sam', born, {
          tax: filesAlone,
          income: hasIncome,
          citizenship: {
            isUsCitizenOrNational: 'no',
            wantsToListImmigrationStatus: 'yes',
            immigrationStatus,
          },
        }),
      ],
      { incomes: [wages('sam', income, 'annually')] },
    );

  it('has a class with its source, or none with the reason', () => {
    for (const { source } of Object.values(immigrationClasses)) expect(source).not.toBe('');
    expect(immigrationClasses.stayOfDeportation.is).toBeNull();
  });

  it('that no text settles is left open where the answer would differ', () => {
    const asked = { planYear: 2026, asOf: '2026-06-01' };
    const open = personOf(withStatus('stayOfDeportation', '1990-01-01', 1_500_000), 'sam', asked);
    expect(open).toMatchObject({ status: 'incomplete', program: null, groupId: null });
    expect(open.notes).toEqual(expect.arrayContaining(['immigrationStatusOpen', 'countyDecides']));
    // At $40,000 a plan might be open in 2026: not said either way.
    const dearer = personOf(withStatus('stayOfDeportation', '1990-01-01', 4_000_000), 'sam', asked);
    expect(dearer.creditEligible).toBeNull();
  });

  it('that no text settles still gives what any status gives', () => {
    const asked = { planYear: 2026, asOf: '2026-06-01' };
    const child = personOf(withStatus('stayOfDeportation', '2012-01-01', 1_500_000), 'sam', asked);
    expect(child).toMatchObject({ program: 'mediCalChild', creditEligible: false });
    // In 2027 the credit is open to neither of the classes that it may be.
    const next = { planYear: 2027, asOf: '2026-11-26' };
    const adult = personOf(withStatus('otherNotListed', '1990-01-01', 4_000_000), 'sam', next);
    expect(adult).toMatchObject({ creditEligible: false, noCreditReason: 'immigration' });
  });
});

describe('the words of an estimate', () => {
  it.each(['en', 'es'])('cover every note and every unsettled rule in %s', async (language) => {
    const path = join(repositoryRoot, `renderer/i18n/${language}/estimate.json`);
    const words = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
    const keys = [
      ...estimateNotes.map(estimateWordKeys.note),
      ...unsettledRules.map(estimateWordKeys.unsettled),
    ];
    const found = keys.map((key) =>
      key
        .split('.')
        .slice(1)
        .reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], words),
    );
    expect(keys.filter((_, at) => typeof found[at] !== 'string')).toEqual([]);
  });
});
