import { addDays, firstOfMonth, type CalendarDate } from '../../base/calendarDate';
import { ok, type Result } from '../../base/result';
import type { RuleContext } from '../engine/engineContext';
import { badInput, noData, type EngineError } from '../engine/engineError';
import { enrollmentPeriods } from './datesFacts';
import { distinctAscending, isInside, type EffectiveDates } from './effectiveDate';
import { eventRules, type EventStart, type SpecialEnrollmentEvent } from './lifeEvents';

const startSources: Readonly<Record<EventStart, string>> = {
  afterSelection: '10 CCR 6504; first of the month after plan selection',
  eventDateOrAfter: '45 CFR 155.420(b)(2)(i); birth, adoption, foster placement',
  afterLossOrSelection: '45 CFR 155.420(b)(2)(iv); loss of coverage',
  orderDateOrAfterSelection: '45 CFR 155.420(b)(2)(v); court order',
};

export interface SpecialEnrollmentInput {
  readonly event: SpecialEnrollmentEvent;
  /** For a loss of coverage the last covered day. */
  readonly eventDate?: CalendarDate | undefined;
  readonly planSelected: CalendarDate;
}

/** The days around an event on which a plan may be chosen; the event is day 0. */
export function eventWindow(
  context: RuleContext,
  event: SpecialEnrollmentEvent,
): { readonly daysBefore: number; readonly daysAfter: number } | undefined {
  const facts = enrollmentPeriods(context.rules).specialEnrollment;
  switch (eventRules[event].window) {
    case 'standard':
      return { daysBefore: 0, daysAfter: facts.windowDaysAfterEvent };
    case 'lossOfCoverage':
      return facts.lossOfCoverageWindow;
    case 'lossOfMediCal':
      return {
        daysBefore: facts.lossOfMediCalWindowDaysBefore,
        daysAfter: facts.lossOfMediCalWindowDaysAfter,
      };
    case 'anyTime':
    case 'caseByCase':
    case 'none':
      return undefined;
  }
}

/** When a plan chosen for a life event starts. */
export function specialEnrollmentDates(
  context: RuleContext,
  input: SpecialEnrollmentInput,
): Result<EffectiveDates, EngineError> {
  const { event, eventDate, planSelected } = input;
  const rule = eventRules[event];
  if (rule.window === 'caseByCase') {
    return noData('Covered California decides this event case by case; there is no fixed window.');
  }
  const window = eventWindow(context, event);
  if (!window) return ok(withoutWindow(context, input, rule.window === 'anyTime'));
  if (eventDate === undefined) {
    return badInput('eventDate', 'expected the day of the event as YYYY-MM-DD');
  }
  const windowStart = addDays(eventDate, -window.daysBefore);
  const windowEnd = addDays(eventDate, window.daysAfter);
  const withinWindow = isInside(planSelected, windowStart, windowEnd);
  const effectiveOptions = withinWindow ? startOptions(rule.start, eventDate, planSelected) : [];
  const { source } = enrollmentPeriods(context.rules);
  const inputs = { event, eventDate, planSelected };
  context.trace.note('special enrollment window', source, { ...inputs, ...window }, [
    windowStart,
    windowEnd,
  ]);
  context.trace.note('coverage start', startSources[rule.start], inputs, effectiveOptions);
  return ok({ withinWindow, windowStart, windowEnd, effectiveOptions });
}

/** Members of tribes choose in any month; somebody without an event has no special enrollment. */
function withoutWindow(
  context: RuleContext,
  { event, planSelected }: SpecialEnrollmentInput,
  withinWindow: boolean,
): EffectiveDates {
  const effectiveOptions = withinWindow ? [firstOfMonth(planSelected, 1)] : [];
  const { source } = enrollmentPeriods(context.rules);
  context.trace.note(
    'special enrollment at any time',
    source,
    { event, planSelected },
    effectiveOptions,
  );
  return { withinWindow, windowStart: null, windowEnd: null, effectiveOptions };
}

function startOptions(
  start: EventStart,
  eventDate: CalendarDate,
  planSelected: CalendarDate,
): CalendarDate[] {
  const afterSelection = firstOfMonth(planSelected, 1);
  const afterEvent = firstOfMonth(eventDate, 1);
  switch (start) {
    case 'afterSelection':
      return [afterSelection];
    case 'eventDateOrAfter':
      return distinctAscending([eventDate, afterEvent, afterSelection]);
    case 'afterLossOrSelection':
      return [afterSelection > afterEvent ? afterSelection : afterEvent];
    case 'orderDateOrAfterSelection':
      return distinctAscending([eventDate, afterSelection]);
  }
}
