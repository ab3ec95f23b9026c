import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween } from '#shared/base/calendarDate';

describe('a day some months later', () => {
  it.each([
    ['2026-11-23', 4, '2027-03-23'],
    ['2026-10-31', 4, '2027-02-28'],
    ['2027-10-31', 4, '2028-02-29'],
    ['2026-12-31', 0, '2026-12-31'],
  ])('of %s in %i months is %s, at most the last of its month', (date, months, later) => {
    expect(addMonths(date, months)).toBe(later);
  });
});

describe('the days between two dates', () => {
  it.each([
    ['2026-11-26', '2026-11-26', 0],
    ['2026-12-30', '2027-01-02', 3],
    ['2027-01-02', '2026-12-30', -3],
    ['2028-02-28', '2028-03-01', 2],
    ['2026-10-31', '2026-11-02', 2],
  ])('from %s to %s are %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(addDays(from, days)).toBe(to);
  });
});
