import type { CalendarDate } from '../../base/calendarDate';
import { ok, type Result } from '../../base/result';
import { badInput, type EngineError } from '../engine/engineError';

export interface IncomePeriod {
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
  /** The year that the annual figure is for; needed only when the dates leave it open. */
  readonly year?: number | undefined;
}

const yearOf = (date: CalendarDate) => Number(date.slice(0, 4));
const monthIndex = (date: CalendarDate) => yearOf(date) * 12 + Number(date.slice(5, 7)) - 1;

/** In how many months of the year an income is received: begun and ended months count whole. */
export function activeMonths({ from, to, year }: IncomePeriod): Result<number, EngineError> {
  if (from !== undefined && to !== undefined && to < from) {
    return badInput('to', 'expected a day that is not before from');
  }
  const start = from ?? to;
  const end = to ?? from;
  if (start === undefined || end === undefined) return ok(12);
  if (year === undefined && yearOf(start) !== yearOf(end)) {
    return badInput('year', 'expected the year that is asked for, because from and to lie in two');
  }
  const first = (year ?? yearOf(start)) * 12;
  const begins = from === undefined ? first : Math.max(first, monthIndex(from));
  const ends = to === undefined ? first + 11 : Math.min(first + 11, monthIndex(to));
  return ok(Math.max(0, ends - begins + 1));
}
