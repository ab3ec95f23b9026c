import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, firstOfMonth } from '#shared/base/calendarDate';
import { specialEnrollmentEvents } from '#shared/domain/dates/index';
import { ask, rules, rulesWith, traceOf, type Refusal } from '../../fixtures/engineAnswers';

interface Dates extends Refusal {
  readonly withinWindow: boolean;
  readonly windowStart: string | null;
  readonly windowEnd: string | null;
  readonly effectiveOptions: readonly string[];
  readonly retroMonths?: readonly string[];
  readonly coverageEnds?: string;
}

const dates = (input: object, pack = rules) => ask<Dates>('effective-date', input, pack);
const open = (planYear: number, planSelected: string, pack = rules) =>
  dates({ kind: 'openEnrollment', planYear, planSelected }, pack);
const special = (event: string, eventDate: string, planSelected: string) =>
  dates({ kind: 'specialEnrollment', event, eventDate, planSelected });

describe('open enrollment', () => {
  it.each([
    [2026, '2025-10-31', []],
    [2026, '2025-11-01', ['2026-01-01']],
    [2026, '2025-12-31', ['2026-01-01']],
    [2026, '2026-01-01', ['2026-02-01']],
    [2026, '2026-01-31', ['2026-02-01']],
    [2026, '2026-02-01', []],
    [2025, '2025-01-15', ['2025-02-01']],
    [2027, '2026-12-31', ['2027-01-01']],
    [2027, '2027-01-31', ['2027-02-01']],
    [2027, '2027-02-01', []],
  ])('of %i, chosen on %s, starts %o', (planYear, planSelected, options) => {
    const answer = open(planYear, planSelected);
    expect(answer.effectiveOptions).toEqual(options);
    expect(answer.withinWindow).toBe(options.length > 0);
  });

  it('ends in 2027 when the setting says, and says that this is unsettled', () => {
    expect(open(2027, '2027-01-05')).toMatchObject({
      windowStart: '2026-11-01',
      windowEnd: '2027-01-31',
    });
    const input = { kind: 'openEnrollment', planYear: 2027, planSelected: '2027-01-05' };
    expect(traceOf('effective-date', input)[0]?.rule).toContain('unsettled');
    const shorter = rulesWith('household-and-date-settings', {
      openEnrollmentEnd: { byPlanYear: { 2027: '2026-12-31' }, unsettled: true, source: 'test' },
    });
    expect(open(2027, '2027-01-05', shorter)).toMatchObject({
      withinWindow: false,
      windowEnd: '2026-12-31',
      effectiveOptions: [],
    });
  });

  it('answers no-data for other years', () => {
    expect(open(2024, '2023-12-01').error?.code).toBe('no-data');
    expect(open(2028, '2027-12-01').error?.code).toBe('no-data');
  });
});

describe('special enrollment', () => {
  it.each([
    ['marriage', '2026-03-10', '2026-03-10', ['2026-04-01']],
    ['marriage', '2026-03-10', '2026-05-09', ['2026-06-01']],
    ['marriage', '2026-03-10', '2026-05-10', []],
    ['marriage', '2026-03-10', '2026-03-09', []],
    ['birth', '2026-03-10', '2026-03-20', ['2026-03-10', '2026-04-01']],
    ['birth', '2026-03-10', '2026-04-20', ['2026-03-10', '2026-04-01', '2026-05-01']],
    ['birth', '2026-03-01', '2026-03-20', ['2026-03-01', '2026-04-01']],
    ['adoption', '2026-12-31', '2027-01-02', ['2026-12-31', '2027-01-01', '2027-02-01']],
    ['courtOrder', '2026-03-10', '2026-03-20', ['2026-03-10', '2026-04-01']],
    ['courtOrder', '2026-04-01', '2026-03-20', []],
    ['lossOfCoverage', '2026-06-30', '2026-05-01', ['2026-07-01']],
    ['lossOfCoverage', '2026-06-30', '2026-06-30', ['2026-07-01']],
    ['lossOfCoverage', '2026-06-30', '2026-07-01', ['2026-08-01']],
    ['lossOfCoverage', '2026-06-15', '2026-06-01', ['2026-07-01']],
    ['lossOfCoverage', '2026-06-30', '2026-04-30', []],
    ['lossOfCoverage', '2026-06-30', '2026-08-29', ['2026-09-01']],
    ['lossOfCoverage', '2026-06-30', '2026-08-30', []],
    ['lossOfMediCal', '2026-06-30', '2026-09-28', ['2026-10-01']],
    ['lossOfMediCal', '2026-06-30', '2026-09-29', []],
    ['lossOfMediCal', '2026-06-30', '2026-05-01', ['2026-07-01']],
    ['cobraContributionEnds', '2026-06-30', '2026-05-15', ['2026-07-01']],
    ['permanentMove', '2024-02-29', '2024-04-29', ['2024-05-01']],
    ['releasedFromIncarceration', '2026-12-15', '2026-12-20', ['2027-01-01']],
    ['domesticAbuseOrAbandonment', '2026-03-10', '2026-03-11', ['2026-04-01']],
    ['agedOff', '2026-12-31', '2026-11-15', ['2027-01-01']],
  ])('%s on %s, chosen on %s, starts %o', (event, eventDate, planSelected, options) => {
    const answer = special(event, eventDate, planSelected);
    expect(answer.effectiveOptions).toEqual(options);
    expect(answer.withinWindow).toBe(options.length > 0);
  });

  it('is open to members of tribes in any month, with no window', () => {
    const input = {
      kind: 'specialEnrollment',
      event: 'nativeAmerican',
      planSelected: '2031-05-31',
    };
    expect(dates(input)).toMatchObject({
      withinWindow: true,
      windowStart: null,
      windowEnd: null,
      effectiveOptions: ['2031-06-01'],
    });
  });

  it('asks for the day of any other event, and names an unknown one', () => {
    const input = { kind: 'specialEnrollment', planSelected: '2026-05-31' };
    expect(dates({ ...input, event: 'birth' }).error).toMatchObject({ path: 'eventDate' });
    expect(dates({ ...input, event: 'wonLottery' }).error).toMatchObject({ path: 'event' });
    expect(special('birth', '2026-02-30', '2026-03-01').error).toMatchObject({ path: 'eventDate' });
  });

  it('guesses nothing about events that are decided case by case', () => {
    expect(special('exceptionalCircumstances', '2026-03-01', '2026-03-02').error?.code).toBe(
      'no-data',
    );
  });

  it('has for every event options inside the rules, ascending, and none outside the window', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
    fc.assert(
      fc.property(
        fc.constantFrom(...specialEnrollmentEvents),
        day,
        fc.integer({ min: -100, max: 130 }),
        (event, eventDate, offset) => {
          const planSelected = addDays(eventDate, offset);
          const answer = special(event, eventDate, planSelected);
          if (answer.error) return;
          const { effectiveOptions, windowStart, windowEnd } = answer;
          expect(effectiveOptions.length > 0).toBe(answer.withinWindow);
          expect(effectiveOptions).toEqual([...new Set(effectiveOptions)].sort());
          if (windowStart === null || windowEnd === null) return;
          expect(windowStart <= eventDate && eventDate <= windowEnd).toBe(true);
          const inside = windowStart <= planSelected && planSelected <= windowEnd;
          expect(answer.withinWindow).toBe(inside);
          for (const option of effectiveOptions) {
            expect(option === eventDate || option === firstOfMonth(option)).toBe(true);
            expect(option >= eventDate || option > planSelected).toBe(true);
          }
        },
      ),
    );
  });
});

describe('Medi-Cal start', () => {
  it.each([
    ['2026-11-23', undefined, '2026-11-01', ['2026-08', '2026-09', '2026-10']],
    ['2026-12-31', 'expansionAdult', '2026-12-01', ['2026-09', '2026-10', '2026-11']],
    ['2027-01-01', 'expansionAdult', '2027-01-01', ['2026-12']],
    ['2027-01-01', 'other', '2027-01-01', ['2026-11', '2026-12']],
    ['2027-03-05', undefined, '2027-03-01', ['2027-01', '2027-02']],
  ])('applied %s by %s starts %s and reaches back %o', (applicationDate, group, start, months) => {
    expect(dates({ kind: 'mediCal', applicationDate, group })).toEqual({
      withinWindow: true,
      windowStart: null,
      windowEnd: null,
      effectiveOptions: [start],
      retroMonths: months,
    });
  });
});

describe('a dependent who turns 26', () => {
  it('stays on the parent’s plan to December 31 of that year', () => {
    const input = { kind: 'dependentTurns26', birthDate: '2001-03-15' };
    expect(dates({ ...input, planYear: 2027 })).toMatchObject({
      withinWindow: true,
      coverageEnds: '2027-12-31',
    });
    expect(dates({ ...input, planYear: 2028 })).toMatchObject({
      withinWindow: false,
      coverageEnds: '2027-12-31',
    });
  });
});
