import type { CalendarDate } from './calendarDate';

/** The port through which code learns the time, so that tests choose it. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  nowMs(): number;
}

/** The zone in which days are counted and moments are told. */
export const pacificZone = 'America/Los_Angeles';

const pacific = new Intl.DateTimeFormat('en-CA', {
  timeZone: pacificZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in California: every enrollment rule counts Pacific days. */
export function pacificDate(nowMs: number): CalendarDate {
  return pacific.format(nowMs);
}
