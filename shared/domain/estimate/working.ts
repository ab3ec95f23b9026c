import type { CalendarDate } from '../../base/calendarDate';
import type { RulePack } from '../../packs/rulePack';
import {
  type ApplicationDraft,
  coverageStartOf,
  type ExpectedTaxReturn,
  type HouseholdMember,
  presentPersons,
  taxReturnsOf,
} from '../application';
import type { RuleContext } from '../engine/engineContext';
import { mediCalGuidelineYear } from '../medicaid';
import { recordingTrace, silentTrace, type TraceEntry } from '../engine/trace';
import type { EstimateInput } from './types';

/** What every part of the estimate works on. */
export interface Working {
  readonly input: EstimateInput;
  readonly rules: RulePack;
  readonly application: ApplicationDraft;
  readonly people: readonly HouseholdMember[];
  readonly returns: readonly ExpectedTaxReturn[];
  readonly planYear: number;
  readonly asOf: CalendarDate;
  readonly coverageStart: CalendarDate;
  /** Medi-Cal counts by the guidelines in force on the day on which the application is made. */
  readonly mediCalGuidelineYear: number;
}

export function workingOf(input: EstimateInput): Working {
  const { planYear, asOf, rules } = input;
  // Ages and windows are those of the year that is estimated.
  const application = { ...input.application, coverageYear: planYear };
  return {
    input,
    rules,
    application,
    people: presentPersons(application),
    returns: taxReturnsOf(application),
    planYear,
    asOf,
    coverageStart: input.coverageStart ?? coverageStartOf(planYear, asOf),
    mediCalGuidelineYear: mediCalGuidelineYear(rules, asOf),
  };
}

/** A context whose trace belongs to one person or household alone. */
export function tracedContext(working: Working): RuleContext {
  const trace = working.input.trace === false ? silentTrace : recordingTrace();
  return { rules: working.rules, trace };
}

/** A context for repeated pricing, which nobody reads rule by rule. */
export function silentContext(working: Working): RuleContext {
  return { rules: working.rules, trace: silentTrace };
}

/** The applied rules without what repeats. */
export function entriesOf(...contexts: readonly RuleContext[]): readonly TraceEntry[] {
  return contexts.flatMap(({ trace }) => trace.entries);
}
