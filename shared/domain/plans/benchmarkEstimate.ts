import { z } from 'zod';
import { ok, type Result } from '../../base/result';
import { dividedBy, exact, roundHalfUp, times } from '../../base/ratio';
import { factReader } from '../../packs/rulePack';
import type { RuleContext } from '../engine/engineContext';
import { noData, type EngineError } from '../engine/engineError';
import { ageCurveForYear } from './ageCurve';
import { chargedMembers } from './chargedMembers';

/** The published benchmark of each region and year, in dollars a month for a child. */
export const regionalBenchmarks = factReader(
  'slcsp-benchmarks',
  z.object({
    source: z.string(),
    secondLowestCostSilverAge0: z.record(z.string(), z.record(z.string(), z.number())),
  }),
);

export interface BenchmarkEstimate {
  readonly monthlyCents: number;
  readonly memberCents: readonly number[];
  /** Published in whole dollars for one ZIP a region: good for an estimate, not for a quote. */
  readonly approximate: true;
}

/** The benchmark from the regional figure, for years of which no plan data is loaded. */
export function estimateBenchmark(
  context: RuleContext,
  input: { readonly planYear: number; readonly region: number; readonly ages: readonly number[] },
): Result<BenchmarkEstimate, EngineError> {
  const { planYear, region, ages } = input;
  const { source, secondLowestCostSilverAge0 } = regionalBenchmarks(context.rules);
  const dollars = secondLowestCostSilverAge0[String(region)]?.[String(planYear)];
  if (dollars === undefined) {
    return noData(`There is no published benchmark of region ${region} for ${planYear}.`);
  }
  const curve = ageCurveForYear(context, planYear);
  if (!curve.ok) return curve;
  const base = times(exact(dollars), exact(100));
  const memberCents = ages.map(() => 0);
  for (const index of chargedMembers(context.rules, ages)) {
    const factor = curve.value.exactFactor(ages[index] ?? 0);
    memberCents[index] = roundHalfUp(times(base, dividedBy(factor, curve.value.exactFactor(0))));
  }
  const monthlyCents = memberCents.reduce((sum, cents) => sum + cents, 0);
  context.trace.note('regional benchmark', source, { planYear, region, ages }, monthlyCents);
  return ok({ monthlyCents, memberCents, approximate: true });
}
