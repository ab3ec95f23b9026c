import { ok, type Result } from '../../base/result';
import { compare, exact, roundHalfUp, times, type Ratio } from '../../base/ratio';
import type { RuleContext } from '../engine/engineContext';
import { noData, type EngineError } from '../engine/engineError';

/** A plan on offer, priced for the people who may get the credit. */
export interface OfferedPlan {
  readonly id: string;
  readonly monthlyCents: number;
  /** `silver` when left out. */
  readonly metal?: string | undefined;
  readonly servesZip?: boolean | undefined;
  /** The cost-sharing variant; `none` is the standard plan. */
  readonly variant?: string | undefined;
  readonly ehbShare?: number | undefined;
}

export interface Benchmark {
  readonly planId: string;
  readonly monthlyCents: number;
  readonly ehbMonthlyCents: number;
}

const benchmarkRule = 'second lowest-cost silver plan';
const benchmarkSource = '26 U.S.C. 36B(b)(3)(B); 26 CFR 1.36B-3(f)';

/**
 * The second lowest-cost silver plan by its essential-benefit part. Equal prices are two plans, a
 * single plan is the benchmark itself, and the cost-sharing variants of one plan count once.
 */
export function findBenchmark(
  { trace }: RuleContext,
  plans: readonly OfferedPlan[],
): Result<Benchmark, EngineError> {
  const ranked = rankSilver(plans);
  const chosen = ranked[1] ?? ranked[0];
  if (!chosen)
    return noData('No standard silver plan among the plans on offer serves the address.');
  const benchmark = {
    planId: chosen.plan.id,
    monthlyCents: chosen.plan.monthlyCents,
    ehbMonthlyCents: roundHalfUp(chosen.ehb),
  };
  const considered = ranked.map(({ plan }) => plan.id);
  trace.note(benchmarkRule, benchmarkSource, { ranked: considered }, benchmark);
  return ok(benchmark);
}

interface RankedPlan {
  readonly plan: OfferedPlan;
  readonly ehb: Ratio;
}

function rankSilver(plans: readonly OfferedPlan[]): readonly RankedPlan[] {
  const standard = new Map<string, RankedPlan>();
  for (const plan of plans) {
    if (!countsForBenchmark(plan) || standard.has(plan.id)) continue;
    standard.set(plan.id, {
      plan,
      ehb: times(exact(plan.monthlyCents), exact(plan.ehbShare ?? 1)),
    });
  }
  return [...standard.values()].sort((left, right) => compare(left.ehb, right.ehb));
}

function countsForBenchmark({ metal, servesZip, variant }: OfferedPlan): boolean {
  const isSilver = (metal ?? 'silver').toLowerCase() === 'silver';
  return isSilver && servesZip !== false && (variant ?? 'none') === 'none';
}

/** A household whose members live in several places has the sum of its benchmarks. */
export function addBenchmarks(
  { trace }: RuleContext,
  groups: readonly { readonly benchmarkMonthlyCents: number }[],
): { readonly totalCents: number } {
  const amounts = groups.map(({ benchmarkMonthlyCents }) => benchmarkMonthlyCents);
  const totalCents = amounts.reduce((sum, cents) => sum + cents, 0);
  trace.note(
    'benchmarks of several places are added',
    '26 CFR 1.36B-3(f)(4)',
    { amounts },
    totalCents,
  );
  return { totalCents };
}
