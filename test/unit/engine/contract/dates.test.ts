// Windows and starts of coverage: every event of the contract at every edge of its window.
import { describe, expect, it } from 'vitest';
import { answer, refusal } from '../engineFixture';

const special = (event: string, eventDate: string, planSelected: string) =>
  answer('effective-date', { kind: 'specialEnrollment', event, eventDate, planSelected });

const openEnrollment = (planYear: number, planSelected: string) =>
  answer('effective-date', { kind: 'openEnrollment', planYear, planSelected });

describe('open enrollment', () => {
  it.each([
    [2025, '2024-10-31', []],
    [2025, '2024-11-01', ['2025-01-01']],
    [2025, '2025-01-31', ['2025-02-01']],
    [2026, '2025-12-31', ['2026-01-01']],
    [2026, '2026-01-01', ['2026-02-01']],
    [2026, '2026-02-01', []],
    [2027, '2026-12-16', ['2027-01-01']],
    [2027, '2027-01-31', ['2027-02-01']],
    [2027, '2027-02-01', []],
  ])('for %d, chosen on %s, starts on %j', (planYear, day, effectiveOptions) => {
    expect(openEnrollment(planYear, day)).toEqual({
      withinWindow: effectiveOptions.length > 0,
      windowStart: `${planYear - 1}-11-01`,
      windowEnd: `${planYear}-01-31`,
      effectiveOptions,
    });
  });

  it.each([2024, 2028])('for %d is not in the facts', (planYear) => {
    const asked = { kind: 'openEnrollment', planYear, planSelected: '2026-11-05' };
    expect(refusal('effective-date', asked)?.code).toBe('no-data');
  });
});

// The event is 2026-03-31: day 60 is May 30, day 90 is June 29, 60 days before is January 30.
const windows: readonly (readonly [events: readonly string[], start: string, end: string])[] = [
  [
    ['marriage', 'domesticPartnership', 'birth', 'adoption', 'fosterPlacement', 'courtOrder'],
    '2026-03-31',
    '2026-05-30',
  ],
  [
    ['deathOfEnrollee', 'permanentMove', 'gainedLawfulPresence', 'gainedCitizenship'],
    '2026-03-31',
    '2026-05-30',
  ],
  [['releasedFromIncarceration', 'returnedFromActiveDuty'], '2026-03-31', '2026-05-30'],
  [['lossOfCoverage', 'cobraContributionEnds'], '2026-01-30', '2026-05-30'],
  [['lossOfMediCal'], '2026-01-30', '2026-06-29'],
];

describe('the window of a life event', () => {
  it.each(windows)('of %j on March 31 is %s to %s, both days inside', (events, start, end) => {
    for (const event of events) {
      for (const [day, inside] of [
        [start, true],
        [end, true],
        ['2026-01-29', false],
        ['2026-06-30', false],
      ] as const) {
        const dates = special(event, '2026-03-31', day);
        expect(dates).toMatchObject({ withinWindow: inside, windowStart: start, windowEnd: end });
        if (!inside) expect(dates['effectiveOptions']).toEqual([]);
      }
    }
  });
});

describe('the start of coverage', () => {
  it.each([
    ['marriage', '2026-03-10', '2026-03-31', ['2026-04-01']],
    ['permanentMove', '2026-03-10', '2026-04-01', ['2026-05-01']],
    ['birth', '2026-03-15', '2026-04-10', ['2026-03-15', '2026-04-01', '2026-05-01']],
    ['birth', '2026-03-15', '2026-03-20', ['2026-03-15', '2026-04-01']],
    ['birth', '2026-03-01', '2026-03-01', ['2026-03-01', '2026-04-01']],
    ['adoption', '2028-02-29', '2028-04-01', ['2028-02-29', '2028-03-01', '2028-05-01']],
    ['fosterPlacement', '2026-12-31', '2027-01-02', ['2026-12-31', '2027-01-01', '2027-02-01']],
    ['birth', '2026-03-15', '2026-03-14', []],
    ['courtOrder', '2026-03-15', '2026-04-10', ['2026-03-15', '2026-05-01']],
    ['lossOfCoverage', '2026-03-31', '2026-02-10', ['2026-04-01']],
    ['lossOfCoverage', '2026-03-15', '2026-03-15', ['2026-04-01']],
    ['lossOfCoverage', '2026-03-31', '2026-04-01', ['2026-05-01']],
    ['cobraContributionEnds', '2026-04-30', '2026-03-05', ['2026-05-01']],
    ['lossOfMediCal', '2026-03-31', '2026-06-29', ['2026-07-01']],
  ])('after %s on %s, chosen on %s, may be %j', (event, eventDate, planSelected, options) => {
    expect(special(event, eventDate, planSelected)['effectiveOptions']).toEqual(options);
  });

  it('is open in any month to a member of a tribe, without a window or an event', () => {
    const asked = {
      kind: 'specialEnrollment',
      event: 'nativeAmerican',
      planSelected: '2026-03-31',
    };
    expect(answer('effective-date', asked)).toEqual({
      withinWindow: true,
      windowStart: null,
      windowEnd: null,
      effectiveOptions: ['2026-04-01'],
    });
  });
});

describe('Medi-Cal', () => {
  it.each([
    ['2026-02-28', 'expansionAdult', ['2025-11', '2025-12', '2026-01']],
    ['2026-12-31', undefined, ['2026-09', '2026-10', '2026-11']],
    ['2027-01-01', 'expansionAdult', ['2026-12']],
    ['2027-01-01', 'other', ['2026-11', '2026-12']],
    ['2027-01-01', undefined, ['2026-11', '2026-12']],
  ])(
    'applied for on %s by %s starts that month and reaches back over %j',
    (applicationDate, group, retroMonths) => {
      expect(answer('effective-date', { kind: 'mediCal', applicationDate, group })).toMatchObject({
        withinWindow: true,
        effectiveOptions: [`${applicationDate.slice(0, 7)}-01`],
        retroMonths,
      });
    },
  );

  it('aside, a parent’s plan keeps a child to the end of the year of the 26th birthday', () => {
    for (const [birthDate, coverageEnds] of [
      ['2001-01-01', '2027-12-31'],
      ['2001-12-31', '2027-12-31'],
      ['2000-02-29', '2026-12-31'],
    ]) {
      const asked = { kind: 'dependentTurns26', birthDate, planYear: 2026 };
      expect(answer('effective-date', asked)).toMatchObject({ coverageEnds });
    }
  });
});
