import type { CalendarDate } from '../../base/calendarDate';
import { ok, type Result } from '../../base/result';
import type { RuleContext } from '../engine/engineContext';
import { noData, type EngineError } from '../engine/engineError';
import { dateSettings, enrollmentPeriods } from './datesFacts';
import { isInside, type EffectiveDates } from './effectiveDate';

interface CoverageStart {
  readonly selectFrom: CalendarDate;
  readonly selectTo: CalendarDate;
  readonly coverageStart: CalendarDate;
}

export interface OpenEnrollment {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  /** The end is a setting because the sources disagree. */
  readonly unsettled: boolean;
  readonly starts: readonly CoverageStart[];
  readonly source: string;
}

/** The open enrollment of a plan year; where its end is disputed, the end that the setting names. */
export function openEnrollmentOf(
  context: RuleContext,
  planYear: number,
): Result<OpenEnrollment, EngineError> {
  const { openEnrollment, source } = enrollmentPeriods(context.rules);
  const period = openEnrollment[String(planYear)];
  if (!period) return noData(`The facts carry no open enrollment for ${planYear}.`);
  if (period.end !== null) {
    const { start, end, effective } = period;
    return ok({ start, end, unsettled: false, starts: effective, source });
  }
  const setting = dateSettings(context.rules).openEnrollmentEnd;
  const end = setting.byPlanYear[String(planYear)];
  if (end === undefined) {
    return noData(
      `The end of open enrollment for ${planYear} is not settled and no setting names it.`,
    );
  }
  const candidate = period.endCandidates?.find((one) => one.end === end);
  const laterStart = candidate?.januarySelectionsStart;
  const january = `${planYear}-01-01`;
  const later =
    laterStart === undefined
      ? []
      : [{ selectFrom: january, selectTo: end, coverageStart: laterStart }];
  return ok({
    start: period.start,
    end,
    unsettled: setting.unsettled,
    starts: [...period.effective, ...later],
    source: setting.source,
  });
}

/** When a plan chosen in open enrollment starts. */
export function openEnrollmentDates(
  context: RuleContext,
  input: { readonly planYear: number; readonly planSelected: CalendarDate },
): Result<EffectiveDates, EngineError> {
  const period = openEnrollmentOf(context, input.planYear);
  if (!period.ok) return period;
  const { start, end, starts, unsettled, source } = period.value;
  const withinWindow = isInside(input.planSelected, start, end);
  const effectiveOptions = starts
    .filter((one) => withinWindow && isInside(input.planSelected, one.selectFrom, one.selectTo))
    .map((one) => one.coverageStart);
  const rule = unsettled ? 'open enrollment (end unsettled)' : 'open enrollment';
  context.trace.note(rule, source, { ...input, start, end }, effectiveOptions);
  return ok({ withinWindow, windowStart: start, windowEnd: end, effectiveOptions });
}
