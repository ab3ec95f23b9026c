import type { CalendarDate } from '../../../../base/calendarDate';
import type { RulePack } from '../../../../packs/rulePack';
import type { FieldCheck } from '../../../validation';
import type { ApplicationDraft } from '../../schema';
import type { CheckedRule, FindingCode } from '../findingCodes';

/** What a rule may look at beside the value. */
export interface RuleScope {
  readonly application: ApplicationDraft;
  readonly row: unknown;
  readonly personId: string | null;
  readonly today: CalendarDate;
  readonly coverageStart: CalendarDate;
  readonly rules: RulePack | undefined;
}

/** What a rule found: the code's words stand under `application.findings`. */
export interface RuleFinding {
  readonly severity: 'error' | 'warning';
  readonly code: FindingCode;
  /** Below the field, for compound values: `zip`. */
  readonly part?: string;
}

/** Judges an answer that is there; unanswered is never a rule's business. */
export type Rule = (value: unknown, scope: RuleScope) => readonly RuleFinding[];

export const fine: readonly RuleFinding[] = [];

export function error(code: FindingCode, part?: string): readonly RuleFinding[] {
  return [part === undefined ? { severity: 'error', code } : { severity: 'error', code, part }];
}

export function warning(code: FindingCode, part?: string): readonly RuleFinding[] {
  return [part === undefined ? { severity: 'warning', code } : { severity: 'warning', code, part }];
}

/** The outcome of one of the product's field checks as findings named after the rule. */
export function fromCheck(
  name: CheckedRule,
  check: FieldCheck,
  part?: string,
): readonly RuleFinding[] {
  if (!check.valid) return error(`${name}.${check.code ?? 'invalid'}`, part);
  return check.warning === undefined ? fine : warning('ssn.placeholder', part);
}
