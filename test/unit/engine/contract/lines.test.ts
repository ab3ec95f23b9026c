// What every operation does with nulls, stray fields, unknown years and wrong inputs.
import { describe, expect, it } from 'vitest';
import { answer, refusal } from '../engineFixture';
import { readHousehold } from '../../estimate/practice';

describe('an optional field that is null', () => {
  it('counts as left out, however deep it stands', () => {
    const plan = { id: 'a', monthlyCents: 30_000, metal: 'silver' };
    const padded = { ...plan, servesZip: null, variant: null, ehbShare: null };
    expect(answer('benchmark', { plans: [padded] })).toEqual(
      answer('benchmark', { plans: [plan] }),
    );
    const person = { age: 30, immigration: null, pregnant: null };
    const category = { guidelineYear: 2026, householdSize: 1, countedAnnualIncomeCents: 0, person };
    expect(answer('medi-cal-category', category)).toMatchObject({ program: 'mediCalAdult' });
  });

  it('is a missing one where the field is required', () => {
    const months = [{ benchmarkMonthlyCents: null, advanceMonthlyCents: 1 }];
    const year = { planYear: 2026, magiCents: 3_000_000, taxHouseholdSize: 1, months };
    expect(refusal('credit-reconciliation', year)).toMatchObject({
      code: 'bad-input',
      path: 'months[0].benchmarkMonthlyCents',
    });
  });

  it('is an answer of its own in an estimate: no plan pack rather than the loaded one', async () => {
    const { answers } = await readHousehold('self-employed-couple');
    const line = { application: answers, planYear: 2027, asOf: '2026-11-23' };
    expect(answer('estimate', line)['planPackId']).toBe('practice-plans-2027');
    expect(answer('estimate', { ...line, planPack: null })['planPackId']).toBeNull();
  });
});

describe('an input', () => {
  it('may carry fields that the operation does not know', () => {
    const asked = { planYear: 2026, age: 40, note: { from: 'spreadsheet' } };
    expect(answer('age-factor', asked)).toEqual({ factor: 1.278 });
  });

  it.each([
    ['rating-age', { birthDate: '2025-02-30', coverageStart: '2026-01-01' }, 'birthDate'],
    ['rating-age', { birthDate: '2026-01-02', coverageStart: '2026-01-01' }, 'birthDate'],
    ['rating-age', { birthDate: '1980-01-01', coverageStart: '2026-13-01' }, 'coverageStart'],
    ['age-factor', { planYear: 2026, age: 121 }, 'age'],
    ['age-factor', { planYear: 2026, age: 30.5 }, 'age'],
    ['age-factor', { planYear: '2026', age: 30 }, 'planYear'],
    ['applicable-percentage', { planYear: 2026, fplPercent: -1 }, 'fplPercent'],
    ['credit-ceiling', { planYear: 2026, taxHouseholdSize: 0 }, 'taxHouseholdSize'],
    ['credit-eligibility', { planYear: 2026, fplPercent: 200, immigration: 'x' }, 'immigration'],
    ['benchmark-estimate', { planYear: 2026, region: 20, ages: [40] }, 'region'],
    ['split-credit', { creditMonthlyCents: -1, policies: [] }, 'creditMonthlyCents'],
    ['medi-cal-limit', { guidelineYear: 2026, householdSize: 1.5, percent: 138 }, 'householdSize'],
    ['medi-cal-scope', { asOf: '2026-02-29', age: 3, immigration: 'tps' }, 'asOf'],
    ['effective-date', { kind: 'sometime' }, 'kind'],
    ['income-annual', { amountCents: 1, frequency: 'quarterly' }, 'frequency'],
    ['income-annual', { amountCents: 1, frequency: 'hourly' }, 'hoursPerWeek'],
    ['validate', { field: 'ssn', value: 123_456_789 }, 'value'],
    ['validate', { field: 'passport', value: 'x' }, 'field'],
  ])('of %s such as %j is refused at %s', (op, input, path) => {
    expect(refusal(op, input)).toMatchObject({ code: 'bad-input', path });
  });

  it.each([
    ['credit', { taxHouseholdSize: 1, magiCents: 3_000_000, benchmarkMonthlyCents: 50_000 }],
    ['applicable-percentage', { fplPercent: 200 }],
    ['credit-eligibility', { fplPercent: 200 }],
    ['cost-sharing', { fplPercent: 120, metal: 'silver', creditEligible: true }],
    ['benchmark-estimate', { region: 1, ages: [40] }],
  ])('of %s for a year outside the facts is no-data', (op, input) => {
    for (const planYear of [2018, 2022, 2028, 3000]) {
      expect(refusal(op, { ...input, planYear })?.code).toBe('no-data');
    }
  });
});
