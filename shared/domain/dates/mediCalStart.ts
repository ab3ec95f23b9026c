import { firstOfMonth, type CalendarDate } from '../../base/calendarDate';
import { ok, type Result } from '../../base/result';
import type { RuleContext } from '../engine/engineContext';
import type { EngineError } from '../engine/engineError';
import { retroactiveMonths } from './datesFacts';
import type { EffectiveDates } from './effectiveDate';

export const mediCalGroups = ['expansionAdult', 'other'] as const;

export interface MediCalStartInput {
  readonly applicationDate: CalendarDate;
  readonly group?: (typeof mediCalGroups)[number] | undefined;
}

/** Medi-Cal starts with the month of the application and may reach back; it has no window. */
export function mediCalStartDates(
  context: RuleContext,
  { applicationDate, group = 'other' }: MediCalStartInput,
): Result<EffectiveDates, EngineError> {
  const { applicationRules, hr1, source } = retroactiveMonths(context.rules);
  const later = hr1.retroactiveMonths;
  const isLater = applicationDate >= later.from;
  const laterMonths = group === 'expansionAdult' ? later.expansionAdults : later.others;
  const months = isLater ? laterMonths : applicationRules.retroactiveMonthsBefore2027;
  const retroMonths = Array.from({ length: months }, (_, index) =>
    firstOfMonth(applicationDate, index - months).slice(0, 7),
  );
  const effectiveOptions = [firstOfMonth(applicationDate)];
  const inputs = { applicationDate, group };
  context.trace.note('Medi-Cal start', source, inputs, effectiveOptions);
  context.trace.note('retroactive months', isLater ? later.law : source, inputs, retroMonths);
  return ok({
    withinWindow: true,
    windowStart: null,
    windowEnd: null,
    effectiveOptions,
    retroMonths,
  });
}
