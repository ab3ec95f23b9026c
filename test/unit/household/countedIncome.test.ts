import { describe, expect, it } from 'vitest';
import { households, person, related } from './families';

const noReturn = { requiredToFile: false };

describe('the income of a Medi-Cal household, 42 CFR 435.603(d)', () => {
  it('leaves a child’s small job out of the household with the parents (application model, E7)', () => {
    const counted = households({
      people: [person('mother', 40, 30000), person('teen', 16, 4000, noReturn)],
      relationships: [related('teen', 'parent', 'mother')],
      livingTogether: [['mother', 'teen']],
      taxReturns: [{ filers: ['mother'], dependents: ['teen'] }],
    });
    expect(counted.mother?.countedIncomeCents).toBe(3_000_000);
    expect(counted.teen?.countedIncomeCents).toBe(3_000_000);
  });

  it('counts a child’s job that needs a return', () => {
    const counted = households({
      people: [person('mother', 40, 30000), person('teen', 16, 20000)],
      relationships: [related('teen', 'parent', 'mother')],
      livingTogether: [['mother', 'teen']],
      taxReturns: [{ filers: ['mother'], dependents: ['teen'] }],
    });
    expect(counted.mother?.countedIncomeCents).toBe(5_000_000);
  });

  it('counts a grandchild’s income in the grandchild’s household, not in the claimant’s', () => {
    const counted = households({
      people: [person('gran', 60, 20000), person('kid', 17, 3000, noReturn)],
      relationships: [related('kid', 'grandparent', 'gran')],
      livingTogether: [['gran', 'kid']],
      taxReturns: [{ filers: ['gran'], dependents: ['kid'] }],
    });
    expect(counted.gran?.countedIncomeCents).toBe(2_000_000);
    expect(counted.kid?.countedIncomeCents).toBe(300_000);
  });

  it('counts the income of a claimed parent in the parent’s household only', () => {
    const counted = households({
      people: [person('son', 40, 50000), person('mother', 63, 9000, noReturn)],
      relationships: [related('son', 'parent', 'mother')],
      livingTogether: [['son', 'mother']],
      taxReturns: [{ filers: ['son'], dependents: ['mother'] }],
    });
    expect(counted.son?.countedIncomeCents).toBe(5_000_000);
    expect(counted.mother?.countedIncomeCents).toBe(900_000);
  });

  it('counts a spouse’s income although the spouse need not file', () => {
    const counted = households({
      people: [person('ana', 40, 20000), person('ben', 41, 5000, noReturn)],
      relationships: [related('ana', 'spouse', 'ben')],
      livingTogether: [['ana', 'ben']],
      taxReturns: [{ filers: ['ana'], dependents: ['ben'] }],
    });
    expect(counted.ana?.countedIncomeCents).toBe(2_500_000);
  });

  it('sets a loss against other income, and counts nothing below zero', () => {
    const spouses = {
      relationships: [related('ana', 'spouse', 'ben')],
      livingTogether: [['ana', 'ben']],
      taxReturns: [{ filers: ['ana', 'ben'] }],
    };
    const loss = [person('ana', 40, -5000), person('ben', 41, 20000)];
    expect(households({ people: loss, ...spouses }).ana?.countedIncomeCents).toBe(1_500_000);
    const ruin = [person('ana', 40, -50000), person('ben', 41, 20000)];
    const counted = households({ people: ruin, ...spouses }).ana;
    expect(counted?.countedIncomeCents).toBe(0);
    expect(counted?.fplPercentExact).toBe(0);
  });
});
