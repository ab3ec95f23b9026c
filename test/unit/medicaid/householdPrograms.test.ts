import { describe, expect, it } from 'vitest';
import { ask, type Refusal } from '../../fixtures/engineAnswers';
import { person, related, type FamilyInput } from '../household/families';

interface Programs extends Refusal {
  readonly people: readonly {
    readonly id: string;
    readonly program: string;
    readonly creditEligible: boolean;
    readonly reason?: string;
    readonly size: number;
  }[];
  readonly taxHouseholds: readonly object[];
}

const programs = (family: FamilyInput & { readonly planYear?: number; readonly asOf?: string }) =>
  ask<Programs>('household-programs', {
    guidelineYear: 2026,
    planYear: 2027,
    asOf: '2026-11-23',
    ...family,
  });

const family = (annualDollars: number): FamilyInput => ({
  people: [person('ana', 40, annualDollars), person('ben', 41), person('kid', 10)],
  relationships: [
    related('ana', 'spouse', 'ben'),
    related('kid', 'parent', 'ana'),
    related('kid', 'parent', 'ben'),
  ],
  livingTogether: [['ana', 'ben', 'kid']],
  taxReturns: [{ filers: ['ana', 'ben'], dependents: ['kid'] }],
});

describe('household-programs', () => {
  it('sends the child of a mixed family to Medi-Cal and the parents to the credit', () => {
    const answer = programs(family(60_000));
    expect(answer.people).toMatchObject([
      { id: 'ana', program: 'creditRange', creditEligible: true },
      { id: 'ben', program: 'creditRange', creditEligible: true },
      { id: 'kid', program: 'mediCalChild', creditEligible: false, reason: 'other-coverage' },
    ]);
    expect(answer.taxHouseholds).toEqual([
      { filers: ['ana', 'ben'], size: 3, magiCents: 6_000_000, fplPercent: 219 },
    ]);
  });

  it('keeps two sizes where the claim crosses households (application model, E2)', () => {
    const answer = programs({
      people: [person('kid', 1), person('mother', 20, 10_000), person('gran', 50, 40_000)],
      relationships: [
        related('kid', 'parent', 'mother'),
        related('kid', 'grandparent', 'gran'),
        related('mother', 'parent', 'gran'),
      ],
      livingTogether: [['kid', 'mother', 'gran']],
      taxReturns: [{ filers: ['gran'], dependents: ['kid'] }, { filers: ['mother'] }],
    });
    expect(answer.people.map(({ id, size }) => [id, size])).toEqual([
      ['kid', 2],
      ['mother', 1],
      ['gran', 2],
    ]);
    expect(answer.taxHouseholds).toMatchObject([{ size: 2, magiCents: 4_000_000 }, { size: 1 }]);
  });

  it('leaves a child whom an absent father claims to Medi-Cal only (application model, E4)', () => {
    const answer = programs({
      people: [person('mother', 30, 40_000), person('kid', 8, 0, { claimedByOutsider: true })],
      relationships: [related('kid', 'parent', 'mother')],
      livingTogether: [['mother', 'kid']],
      taxReturns: [{ filers: ['mother'] }],
    });
    expect(answer.people).toMatchObject([
      { id: 'mother', size: 1, creditEligible: true },
      { id: 'kid', size: 2, program: 'mediCalChild', creditEligible: false, reason: 'non-filer' },
    ]);
    expect(answer.taxHouseholds).toMatchObject([{ size: 1 }]);
  });

  it('judges the members of a mixed-status family one by one (application model, E1)', () => {
    const answer = programs({
      people: [
        person('ana', 35, 12_000, { immigration: 'undocumented' }),
        person('ben', 36, 12_000, { immigration: 'lawfulPermanentResident' }),
        person('kid', 6),
      ],
      relationships: [
        related('ana', 'spouse', 'ben'),
        related('kid', 'parent', 'ana'),
        related('kid', 'parent', 'ben'),
      ],
      livingTogether: [['ana', 'ben', 'kid']],
      taxReturns: [{ filers: ['ana', 'ben'], dependents: ['kid'] }],
    });
    expect(answer.people.map(({ program }) => program)).toEqual([
      'restrictedScope',
      'mediCalAdult',
      'mediCalChild',
    ]);
  });

  it('gives somebody without a return no credit, and no error (application model, E7)', () => {
    const answer = programs({ people: [person('ana', 40, 30_000)] });
    expect(answer.people).toMatchObject([
      { program: 'creditRange', creditEligible: false, reason: 'non-filer' },
    ]);
    expect(answer.taxHouseholds).toEqual([]);
  });

  it('bars a separate return unless abuse or abandonment excuses it (application model, E8)', () => {
    const separate = (more: object) =>
      programs({
        people: [person('ana', 40, 30_000)],
        taxReturns: [{ filers: ['ana'], filingStatus: 'marriedSeparately', ...more }],
      }).people[0];
    expect(separate({})).toMatchObject({ creditEligible: false, reason: 'filing-status' });
    expect(separate({ domesticAbuseException: true })).toMatchObject({ creditEligible: true });
  });

  it('follows the year: an asylee has a credit for 2026 and none for 2027 (E12)', () => {
    const asylee = {
      people: [person('ana', 40, 30_000, { immigration: 'asylee' })],
      taxReturns: [{ filers: ['ana'] }],
    };
    expect(programs({ ...asylee, planYear: 2026 }).people[0]?.creditEligible).toBe(true);
    expect(programs(asylee).people[0]).toMatchObject({
      creditEligible: false,
      reason: 'immigration',
    });
  });

  it('counts no dependent’s income in the return who need not file', () => {
    const answer = programs({
      people: [person('ana', 40, 30_000), person('teen', 16, 4000, { requiredToFile: false })],
      relationships: [related('teen', 'parent', 'ana')],
      livingTogether: [['ana', 'teen']],
      taxReturns: [{ filers: ['ana'], dependents: ['teen'] }],
    });
    expect(answer.taxHouseholds).toMatchObject([{ magiCents: 3_000_000 }]);
  });

  it('bars Medicare and any other coverage', () => {
    const alone = (more: object) =>
      programs({ people: [person('ana', 64, 40_000, more)], taxReturns: [{ filers: ['ana'] }] })
        .people[0];
    expect(alone({})).toMatchObject({ creditEligible: true });
    expect(alone({ medicare: true })).toMatchObject({
      program: 'nonMagi',
      reason: 'other-coverage',
    });
    expect(alone({ otherCoverage: ['tricare'] })).toMatchObject({ reason: 'other-coverage' });
  });

  it('answers no-data for a plan year without rules', () => {
    expect(programs({ ...family(60_000), planYear: 2035 }).error?.code).toBe('no-data');
  });
});
