import { ok, type Result } from '../../base/result';
import { dividedBy, exact, plus, roundHalfUp, times, zero } from '../../base/ratio';
import type { RuleContext } from '../engine/engineContext';
import { badInput, type EngineError } from '../engine/engineError';
import { ruleSettings } from '../engine/ruleSettings';
import {
  findApplicablePercentage,
  percentageTable,
  type ApplicablePercentage,
  type IncomeRangeReason,
} from './applicablePercentage';
import { annualContribution, findPovertyPercent, monthlyCredit } from './credit';

export interface CoverageMonths {
  /** How many alike months of coverage this entry stands for; 1 when left out. */
  readonly count?: number | undefined;
  readonly benchmarkMonthlyCents: number;
  readonly premiumMonthlyCents?: number | undefined;
  readonly advanceMonthlyCents: number;
}

export interface ReconciliationInput {
  readonly planYear: number;
  readonly magiCents: number;
  readonly taxHouseholdSize?: number | undefined;
  readonly applicablePercentage?: number | undefined;
  readonly months: readonly CoverageMonths[];
}

export interface Reconciliation {
  /** Only where the income rules the credit out, with the reason. */
  readonly eligible?: false;
  readonly reason?: IncomeRangeReason;
  readonly applicablePercentage: number | null;
  readonly contributionCents: number | null;
  readonly creditAnnualCents: number;
  readonly advanceCents: number;
  readonly additionalCreditCents: number;
  readonly excessAdvanceCents: number;
  /** Null for years in which a repayment limit applied that the facts do not carry. */
  readonly repaymentCents: number | null;
}

const monthsOfYear = 12;

/** Compares the advance credit of the months covered with the credit on the year's actual income. */
export function reconcileCredit(
  context: RuleContext,
  input: ReconciliationInput,
): Result<Reconciliation, EngineError> {
  const covered = input.months.reduce((sum, { count = 1 }) => sum + count, 0);
  if (covered > monthsOfYear) return badInput('months', 'expected at most twelve months in all');
  const rate = findRate(context, input);
  if (!rate.ok) return rate;
  const { applicablePercentage, reason } = rate.value;
  const year =
    applicablePercentage === null
      ? undefined
      : annualContribution(Math.max(0, input.magiCents), applicablePercentage);
  const credit = input.months.reduce((sum, { count = 1, ...month }) => {
    if (!year) return sum;
    const { benchmarkMonthlyCents, premiumMonthlyCents } = month;
    const one = monthlyCredit(year, benchmarkMonthlyCents, premiumMonthlyCents);
    return plus(sum, times(one, exact(count)));
  }, zero);
  const ofTheseMonths = year && dividedBy(times(year, exact(covered)), exact(monthsOfYear));
  const amounts = settle(context, input, roundHalfUp(credit));
  const contributionCents = ofTheseMonths ? roundHalfUp(ofTheseMonths) : null;
  const standing = reason === undefined ? {} : { eligible: false as const, reason };
  return ok({ ...standing, applicablePercentage, contributionCents, ...amounts });
}

function findRate(
  context: RuleContext,
  input: ReconciliationInput,
): Result<ApplicablePercentage, EngineError> {
  const { planYear, magiCents, taxHouseholdSize, applicablePercentage } = input;
  if (applicablePercentage !== undefined) {
    const table = percentageTable(context.rules, planYear);
    return table.ok ? ok({ eligible: true, applicablePercentage }) : table;
  }
  if (taxHouseholdSize === undefined) {
    return badInput('taxHouseholdSize', 'expected a household size or an applicable percentage');
  }
  const percent = findPovertyPercent(context, { planYear, taxHouseholdSize, magiCents });
  if (!percent.ok) return percent;
  return findApplicablePercentage(context, { planYear, fplPercent: percent.value.fplPercent });
}

function settle(
  { rules, trace }: RuleContext,
  { planYear, months }: ReconciliationInput,
  creditAnnualCents: number,
) {
  const advanceCents = months.reduce(
    (sum, { count = 1, advanceMonthlyCents }) => sum + count * advanceMonthlyCents,
    0,
  );
  const additionalCreditCents = Math.max(0, creditAnnualCents - advanceCents);
  const excessAdvanceCents = Math.max(0, advanceCents - creditAnnualCents);
  const { uncappedFromPlanYear, source } = ruleSettings(rules).repayment;
  const repaymentCents = planYear >= uncappedFromPlanYear ? excessAdvanceCents : null;
  trace.note('credit for the year', '26 U.S.C. 36B(f); Form 8962', { months }, creditAnnualCents);
  trace.note('repayment of excess advance credit', source, { excessAdvanceCents }, repaymentCents);
  return {
    creditAnnualCents,
    advanceCents,
    additionalCreditCents,
    excessAdvanceCents,
    repaymentCents,
  };
}
