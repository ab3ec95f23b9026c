// What holds for every household, price list and date, whatever the numbers are.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/base/calendarDate';
import { specialEnrollmentEvents } from '#shared/domain/dates/index';
import { incomeFrequencies } from '#shared/domain/application/enumerations/income';
import { answer, ask } from './engineFixture';

const cents = (max: number) => fc.integer({ min: 0, max });
const number = (output: Record<string, unknown>, key: string) => Number(output[key]);

const help = (planYear: number, magiCents: number, benchmarkMonthlyCents: number) => {
  const credit = answer('credit', {
    planYear,
    taxHouseholdSize: 2,
    magiCents,
    benchmarkMonthlyCents,
  });
  const federalCents = number(credit, 'creditMonthlyCents');
  const subsidy = answer('state-subsidy', {
    planYear,
    fplPercent: credit['fplPercent'],
    magiCents,
    benchmarkMonthlyCents,
    federalCreditMonthlyCents: federalCents,
    memberCreditEligible: credit['eligible'],
  });
  return { credit, federalCents, stateCents: number(subsidy, 'subsidyMonthlyCents') };
};

describe('credit and state subsidy together', () => {
  const planYear = fc.constantFrom(2024, 2025, 2026, 2027);

  it('are never below zero and never above the benchmark', () => {
    fc.assert(
      fc.property(planYear, cents(15_000_000), cents(300_000), (year, magi, benchmark) => {
        const { federalCents, stateCents } = help(year, magi, benchmark);
        expect(Math.min(federalCents, stateCents)).toBeGreaterThanOrEqual(0);
        expect(federalCents + stateCents).toBeLessThanOrEqual(benchmark);
      }),
    );
  });

  it('do not grow with income from 100 percent on; the subsidy alone may, where it fills what 36B(b)(3)(A) lets the credit fall', () => {
    const income = fc.integer({ min: 2_164_000, max: 9_000_000 });
    fc.assert(
      fc.property(
        planYear,
        income,
        cents(500_000),
        cents(300_000),
        (year, magi, more, benchmark) => {
          const before = help(year, magi, benchmark);
          const after = help(year, magi + more, benchmark);
          const total = ({ federalCents, stateCents }: typeof before) => federalCents + stateCents;
          // Federal and state part are rounded to the cent each.
          expect(total(after)).toBeLessThanOrEqual(total(before) + 1);
        },
      ),
    );
    const [low, high] = [help(2026, 2_400_000, 90_000), help(2026, 2_900_000, 90_000)];
    expect(high.stateCents).toBeGreaterThan(low.stateCents);
  });
});

const shareholders = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 4 }),
    premiumCents: cents(200_000),
    ehbShare: fc.constantFrom(1, 0.9975, 0.5, 0),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 6 },
);

describe('a credit split over policies', () => {
  const electedPercent = fc.double({ min: 0, max: 100, noNaN: true });

  it('adds up, takes no more than was elected, and gives no policy more than its essential part', () => {
    fc.assert(
      fc.property(cents(500_000), electedPercent, shareholders, (credit, percent, policies) => {
        const split = answer('split-credit', {
          creditMonthlyCents: credit,
          electedPercent: percent,
          policies,
        });
        const byId = split['byId'] as Record<string, number>;
        const parts = policies.map(({ id }) => byId[id] ?? Number.NaN);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(split['appliedCents']);
        expect(number(split, 'appliedCents') + number(split, 'unusedCents')).toBe(credit);
        expect(number(split, 'appliedCents')).toBeLessThanOrEqual((credit * percent) / 100);
        policies.forEach(({ premiumCents, ehbShare }, at) => {
          expect(parts[at]).toBeGreaterThanOrEqual(0);
          expect(parts[at]).toBeLessThanOrEqual(premiumCents * ehbShare);
        });
      }),
    );
  });

  it('gives policies in another order the same parts, to the leftover cent', () => {
    fc.assert(
      fc.property(cents(500_000), shareholders, (creditMonthlyCents, policies) => {
        const turned = [...policies].reverse();
        const one = answer('split-credit', { creditMonthlyCents, policies });
        const other = answer('split-credit', { creditMonthlyCents, policies: turned });
        expect(other['appliedCents']).toBe(one['appliedCents']);
        const [left, right] = [one['byId'], other['byId']] as Record<string, number>[];
        for (const { id } of policies) {
          expect(Math.abs((left?.[id] ?? 0) - (right?.[id] ?? 0))).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('a benchmark', () => {
  const plans = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 4 }),
      monthlyCents: cents(100_000),
      ehbShare: fc.constantFrom(1, 0.99, 0.9),
    }),
    { selector: ({ id }) => id, minLength: 2, maxLength: 8 },
  );

  it('has one plan at or below it and the others at or above, in any order of the offers', () => {
    fc.assert(
      fc.property(plans, (offers) => {
        const { ehbMonthlyCents } = answer('benchmark', { plans: offers });
        expect(answer('benchmark', { plans: [...offers].reverse() })['ehbMonthlyCents']).toBe(
          ehbMonthlyCents,
        );
        const parts = offers.map(({ monthlyCents, ehbShare }) => monthlyCents * ehbShare);
        const ranked = parts.sort((left, right) => left - right);
        expect(Math.abs((ranked[1] ?? 0) - Number(ehbMonthlyCents))).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  it('does not change for a dearer plan or one of another metal', () => {
    fc.assert(
      fc.property(plans, (offers) => {
        const before = answer('benchmark', { plans: offers });
        const dear = { id: 'dearer', monthlyCents: 200_000, ehbShare: 1 };
        const gold = { id: 'gold', monthlyCents: 1, metal: 'gold' };
        expect(answer('benchmark', { plans: [gold, ...offers, dear] })).toEqual(before);
      }),
    );
  });
});

describe('a reconciliation', () => {
  it('is either more credit or an excess, and the two make up the difference', () => {
    const month = fc.record({
      count: fc.integer({ min: 0, max: 4 }),
      benchmarkMonthlyCents: cents(150_000),
      premiumMonthlyCents: cents(150_000),
      advanceMonthlyCents: cents(150_000),
    });
    const months = fc.array(month, { maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(2025, 2026), cents(9_000_000), months, (planYear, magi, all) => {
        const year = { planYear, magiCents: magi, taxHouseholdSize: 2, months: all };
        const settled = answer('credit-reconciliation', year);
        const [more, excess] = ['additionalCreditCents', 'excessAdvanceCents'].map((key) =>
          number(settled, key),
        );
        expect(Math.min(more ?? 0, excess ?? 0)).toBe(0);
        expect(number(settled, 'advanceCents') + (more ?? 0) - (excess ?? 0)).toBe(
          settled['creditAnnualCents'],
        );
        const premiums = all.reduce(
          (sum, { count, premiumMonthlyCents }) => sum + count * premiumMonthlyCents,
          0,
        );
        expect(number(settled, 'creditAnnualCents')).toBeLessThanOrEqual(premiums);
      }),
    );
  });
});

describe('a special enrollment', () => {
  const day = fc.integer({ min: 0, max: 2_000 }).map((days) => addDays('2024-01-01', days));
  const event = fc.constantFrom(...specialEnrollmentEvents);

  it('is open in one stretch of days around the event, and has starts only inside it', () => {
    fc.assert(
      fc.property(event, day, fc.integer({ min: -100, max: 130 }), (name, eventDate, days) => {
        const planSelected = addDays(eventDate, days);
        const asked = { kind: 'specialEnrollment', event: name, eventDate, planSelected };
        const result = ask('effective-date', asked);
        if (!result.ok) return;
        const { withinWindow, windowStart, windowEnd, effectiveOptions } = result.value as Record<
          string,
          unknown
        >;
        const options = effectiveOptions as string[];
        expect(options.length > 0).toBe(withinWindow);
        if (windowStart === null || windowEnd === null) return;
        expect(withinWindow).toBe(
          planSelected >= String(windowStart) && planSelected <= String(windowEnd),
        );
        expect([...new Set(options)].sort()).toEqual(options);
        for (const option of options)
          expect(option >= eventDate || option.endsWith('-01')).toBe(true);
      }),
    );
  });

  it('never starts earlier for who chooses later', () => {
    fc.assert(
      fc.property(event, day, fc.integer({ min: 0, max: 59 }), (name, eventDate, days) => {
        const last = (planSelected: string) => {
          const asked = { kind: 'specialEnrollment', event: name, eventDate, planSelected };
          const result = ask('effective-date', asked);
          const output = result.ok ? (result.value as { effectiveOptions: string[] }) : undefined;
          return output?.effectiveOptions.at(-1) ?? '';
        };
        const chosen = addDays(eventDate, days);
        expect(last(addDays(chosen, 1)) >= last(chosen)).toBe(true);
      }),
    );
  });
});

describe('an income', () => {
  const frequency = fc.constantFrom(...incomeFrequencies);

  it('of two months is the sum of its parts of the year, and no part is more than the whole', () => {
    const month = fc.integer({ min: 1, max: 11 });
    fc.assert(
      fc.property(frequency, cents(500_000), month, (kind, amountCents, end) => {
        if (kind === 'oneTimePayment') return;
        const pay = { amountCents, frequency: kind, hoursPerWeek: 20 };
        const pad = (value: number) => String(value).padStart(2, '0');
        const annual = (period: object) =>
          number(answer('income-annual', { ...pay, ...period }), 'annualCents');
        const first = annual({ from: '2027-01-01', to: `2027-${pad(end)}-15` });
        const second = annual({ from: `2027-${pad(end + 1)}-01`, to: '2027-12-31' });
        expect(Math.abs(first + second - annual({}))).toBeLessThanOrEqual(1);
        expect(first).toBeLessThanOrEqual(annual({}));
      }),
    );
  });

  it('twice as large brings twice as much', () => {
    fc.assert(
      fc.property(frequency, cents(500_000), (kind, amountCents) => {
        const year = (amount: number) => {
          const pay = { amountCents: amount, frequency: kind, hoursPerWeek: 37.5 };
          return number(answer('income-annual', pay), 'annualCents');
        };
        expect(Math.abs(year(amountCents * 2) - year(amountCents) * 2)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
