import type { CalendarDate } from '../../base/calendarDate';
import { ok, type Result } from '../../base/result';
import type { RuleContext } from '../engine/engineContext';
import type { EngineError } from '../engine/engineError';
import { dateSettings } from './datesFacts';
import type { EffectiveDates } from './effectiveDate';

/**
 * How long a child stays on a parent's plan: to December 31 of the year of the 26th birthday. It is
 * inside for the plan years up to that one.
 */
export function dependentTurns26Dates(
  context: RuleContext,
  input: { readonly birthDate: CalendarDate; readonly planYear: number },
): Result<EffectiveDates, EngineError> {
  const { age, source } = dateSettings(context.rules).ages.parentPlanEnds;
  const lastYear = Number(input.birthDate.slice(0, 4)) + age;
  const coverageEnds = `${lastYear}-12-31`;
  context.trace.note('dependent at 26', source, { ...input }, coverageEnds);
  return ok({
    withinWindow: input.planYear <= lastYear,
    windowStart: null,
    windowEnd: null,
    effectiveOptions: [],
    coverageEnds,
  });
}
