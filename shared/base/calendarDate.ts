/** A calendar date without a zone, `YYYY-MM-DD`. Comparable as a string. */
export type CalendarDate = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Reads `YYYY-MM-DD`; undefined unless it is a day that the calendar has. */
export function parseCalendarDate(text: string): DateParts | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return { year, month, day };
}

export function formatCalendarDate({ year, month, day }: DateParts): CalendarDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const dayMs = 86_400_000;

function startMs(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** Moves a date by whole days; `date` must be a valid calendar date. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(startMs(date) + days * dayMs).toISOString().slice(0, 10);
}

/** How many days lie from one valid date to another; below zero where the other is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (startMs(to) - startMs(from)) / dayMs;
}

/** The first day of the month `months` after the month of `date`. */
export function firstOfMonth(date: CalendarDate, months = 0): CalendarDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  return formatCalendarDate({ year: Math.floor(index / 12), month: (index % 12) + 1, day: 1 });
}

/** The same day some months later; in a month that has no such day, the last of it. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const first = firstOfMonth(date, months);
  const last = daysInMonth(Number(first.slice(0, 4)), Number(first.slice(5, 7)));
  const day = Math.min(Number(date.slice(8)), last);
  return `${first.slice(0, 8)}${String(day).padStart(2, '0')}`;
}

/**
 * Whole years lived on `onDate`. Age advances on the birthday; somebody born on February 29 has
 * their birthday on March 1 of a common year.
 */
export function ageOn(birthDate: CalendarDate, onDate: CalendarDate): number {
  const years = Number(onDate.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return onDate.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
