import { formatCalendarDate, parseCalendarDate } from '#shared/base/calendarDate';
import type { CalendarDate } from '#shared/base/calendarDate';

/** Reads what was typed as month, day, year (`3/4/1990`, `03041990`); undefined where it is no day. */
export function parseTypedDate(text: string): CalendarDate | undefined {
  const match =
    /^\s*(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4})\s*$/.exec(text) ??
    /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text);
  if (!match) return undefined;
  const date = formatCalendarDate({
    month: Number(match[1]),
    day: Number(match[2]),
    year: Number(match[3]),
  });
  return parseCalendarDate(date) ? date : undefined;
}

/** A stored date as it is typed, `03/04/1990`; anything else as it stands. */
export function typedDate(value: string): string {
  return parseCalendarDate(value)
    ? `${value.slice(5, 7)}/${value.slice(8, 10)}/${value.slice(0, 4)}`
    : value;
}
