// Medi-Cal: monthly limits by the published method, scope by status and day, programs in their order.
import { describe, expect, it } from 'vitest';
import { answer, refusal } from '../engineFixture';

const percents = [114, 138, 213, 266, 322];

// ceil(ceil(annual / 12) x percent); the 138 % values for 1 and 4 people are printed by DHCS.
const limits: readonly (readonly [year: number, size: number, ...dollars: number[]])[] = [
  [2025, 1, 1488, 1801, 2780, 3472, 4203],
  [2025, 2, 2010, 2433, 3756, 4690, 5677],
  [2025, 3, 2532, 3065, 4731, 5908, 7152],
  [2025, 4, 3056, 3699, 5709, 7129, 8630],
  [2025, 8, 5145, 6228, 9613, 12005, 14532],
  [2026, 1, 1517, 1836, 2833, 3538, 4283],
  [2026, 2, 2057, 2490, 3843, 4799, 5809],
  [2026, 3, 2596, 3143, 4851, 6057, 7332],
  [2026, 4, 3135, 3795, 5858, 7315, 8855],
  [2026, 5, 3676, 4450, 6868, 8576, 10382],
  [2026, 8, 5295, 6409, 9892, 12354, 14954],
];

describe('the monthly limits', () => {
  it.each(limits)(
    'of %d for %d people are %d, %d, %d, %d, %d dollars',
    (guidelineYear, householdSize, ...dollars) => {
      const asked = percents.map(
        (percent) =>
          answer('medi-cal-limit', { guidelineYear, householdSize, percent }).monthlyLimitCents,
      );
      expect(asked).toEqual(dollars.map((amount) => amount * 100));
    },
  );
});

const programOf = (annualCents: number, person: object, more: object = {}) =>
  answer('medi-cal-category', {
    guidelineYear: 2026,
    householdSize: 1,
    countedAnnualIncomeCents: annualCents,
    person,
    ...more,
  }).program;

describe('a program', () => {
  it.each([
    ['mediCalAdult', 138, { age: 19 }, {}],
    ['mediCalAdult', 138, { age: 64 }, {}],
    ['mediCalParent', 114, { age: 35, caretaker: true }, {}],
    ['mediCalPregnancy', 213, { age: 30, pregnant: true }, {}],
    ['mcap', 322, { age: 30, pregnant: true }, {}],
    ['mediCalChild', 266, { age: 18 }, {}],
    ['cchip', 322, { age: 18 }, { county: 'san mateo county' }],
  ])(
    '%s reaches up to %d percent, and not a cent a month further',
    (program, percent, person, more) => {
      const ask = { guidelineYear: 2026, householdSize: 1, percent };
      const { monthlyLimitCents } = answer('medi-cal-limit', ask);
      const atLimit = Number(monthlyLimitCents) * 12;
      expect(programOf(atLimit, person, more)).toBe(program);
      expect(programOf(atLimit + 12, person, more)).not.toBe(program);
    },
  );

  it.each([
    [9_000_000, { age: 25, formerFosterYouth: true }, 'formerFosterYouth'],
    [2_000_000, { age: 26, formerFosterYouth: true }, 'mediCalAdult'],
    [-500_000, { age: 30 }, 'mediCalAdult'],
    [1_000_000, { age: 65 }, 'nonMagi'],
    [1_000_000, { age: 40, medicare: true }, 'nonMagi'],
    [1_000_000, { age: 66, caretaker: true }, 'mediCalParent'],
    [6_384_000, { age: 30 }, 'creditRange'],
    [6_384_001, { age: 30 }, 'aboveCredit'],
    [1_000_000, { age: 40, immigration: 'undocumented' }, 'restrictedScope'],
    [1_000_000, { age: 40, immigration: 'undocumented', alreadyEnrolled: true }, 'mediCalAdult'],
    [1_000_000, { age: 18, immigration: 'undocumented' }, 'mediCalChild'],
    [3_000_000, { age: 40, immigration: 'undocumented' }, 'creditRange'],
  ])('for %d cents a year and %j is %s', (annualCents, person, program) => {
    expect(programOf(annualCents, person)).toBe(program);
  });
});

const scopeOf = (asOf: string, immigration: string, more: object = {}) => {
  const { scope, stateFundedFullScope } = answer('medi-cal-scope', {
    asOf,
    age: 40,
    immigration,
    ...more,
  });
  return `${String(scope)}${stateFundedFullScope === true ? ', state money' : ''}`;
};

describe('the scope for an adult', () => {
  it.each([
    ['citizen', 'full', 'full', 'full', 'full'],
    ['lawfulPermanentResident', 'full', 'full', 'full', 'full'],
    ['cubanHaitianEntrant', 'full', 'full', 'full', 'full'],
    ['cofaMigrant', 'full', 'full', 'full', 'full'],
    ['refugee', 'full', 'full', 'full', 'unknown'],
    ['asylee', 'full', 'full', 'full', 'unknown'],
    ['paroled', 'full', 'full', 'full', 'unknown'],
    ['lawfullyPresent', ...Array<string>(3).fill('full, state money'), 'unknown'],
    ['daca', ...Array<string>(4).fill('full, state money')],
    ['tps', ...Array<string>(4).fill('full, state money')],
    ['undocumented', 'full, state money', 'restricted', 'restricted', 'restricted'],
  ])('who is %s: %s in 2025, %s and %s in 2026, %s from October 2026', (immigration, ...scopes) => {
    const days = ['2025-12-31', '2026-01-01', '2026-09-30', '2026-10-01'];
    expect(days.map((day) => scopeOf(day, immigration))).toEqual(scopes);
  });

  // "any time: full scope regardless of status" (eligibility-facts 9.3) holds for the protected
  // groups after October 2026 too; "unknown" is left for the others.
  it.each([
    [{ age: 18 }],
    [{ pregnant: true }],
    [{ postpartum: true }],
    [{ age: 25, formerFosterYouth: true }],
  ])('does not narrow for %j, whatever the status', (person) => {
    for (const immigration of ['undocumented', 'refugee', 'lawfullyPresent']) {
      expect(scopeOf('2026-11-01', immigration, person)).toBe('full, state money');
    }
  });

  it('is no-data before 2024', () => {
    const asked = { asOf: '2023-12-31', age: 40, immigration: 'citizen' };
    expect(refusal('medi-cal-scope', asked)?.code).toBe('no-data');
  });
});
