import { describe, expect, it } from 'vitest';
import { ask, type Refusal } from '../../fixtures/engineAnswers';

interface Scope extends Refusal {
  readonly scope: string;
  readonly stateFundedFullScope: boolean;
  readonly reason: string;
}

const scope = (asOf: string, immigration: string, more: object = {}) =>
  ask<Scope>('medi-cal-scope', { asOf, immigration, age: 30, ...more });

const federal = { scope: 'full', stateFundedFullScope: false };
const state = { scope: 'full', stateFundedFullScope: true };
const restricted = { scope: 'restricted', stateFundedFullScope: false };
const unknown = { scope: 'unknown', stateFundedFullScope: false };

describe('medi-cal-scope', () => {
  it.each([
    ['2026-01-01', 'citizen', {}, federal],
    ['2026-09-30', 'refugee', {}, federal],
    ['2026-09-30', 'asylee', {}, federal],
    ['2026-09-30', 'paroled', {}, federal],
    ['2026-09-30', 'lawfullyPresent', {}, state],
    ['2026-10-01', 'refugee', {}, unknown],
    ['2026-10-01', 'asylee', {}, unknown],
    ['2026-10-01', 'paroled', {}, unknown],
    ['2026-10-01', 'lawfullyPresent', {}, unknown],
    ['2026-10-01', 'lawfulPermanentResident', {}, federal],
    ['2026-10-01', 'cubanHaitianEntrant', {}, federal],
    ['2026-10-01', 'cofaMigrant', {}, federal],
    ['2026-10-01', 'daca', {}, state],
    ['2026-10-01', 'tps', {}, state],
    ['2026-10-01', 'refugee', { age: 18 }, state],
    ['2024-01-01', 'undocumented', {}, state],
    ['2025-12-31', 'undocumented', {}, state],
    ['2026-01-01', 'undocumented', {}, restricted],
    ['2026-01-01', 'undocumented', { alreadyEnrolled: true }, state],
    ['2026-01-01', 'undocumented', { age: 18 }, state],
    ['2026-01-01', 'undocumented', { age: 19 }, restricted],
    ['2026-01-01', 'undocumented', { pregnant: true }, state],
    ['2026-01-01', 'undocumented', { postpartum: true }, state],
    ['2026-01-01', 'undocumented', { age: 25, formerFosterYouth: true }, state],
    ['2026-01-01', 'undocumented', { age: 26, formerFosterYouth: true }, restricted],
    ['2026-01-01', 'lawfulPermanentResident', { medicaidBarredByStatus: true, age: 10 }, state],
  ])('on %s answers %s %o', (asOf, immigration, more, expected) => {
    expect(scope(asOf, immigration, more)).toMatchObject(expected);
  });

  it('answers no-data before 2024', () => {
    expect(scope('2023-12-31', 'undocumented').error?.code).toBe('no-data');
  });

  it('refuses a status it does not know', () => {
    expect(scope('2026-01-01', 'martian').error).toMatchObject({ path: 'immigration' });
  });
});
