import type { Plan } from '../../packs/planPack';
import type { RuleContext } from '../engine/engineContext';
import { computeNetPremium } from '../plans/netPremium';
import type { PricedPlan } from '../plans/priceBook';
import { pricePlan } from '../plans/planCatalog';

/** The people of one policy and the help that they have. */
export interface PolicyOf {
  readonly region: number;
  readonly ages: readonly number[];
  readonly creditCents: number;
  readonly stateSubsidyCents: number;
}

/** What a plan costs these people, rule by rule; undefined where it is not sold to them. */
export function priceForGroup(
  context: RuleContext,
  planYear: number,
  plan: Plan,
  { region, ages, creditCents, stateSubsidyCents }: PolicyOf,
): PricedPlan | undefined {
  const premium = pricePlan(context, { planYear, plan, region, ages });
  if (!premium?.ok) return undefined;
  const grossCents = premium.value.totalCents;
  // 26 U.S.C. 36B(c)(3)(A): no credit on minimum coverage, and so no state subsidy on top of it.
  const isMetal = plan.metal !== 'minimumCoverage';
  const net = computeNetPremium(context, {
    premiumCents: grossCents,
    ehbShare: plan.ehbShare,
    creditCents: isMetal ? creditCents : 0,
    stateSubsidyCents: isMetal ? stateSubsidyCents : 0,
  });
  return {
    plan,
    grossCents,
    creditCents: net.creditAppliedCents,
    stateSubsidyCents: net.stateSubsidyAppliedCents,
    netCents: net.netCents,
  };
}
