import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask, type Refusal } from '../../fixtures/engineAnswers';

const limit = (guidelineYear: number, householdSize: number, percent: number) =>
  ask<{ monthlyLimitCents: number } & Refusal>('medi-cal-limit', {
    guidelineYear,
    householdSize,
    percent,
  });

describe('medi-cal-limit', () => {
  it.each([
    [2025, 1, 138, 1801],
    [2025, 4, 138, 3699],
    [2026, 1, 138, 1836],
    [2026, 4, 138, 3795],
  ])(
    'reproduces the published limit of %i for %i at %i percent',
    (year, size, percent, dollars) => {
      expect(limit(year, size, percent).monthlyLimitCents).toBe(dollars * 100);
    },
  );

  it('adds the amount for each further person above eight', () => {
    // 2026: 55,720 + 2 × 5,680 = 67,080 a year, 5,590 a month.
    expect(limit(2026, 10, 100).monthlyLimitCents).toBe(559_000);
  });

  it('is in whole dollars, and grows with the size and with the percent', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2022, max: 2026 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 400 }),
        (year, size, percent) => {
          const here = limit(year, size, percent).monthlyLimitCents;
          expect(here % 100).toBe(0);
          expect(limit(year, size + 1, percent).monthlyLimitCents).toBeGreaterThan(here);
          expect(limit(year, size, percent + 1).monthlyLimitCents).toBeGreaterThanOrEqual(here);
        },
      ),
    );
  });

  it('answers no-data without guidelines and refuses impossible sizes', () => {
    expect(limit(2027, 1, 138).error?.code).toBe('no-data');
    expect(limit(2026, 0, 138).error).toMatchObject({ code: 'bad-input', path: 'householdSize' });
    expect(limit(2026, 1, 0).error).toMatchObject({ code: 'bad-input', path: 'percent' });
  });
});
