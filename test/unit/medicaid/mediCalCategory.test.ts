import { describe, expect, it } from 'vitest';
import { ask, type Refusal } from '../../fixtures/engineAnswers';

interface Category extends Refusal {
  readonly program: string;
  readonly fplPercentExact: number;
}

/** One person alone in 2026: the guideline is $15,960 a year, $1,330 a month. */
const category = (annualDollars: number, person: object, more: object = {}) =>
  ask<Category>('medi-cal-category', {
    guidelineYear: 2026,
    householdSize: 1,
    countedAnnualIncomeCents: Math.round(annualDollars * 100),
    person,
    ...more,
  });

describe('medi-cal-category', () => {
  it.each([
    ['an adult at the limit of 138', 1836 * 12, { age: 40 }, 'mediCalAdult'],
    ['an adult a cent above it', 1836 * 12 + 0.01, { age: 40 }, 'creditRange'],
    ['an adult of 19', 0, { age: 19 }, 'mediCalAdult'],
    ['an adult of 64', 0, { age: 64 }, 'mediCalAdult'],
    ['an adult of 64 above the limit', 1836 * 12 + 1, { age: 64 }, 'creditRange'],
    ['somebody of 65', 0, { age: 65 }, 'nonMagi'],
    ['an adult with Medicare', 0, { age: 40, medicare: true }, 'nonMagi'],
    ['a caretaker under 114', 1517 * 12, { age: 40, caretaker: true }, 'mediCalParent'],
    ['a caretaker above it', 1517 * 12 + 1, { age: 40, caretaker: true }, 'mediCalAdult'],
    ['a child of 18 at 266', 3538 * 12, { age: 18 }, 'mediCalChild'],
    ['a child above it', 3538 * 12 + 1, { age: 18 }, 'creditRange'],
    ['a pregnant adult at 213', 2833 * 12, { age: 30, pregnant: true }, 'mediCalPregnancy'],
    ['a pregnant adult above it', 2833 * 12 + 1, { age: 30, pregnant: true }, 'mcap'],
    ['a pregnant adult at 322', 4283 * 12, { age: 30, pregnant: true }, 'mcap'],
    ['a pregnant adult above it', 4283 * 12 + 1, { age: 30, pregnant: true }, 'creditRange'],
    [
      'a pregnant child between 213 and 266',
      3000 * 12,
      { age: 17, pregnant: true },
      'mediCalChild',
    ],
    [
      'a former foster youth with any income',
      300_000,
      { age: 25, formerFosterYouth: true },
      'formerFosterYouth',
    ],
    ['a former foster youth of 26', 300_000, { age: 26, formerFosterYouth: true }, 'aboveCredit'],
    ['exactly 400 percent', 63_840, { age: 40 }, 'creditRange'],
    ['a cent above 400 percent', 63_840.01, { age: 40 }, 'aboveCredit'],
    ['a loss', -9000, { age: 40 }, 'mediCalAdult'],
  ])('%s', (_who, dollars, person, program) => {
    expect(category(dollars, person).program).toBe(program);
  });

  it('gives the county program to children of its three counties only, by any spelling', () => {
    for (const county of ['San Mateo', 'SAN FRANCISCO county', '06085']) {
      expect(category(50_000, { age: 10 }, { county }).program).toBe('cchip');
    }
    expect(category(50_000, { age: 10 }, { county: 'Alameda' }).program).toBe('creditRange');
    expect(category(50_000, { age: 10 }).program).toBe('creditRange');
    expect(category(1, { age: 10 }, { county: 'Atlantis' }).error).toMatchObject({
      path: 'county',
    });
  });

  it('restricts a level where the immigration status does not open it', () => {
    const adult = { age: 40, immigration: 'undocumented' };
    expect(category(10_000, adult, { asOf: '2025-12-31' }).program).toBe('mediCalAdult');
    expect(category(10_000, adult, { asOf: '2026-01-01' }).program).toBe('restrictedScope');
    expect(category(10_000, adult).program).toBe('restrictedScope');
    expect(category(10_000, { ...adult, alreadyEnrolled: true }).program).toBe('mediCalAdult');
    expect(category(10_000, { ...adult, age: 10 }).program).toBe('mediCalChild');
    expect(category(10_000, { ...adult, pregnant: true }).program).toBe('mediCalPregnancy');
  });

  it('says the exact percent of poverty', () => {
    expect(category(23_940, { age: 40 }).fplPercentExact).toBe(150);
  });
});
