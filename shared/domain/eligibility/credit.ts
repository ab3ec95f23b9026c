import { ok, type Result } from '../../base/result';
import {
  dividedBy,
  exact,
  floorOf,
  larger,
  minus,
  roundHalfUp,
  smaller,
  times,
  zero,
  type Ratio,
} from '../../base/ratio';
import type { RuleContext } from '../engine/engineContext';
import type { EngineError } from '../engine/engineError';
import { ruleSettings } from '../engine/ruleSettings';
import {
  findApplicablePercentage,
  percentageTable,
  type IncomeRangeReason,
} from './applicablePercentage';
import { creditGuideline } from './povertyGuideline';

const creditSource = '26 U.S.C. 36B(b)(2)';

export interface PovertyPercent {
  /** A negative income counts as none. */
  readonly countedMagiCents: number;
  readonly fplPercent: number;
  readonly fplPercentExact: number;
}

/** The household's income as a percent of poverty, cut to a whole percent once (Form 8962 line 5). */
export function findPovertyPercent(
  context: RuleContext,
  input: {
    readonly planYear: number;
    readonly taxHouseholdSize: number;
    readonly magiCents: number;
  },
): Result<PovertyPercent, EngineError> {
  const guideline = creditGuideline(context.rules, input.planYear, input.taxHouseholdSize);
  if (!guideline.ok) return guideline;
  const { annualCents, source } = guideline.value;
  const countedMagiCents = Math.max(0, input.magiCents);
  const percent = dividedBy(times(exact(countedMagiCents), exact(100)), exact(annualCents));
  const { ceilingMultiple, aboveCeilingPercent } = ruleSettings(context.rules).povertyPercent;
  // Tested before any cutting: one cent above four times the guideline is above the ceiling.
  const isAbove = countedMagiCents > ceilingMultiple * annualCents;
  const fplPercent = isAbove ? aboveCeilingPercent : floorOf(percent);
  const fplPercentExact = (countedMagiCents * 100) / annualCents;
  const inputs = { ...input, guidelineCents: annualCents };
  context.trace.note('percent of poverty', `${source}; 26 CFR 1.36B-1(h)`, inputs, fplPercent);
  return ok({ countedMagiCents, fplPercent, fplPercentExact });
}

export interface CreditInput {
  readonly planYear: number;
  readonly taxHouseholdSize: number;
  readonly magiCents: number;
  readonly benchmarkMonthlyCents: number;
  readonly enrolledPremiumMonthlyCents?: number | undefined;
  /** Somebody in the household is lawfully present and barred from Medicaid by status. */
  readonly medicaidBarredByStatus?: boolean | undefined;
}

export interface CreditAnswer {
  readonly fplPercent: number;
  readonly fplPercentExact: number;
  readonly eligible: boolean;
  readonly reason?: IncomeRangeReason;
  readonly applicablePercentage: number | null;
  readonly contributionAnnualCents: number | null;
  readonly contributionMonthlyCents: number | null;
  readonly creditMonthlyCents: number;
  readonly creditAnnualCents: number;
}

/** The premium tax credit of a household for one month and for a whole year of such months. */
export function computeCredit(
  context: RuleContext,
  input: CreditInput,
): Result<CreditAnswer, EngineError> {
  const percent = findPovertyPercent(context, input);
  if (!percent.ok) return percent;
  const { fplPercent, fplPercentExact, countedMagiCents } = percent.value;
  const { lastPlanYear } = ruleSettings(context.rules).belowPovertyException;
  const rate = findApplicablePercentage(context, {
    planYear: input.planYear,
    fplPercent,
    belowPovertyException: input.medicaidBarredByStatus === true && input.planYear <= lastPlanYear,
  });
  if (!rate.ok) return rate;
  const { applicablePercentage, ...standing } = rate.value;
  const head = { fplPercent, fplPercentExact, ...standing, applicablePercentage };
  if (applicablePercentage === null) {
    return ok({
      ...head,
      contributionAnnualCents: null,
      contributionMonthlyCents: null,
      creditMonthlyCents: 0,
      creditAnnualCents: 0,
    });
  }
  const contribution = annualContribution(countedMagiCents, applicablePercentage);
  return ok({ ...head, ...creditAmounts(context, input, contribution) });
}

/** MAGI times the rate, exact. */
export function annualContribution(countedMagiCents: number, applicablePercentage: number): Ratio {
  return dividedBy(times(exact(countedMagiCents), exact(applicablePercentage)), exact(100));
}

/** Benchmark less a twelfth of the contribution; not below zero, not above the premium. Exact. */
export function monthlyCredit(
  contribution: Ratio,
  benchmarkMonthlyCents: number,
  premiumMonthlyCents: number | undefined,
): Ratio {
  const month = dividedBy(contribution, exact(12));
  const credit = larger(zero, minus(exact(benchmarkMonthlyCents), month));
  return premiumMonthlyCents === undefined ? credit : smaller(credit, exact(premiumMonthlyCents));
}

function creditAmounts(context: RuleContext, input: CreditInput, contribution: Ratio) {
  const { benchmarkMonthlyCents, enrolledPremiumMonthlyCents } = input;
  const credit = monthlyCredit(contribution, benchmarkMonthlyCents, enrolledPremiumMonthlyCents);
  const amounts = {
    contributionAnnualCents: roundHalfUp(contribution),
    contributionMonthlyCents: roundHalfUp(dividedBy(contribution, exact(12))),
    creditMonthlyCents: roundHalfUp(credit),
    creditAnnualCents: roundHalfUp(times(credit, exact(12))),
  };
  context.trace.note(
    'premium tax credit',
    creditSource,
    {
      benchmarkMonthlyCents,
      contributionMonthlyCents: amounts.contributionMonthlyCents,
      enrolledPremiumMonthlyCents,
    },
    amounts.creditMonthlyCents,
  );
  return amounts;
}

/** The highest income that still has a credit; null in a year without a ceiling. */
export function findCreditCeiling(
  context: RuleContext,
  input: { readonly planYear: number; readonly taxHouseholdSize: number },
): Result<{ readonly maximumMagiCents: number | null }, EngineError> {
  const table = percentageTable(context.rules, input.planYear);
  if (!table.ok) return table;
  const guideline = creditGuideline(context.rules, input.planYear, input.taxHouseholdSize);
  if (!guideline.ok) return guideline;
  const { maxFplPct } = table.value;
  const maximumMagiCents =
    maxFplPct === null ? null : floorOf(annualContribution(guideline.value.annualCents, maxFplPct));
  context.trace.note(
    'credit ceiling',
    table.value.source,
    { ...input, maxFplPct },
    maximumMagiCents,
  );
  return ok({ maximumMagiCents });
}
