import { describe, expect, it } from 'vitest';
import { addMonths } from '#shared/base/calendarDate';

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
