import { describe, expect, it } from 'vitest';
import { firstPremium, type PlanChoice } from '#shared/domain/application/index';

const choiceOf = (planId: string, netCents: number): PlanChoice => ({
  groupId: `group-${planId}`,
  planId,
  planPackId: 'pack',
  memberIds: [],
  grossCents: 40_000,
  creditCents: 40_000 - netCents,
  stateSubsidyCents: 0,
  netCents,
});

describe('the first premium', () => {
  it('is that of the chosen plan', () => {
    const planChoices = [choiceOf('silver', 1)];
    expect(firstPremium({ planChoices })).toEqual({ choice: planChoices[0], nothingDue: false });
  });

  it('needs no payment where the plan costs $0 a month', () => {
    expect(firstPremium({ planChoices: [choiceOf('bronze', 0)] }).nothingDue).toBe(true);
  });

  it('is that of the plan that costs something, where a family has two', () => {
    const planChoices = [choiceOf('bronze', 0), choiceOf('silver', 12_300)];
    expect(firstPremium({ planChoices })).toEqual({ choice: planChoices[1], nothingDue: false });
  });

  it('is not known before a plan is chosen', () => {
    expect(firstPremium({ planChoices: [] })).toEqual({ choice: undefined, nothingDue: false });
  });
});
