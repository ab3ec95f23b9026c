import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incomeFrequencies } from '#shared/domain/application/enumerations/income';
import { ask, type Refusal } from '../../fixtures/engineAnswers';

interface Converted extends Refusal {
  readonly annualCents: number;
  readonly monthlyCents: number;
}

const convert = (amountCents: number, frequency: string, more: object = {}) =>
  ask<Converted>('income-annual', { amountCents, frequency, ...more });

describe('income-annual', () => {
  it.each([
    ['weekly', 10_000, {}, 520_000, 43_333],
    ['everyTwoWeeks', 90_000, {}, 2_340_000, 195_000],
    ['twiceAMonth', 90_000, {}, 2_160_000, 180_000],
    ['monthly', 123_456, {}, 1_481_472, 123_456],
    ['annually', 5_000_000, {}, 5_000_000, 416_667],
    ['daily', 10_000, {}, 2_600_000, 216_667],
    ['daily', 10_000, { daysPerWeek: 3 }, 1_560_000, 130_000],
    ['hourly', 1650, { hoursPerWeek: 40 }, 3_432_000, 286_000],
    ['hourly', 1685, { hoursPerWeek: 37.5 }, 3_285_750, 273_813],
    ['oneTimePayment', 150_000, {}, 150_000, 150_000],
    ['annually', -120_000, {}, -120_000, -10_000],
  ])('%s of %i cents %o', (frequency, amountCents, more, annualCents, monthlyCents) => {
    expect(convert(amountCents, frequency, more)).toMatchObject({ annualCents, monthlyCents });
  });

  it.each([
    [{ from: '2026-06-15' }, 700_000],
    [{ to: '2026-03-02' }, 300_000],
    [{ from: '2026-05-01', to: '2026-10-31' }, 600_000],
    [{ from: '2026-05-01', to: '2026-05-01' }, 100_000],
    [{ from: '2025-05-01', to: '2027-02-01', year: 2026 }, 1_200_000],
    [{ from: '2025-11-01', to: '2026-02-01', year: 2026 }, 200_000],
    [{ from: '2025-05-01', year: 2027 }, 1_200_000],
    [{ to: '2025-05-01', year: 2026 }, 0],
  ])('counts the months of %o', (period, annualCents) => {
    expect(convert(100_000, 'monthly', period)).toMatchObject({
      annualCents,
      monthlyCents: 100_000,
    });
  });

  it('rounds a year and a month once, half up', () => {
    // 52 weeks of 0.01 over 7 of 12 months: 30.33 cents; a month of 0.25 a year: 0.02 cents.
    expect(convert(1, 'weekly', { from: '2026-06-01' }).annualCents).toBe(30);
    expect(convert(6, 'annually').monthlyCents).toBe(1);
    expect(convert(5, 'annually').monthlyCents).toBe(0);
  });

  it('names what is missing or impossible', () => {
    expect(convert(100, 'hourly').error).toMatchObject({ code: 'bad-input', path: 'hoursPerWeek' });
    expect(convert(100, 'hourly', { hoursPerWeek: 169 }).error).toMatchObject({
      path: 'hoursPerWeek',
    });
    expect(convert(100, 'quarterly').error).toMatchObject({ path: 'frequency' });
    expect(convert(1.5, 'weekly').error).toMatchObject({ path: 'amountCents' });
    const backwards = { from: '2026-05-02', to: '2026-05-01' };
    expect(convert(100, 'weekly', backwards).error).toMatchObject({ path: 'to' });
    const twoYears = { from: '2026-05-02', to: '2027-05-01' };
    expect(convert(100, 'weekly', twoYears).error).toMatchObject({ path: 'year' });
  });

  it('grows with the amount, and a whole year is twelve months to the cent', () => {
    const amount = fc.integer({ min: 0, max: 100_000_000 });
    fc.assert(
      fc.property(
        fc.constantFrom(...incomeFrequencies),
        amount,
        amount,
        (frequency, one, other) => {
          const more = { hoursPerWeek: 40 };
          const [low, high] = one < other ? [one, other] : [other, one];
          const less = convert(low, frequency, more);
          const greater = convert(high, frequency, more);
          expect(less.annualCents).toBeLessThanOrEqual(greater.annualCents);
          if (frequency === 'oneTimePayment') return;
          expect(Math.abs(greater.annualCents - greater.monthlyCents * 12)).toBeLessThanOrEqual(6);
        },
      ),
    );
  });
});
