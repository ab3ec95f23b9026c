import { z } from 'zod';
import { ok, type Result } from '../../base/result';
import { factReader, type RulePack } from '../../packs/rulePack';
import type { RuleContext } from '../engine/engineContext';
import type { EngineError } from '../engine/engineError';
import { ruleSettings } from '../engine/ruleSettings';
import { creditGuidelineYear } from './povertyGuideline';

export const metals = ['bronze', 'silver', 'gold', 'platinum', 'minimumCoverage'] as const;
export type Metal = (typeof metals)[number];

export const costSharingVariants = ['none', '73', '87', '94', 'zero', 'limited'] as const;
export type CostSharingVariant = (typeof costSharingVariants)[number];

export const costSharingFact = factReader(
  'cost-sharing-reductions',
  z.object({
    source: z.string(),
    federalLevels: z.array(
      z.object({
        variant: z.enum(['73', '87', '94']),
        minFplPct: z.number().optional(),
        minFplPctExclusive: z.number().optional(),
        maxFplPct: z.number(),
      }),
    ),
    aiAn: z.object({
      zeroCostSharing: z.object({ minFplPct: z.number(), maxFplPct: z.number() }),
    }),
  }),
);

export interface CostSharingInput {
  readonly planYear: number;
  readonly fplPercent: number;
  readonly metal: Metal;
  readonly creditEligible: boolean;
  /** Member of a federally recognised tribe. */
  readonly americanIndian?: boolean | undefined;
}

/** The cost-sharing variant of a plan for one person. 45 CFR 155.305(g) and 155.350. */
export function findCostSharing(
  context: RuleContext,
  input: CostSharingInput,
): Result<{ readonly variant: CostSharingVariant }, EngineError> {
  const known = creditGuidelineYear(context.rules, input.planYear);
  if (!known.ok) return known;
  const variant = variantFor(context.rules, input);
  const { source } = costSharingFact(context.rules);
  context.trace.note('cost-sharing variant', source, { ...input }, variant);
  return ok({ variant });
}

function variantFor(pack: RulePack, input: CostSharingInput): CostSharingVariant {
  const { planYear, fplPercent, metal, creditEligible, americanIndian = false } = input;
  const { federalLevels, aiAn } = costSharingFact(pack);
  if (metal === 'minimumCoverage') return 'none';
  if (americanIndian) {
    const { minFplPct, maxFplPct } = aiAn.zeroCostSharing;
    const isInRange = fplPercent >= minFplPct && fplPercent <= maxFplPct;
    const hasZero = isInRange || isBelowPoverty(pack, planYear, fplPercent);
    return creditEligible && hasZero ? 'zero' : 'limited';
  }
  if (metal !== 'silver' || !creditEligible) return 'none';
  const level = federalLevels.find(
    ({ minFplPct, minFplPctExclusive, maxFplPct }) =>
      fplPercent >= (minFplPct ?? 0) &&
      (minFplPctExclusive === undefined || fplPercent > minFplPctExclusive) &&
      fplPercent <= maxFplPct,
  );
  if (level) return level.variant;
  return isBelowPoverty(pack, planYear, fplPercent) ? '94' : 'none';
}

/**
 * Who could have the credit below 100 percent (the exception for lawfully present people, through
 * 2025) had the highest variant: 45 CFR 155.305(g)(2)(i) and, for tribes, 155.350(a).
 */
function isBelowPoverty(pack: RulePack, planYear: number, fplPercent: number): boolean {
  const lowest = Math.min(
    ...costSharingFact(pack).federalLevels.map(
      ({ minFplPct, minFplPctExclusive }) => minFplPct ?? minFplPctExclusive ?? 0,
    ),
  );
  return fplPercent < lowest && planYear <= ruleSettings(pack).belowPovertyException.lastPlanYear;
}
