import { describe, expect, it } from 'vitest';
import { ask } from '../../fixtures/engineAnswers';

interface Milestones {
  readonly milestones: readonly { readonly milestone: string; readonly changesOn: string }[];
}

const changes = (birthDate: string, planYear: number) =>
  ask<Milestones>('age-milestones', { birthDate, planYear }).milestones.map(
    ({ milestone, changesOn }) => `${milestone} ${changesOn}`,
  );

describe('birthdays that change programs', () => {
  it('names the month of Medicare at 65 (application model, E9)', () => {
    expect(changes('1962-02-10', 2027)).toEqual(['medicareStarts 2027-02-01']);
  });

  it('begins Medicare a month earlier for a birthday on the first', () => {
    expect(changes('1962-02-01', 2027)).toEqual(['medicareStarts 2027-01-01']);
    expect(changes('1962-01-01', 2026)).toEqual(['medicareStarts 2026-12-01']);
  });

  it('ends the child’s group at 19, the former foster youth’s and the parent’s plan at 26', () => {
    expect(changes('2008-05-05', 2027)).toEqual(['childMediCalEnds 2027-05-05']);
    expect(changes('2001-05-05', 2027)).toEqual([
      'parentPlanEnds 2028-01-01',
      'formerFosterYouthEnds 2027-05-05',
    ]);
  });

  it('keeps a birthday of February 29 on March 1 in a common year', () => {
    expect(changes('2008-02-29', 2027)).toEqual(['childMediCalEnds 2027-03-01']);
  });

  it('says nothing in other years', () => {
    expect(changes('1990-05-05', 2027)).toEqual([]);
  });
});
