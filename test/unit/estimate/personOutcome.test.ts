import { describe, expect, it } from 'vitest';
import type { HouseholdMember } from '#shared/domain/application/index';
import { outcomeOf } from '#shared/domain/estimate/index';
import {
  filesAlone,
  filesNothing,
  hasIncome,
  household,
  member,
  nonApplicant,
  relation,
  statusOf,
  wages,
  withoutStatus,
} from '../application/applicationBuilder';
import { estimate } from './practice';

/** What one adult on their own return is told, by default at about 190 percent of poverty. */
function told(parts: Partial<HouseholdMember>, { planYear = 2027, annualCents = 3_000_000 } = {}) {
  const adult = member('sam', '1990-01-01', { tax: filesAlone, income: hasIncome, ...parts });
  const answers = household([adult], { incomes: [wages('sam', annualCents, 'annually')] });
  const [person] = estimate(answers, { planYear }).persons;
  return person ? outcomeOf(person) : null;
}

describe('what a person is told that they may have', () => {
  it('is a plan with the credit for whoever may have it', () => {
    expect(told({})).toBe('creditRange');
    expect(told(statusOf('lawfulPermanentResident'))).toBe('creditRange');
  });

  it('is a plan without it for a status that the rules from 2027 on bar', () => {
    expect(told(statusOf('asylee'), { planYear: 2026 })).toBe('creditRange');
    expect(told(statusOf('asylee'))).toBe('withoutCredit');
    expect(told(statusOf('tpsGrantedOrPendingWithEad'))).toBe('withoutCredit');
  });

  it('is no plan for whoever may not buy one, whatever the income', () => {
    expect(told(withoutStatus)).toBe('noPlan');
    expect(told(withoutStatus, { annualCents: 9_000_000 })).toBe('noPlan');
    expect(told(statusOf('deferredActionDaca'))).toBe('noPlan');
    expect(told(withoutStatus, { annualCents: 1_200_000 })).toBe('restrictedScope');
  });

  it('is never an income in the range where something else bars the credit', () => {
    expect(told({ tax: filesNothing })).toBe('withoutCredit');
  });

  it('stays with the income where the income decides', () => {
    expect(told({}, { annualCents: 9_000_000 })).toBe('aboveCredit');
    expect(told({}, { annualCents: 1_200_000 })).toBe('mediCalAdult');
  });

  it('says who does not apply, and what is not known yet', () => {
    const persons = [member('ada', '1990-01-01'), nonApplicant('ben', '1990-01-01')];
    const open = household(persons, { relationships: [relation('ben', 'sibling', 'ada')] });
    expect(estimate(open).persons.map(outcomeOf)).toEqual(['unknown', 'notApplying']);
  });
});
