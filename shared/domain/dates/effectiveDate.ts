import type { CalendarDate } from '../../base/calendarDate';

/** When a choice may be made, and when the coverage that it gives may start. */
export interface EffectiveDates {
  readonly withinWindow: boolean;
  /** Null where there is no first or last day. */
  readonly windowStart: CalendarDate | null;
  readonly windowEnd: CalendarDate | null;
  /** The consumer's options, distinct and ascending; empty outside the window. */
  readonly effectiveOptions: readonly CalendarDate[];
  /** `YYYY-MM`, ascending. */
  readonly retroMonths?: readonly string[];
  readonly coverageEnds?: CalendarDate;
}

/** Both ends are inside; a missing end is open. */
export function isInside(
  date: CalendarDate,
  start: CalendarDate | null,
  end: CalendarDate | null,
): boolean {
  return (start === null || date >= start) && (end === null || date <= end);
}

export function distinctAscending(dates: readonly CalendarDate[]): CalendarDate[] {
  return [...new Set(dates)].sort();
}
