import { ok, type Result } from '../../base/result';
import type { RulePack } from '../../packs/rulePack';
import type { RuleContext } from '../engine/engineContext';
import type { EngineError } from '../engine/engineError';
import { ruleSettings } from '../engine/ruleSettings';
import { incomeRangeReason, percentageTable } from './applicablePercentage';

export const filingStatuses = [
  'single',
  'marriedJointly',
  'marriedSeparately',
  'headOfHousehold',
  'nonFiler',
] as const;

export type FilingStatus = (typeof filingStatuses)[number];

export const immigrationStatuses = [
  'citizen',
  'lawfullyPresent',
  'lawfulPermanentResident',
  'cubanHaitianEntrant',
  'cofaMigrant',
  'refugee',
  'asylee',
  'paroled',
  'daca',
  'tps',
  'undocumented',
] as const;

export type ImmigrationStatus = (typeof immigrationStatuses)[number];

export type CreditReason =
  'below-range' | 'above-range' | 'filing-status' | 'non-filer' | 'immigration' | 'other-coverage';

export interface CreditEligibilityInput {
  readonly planYear: number;
  readonly fplPercent: number;
  readonly filingStatus?: FilingStatus | undefined;
  readonly domesticAbuseException?: boolean | undefined;
  readonly immigration?: ImmigrationStatus | undefined;
  /** Coverage that bars the credit; an unaffordable offer is not listed. */
  readonly otherCoverage?: readonly string[] | undefined;
  readonly medicaidBarredByStatus?: boolean | undefined;
}

export interface CreditEligibility {
  readonly eligible: boolean;
  readonly reason?: CreditReason;
}

/** Whether one person may get the credit, and the first rule that says no. */
export function decideCreditEligibility(
  context: RuleContext,
  input: CreditEligibilityInput,
): Result<CreditEligibility, EngineError> {
  const table = percentageTable(context.rules, input.planYear);
  if (!table.ok) return table;
  const inRange = incomeRangeReason(table.value, input.fplPercent);
  const excused = inRange === 'below-range' && hasBelowPovertyException(context.rules, input);
  const reason =
    (excused ? undefined : inRange) ??
    filingReason(input.filingStatus, input.domesticAbuseException) ??
    immigrationReason(context.rules, input) ??
    ((input.otherCoverage ?? []).length > 0 ? 'other-coverage' : undefined);
  const answer: CreditEligibility = reason ? { eligible: false, reason } : { eligible: true };
  context.trace.note(
    'credit eligibility',
    `26 U.S.C. 36B(c); ${immigrationRule(context.rules, input.planYear).source}`,
    { ...input },
    reason ?? 'eligible',
  );
  return ok(answer);
}

/** Whether a lawfully present person may have the credit below 100 percent in that plan year. */
function hasBelowPovertyException(
  pack: RulePack,
  input: Pick<CreditEligibilityInput, 'planYear' | 'immigration' | 'medicaidBarredByStatus'>,
): boolean {
  const { lastPlanYear, barredByDefault } = ruleSettings(pack).belowPovertyException;
  const { planYear, immigration = 'citizen', medicaidBarredByStatus } = input;
  if (planYear > lastPlanYear || immigration === 'citizen') return false;
  return medicaidBarredByStatus ?? barredByDefault.includes(immigration);
}

/** Why a return rules the credit out; undefined when it does not. 26 CFR 1.36B-2(b). */
export function filingReason(
  filingStatus: FilingStatus | undefined,
  domesticAbuseException: boolean | undefined,
): 'filing-status' | 'non-filer' | undefined {
  if (filingStatus === 'nonFiler') return 'non-filer';
  const isBarred = filingStatus === 'marriedSeparately' && domesticAbuseException !== true;
  return isBarred ? 'filing-status' : undefined;
}

/** Whether people of a status may have the credit of that plan year at all. */
export function statusHasCredit(
  pack: RulePack,
  planYear: number,
  immigration: ImmigrationStatus,
): boolean {
  return immigrationRule(pack, planYear).eligible.includes(immigration);
}

function immigrationReason(
  pack: RulePack,
  { planYear, immigration = 'citizen' }: CreditEligibilityInput,
): 'immigration' | undefined {
  return statusHasCredit(pack, planYear, immigration) ? undefined : 'immigration';
}

interface ImmigrationRule {
  readonly eligible: readonly string[];
  readonly source: string;
}

function immigrationRule(pack: RulePack, planYear: number): ImmigrationRule {
  const rules = ruleSettings(pack).creditImmigration;
  const inForce = rules.filter(({ fromPlanYear }) => fromPlanYear <= planYear).at(-1);
  return inForce ?? { eligible: [], source: 'no rule in the facts' };
}
