import { ok, type Result } from '../../base/result';
import type { RuleContext } from '../engine/engineContext';
import { noData, type EngineError } from '../engine/engineError';
import { mediCalSettings, mediCalFacts, type MediCalGroup } from './mediCalFacts';

export interface MediCalScopeInput {
  readonly asOf: string;
  readonly age: number;
  readonly immigration: string;
  readonly pregnant?: boolean | undefined;
  readonly postpartum?: boolean | undefined;
  readonly formerFosterYouth?: boolean | undefined;
  /** Enrolled, or applied, before the freeze on new enrollment. */
  readonly alreadyEnrolled?: boolean | undefined;
  readonly medicaidBarredByStatus?: boolean | undefined;
}

export type ScopeReason =
  | 'federal-status'
  | 'under-19'
  | 'pregnant-or-postpartum'
  | 'former-foster-youth'
  | 'not-in-freeze'
  | 'enrolled-before-freeze'
  | 'before-freeze'
  | 'enrollment-freeze'
  | 'state-rule-unsettled';

export interface MediCalScope {
  /** `unknown`: the state's rule is not in the facts; the person may qualify, the county decides. */
  readonly scope: 'full' | 'restricted' | 'unknown';
  /** Full scope that the state pays without federal money. */
  readonly stateFundedFullScope: boolean;
  readonly reason: ScopeReason;
}

const scopeSource =
  'DHCS Medi-Cal Program Changes (2026-2028); Cal. Welf. & Inst. Code 14007.8; Pub. L. 119-21 sec. 71109';

/** How much Medi-Cal an immigration status opens on a date, and whose money pays for it. */
export function mediCalScope(
  context: RuleContext,
  input: MediCalScopeInput,
): Result<MediCalScope, EngineError> {
  const { stateFundedFullScope } = mediCalFacts(context.rules).immigration;
  if (input.asOf < stateFundedFullScope.since) {
    return noData(`The facts tell Medi-Cal scope from ${stateFundedFullScope.since} on only.`);
  }
  const answer = scopeOf(context, input);
  context.trace.note('Medi-Cal scope', scopeSource, { ...input }, answer.reason);
  return ok(answer);
}

const full = (reason: ScopeReason): MediCalScope => ({
  scope: 'full',
  stateFundedFullScope: reason !== 'federal-status',
  reason,
});

function scopeOf(context: RuleContext, input: MediCalScopeInput): MediCalScope {
  const classes = mediCalSettings(context.rules).mediCalImmigration;
  const { enrollmentFreeze, federalNarrowing } = mediCalFacts(context.rules).immigration;
  const isNarrowed = input.asOf >= federalNarrowing.from;
  const federal = isNarrowed
    ? classes.federal
    : [...classes.federal, ...classes.federalUntilNarrowing];
  if (federal.includes(input.immigration) && input.medicaidBarredByStatus !== true) {
    return full('federal-status');
  }
  const regardless = fullScopeRegardlessOfStatus(context, input);
  if (regardless) return full(regardless);
  if (isNarrowed && classes.unsettledAfterNarrowing.includes(input.immigration)) {
    return { scope: 'unknown', stateFundedFullScope: false, reason: 'state-rule-unsettled' };
  }
  if (classes.stateFunded.includes(input.immigration)) return full('not-in-freeze');
  if (input.asOf < enrollmentFreeze.from) return full('before-freeze');
  if (input.alreadyEnrolled === true) return full('enrolled-before-freeze');
  return { scope: 'restricted', stateFundedFullScope: false, reason: 'enrollment-freeze' };
}

/** Under 19, pregnant or within a year after, former foster youth: at any time, any status. */
function fullScopeRegardlessOfStatus(
  context: RuleContext,
  input: MediCalScopeInput,
): ScopeReason | undefined {
  const { groups } = mediCalFacts(context.rules);
  const group = (id: string) => groups.find((one) => one.id === id);
  if (isInAgeRange(group('child'), input.age)) return 'under-19';
  if (input.pregnant === true || input.postpartum === true) return 'pregnant-or-postpartum';
  const fostered = input.formerFosterYouth === true;
  if (fostered && isInAgeRange(group('formerFosterYouth'), input.age)) return 'former-foster-youth';
  return undefined;
}

/** Whether an age is one that a group covers. */
export function isInAgeRange(group: MediCalGroup | undefined, age: number): boolean {
  if (!group) return false;
  const { ageMin, ageMax, ageMaxExclusive } = group;
  if (ageMin !== undefined && age < ageMin) return false;
  if (ageMax !== undefined && age > ageMax) return false;
  return ageMaxExclusive === undefined || age < ageMaxExclusive;
}
