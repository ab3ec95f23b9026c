import type { Plan, PlanPack } from '../../packs/planPack';
import { findCostSharing } from '../eligibility/costSharing';
import { computeNetPremium } from '../plans/netPremium';
import type { PricedPlan } from '../plans/priceBook';
import { carrierOf, plansAt, pricePlan, type PlanAddress } from '../plans/planCatalog';
import type { CostSharingVariant, PlanOption } from './types';
import { silentContext, type Working } from './working';

/** What pricing needs to know of a group. */
export interface PricedGroup {
  readonly address: PlanAddress;
  readonly ages: readonly number[];
  readonly fplPercent: number;
  readonly creditEligible: boolean;
  readonly americanIndian: boolean;
  readonly creditCents: number;
  readonly stateSubsidyCents: number;
  readonly benchmarkPlanId: string | null;
}

/** Minimum coverage is for people under 30; a hardship certificate is the agency's to judge. */
const minimumCoverageBelowAge = 30;

function isOpenTo(plan: Plan, { ages }: PricedGroup): boolean {
  return plan.metal !== 'minimumCoverage' || ages.every((age) => age < minimumCoverageBelowAge);
}

function variantOf(working: Working, plan: Plan, group: PricedGroup): CostSharingVariant {
  const { fplPercent, creditEligible, americanIndian } = group;
  const found = findCostSharing(silentContext(working), {
    planYear: working.planYear,
    fplPercent,
    metal: plan.metal,
    creditEligible,
    americanIndian,
  });
  return found.ok ? found.value.variant : 'none';
}

/** Every plan that is sold to the group where it lives, from the least to pay. */
export function planOptions(
  working: Working,
  pack: PlanPack,
  group: PricedGroup,
): readonly PlanOption[] {
  const { prices } = working.input;
  const priced = prices
    ? prices.plansFor(group.address, group.ages, group)
    : plansAt(pack, group.address).flatMap((plan) => priceExactly(working, group, plan));
  return priced
    .filter(({ plan }) => isOpenTo(plan, group))
    .map((one) => planOption(working, pack, group, one))
    .sort(
      (left, right) =>
        left.netCents - right.netCents ||
        left.grossCents - right.grossCents ||
        (left.name < right.name ? -1 : left.name > right.name ? 1 : 0),
    );
}

function priceExactly(working: Working, group: PricedGroup, plan: Plan): PricedPlan[] {
  const context = silentContext(working);
  const { planYear } = working;
  const premium = pricePlan(context, {
    planYear,
    plan,
    region: group.address.region,
    ages: group.ages,
  });
  if (!premium?.ok) return [];
  const grossCents = premium.value.totalCents;
  // 26 U.S.C. 36B(c)(3)(A): no credit on minimum coverage, and so no state subsidy on top of it.
  const isMetal = plan.metal !== 'minimumCoverage';
  const net = computeNetPremium(context, {
    premiumCents: grossCents,
    ehbShare: plan.ehbShare,
    creditCents: isMetal ? group.creditCents : 0,
    stateSubsidyCents: isMetal ? group.stateSubsidyCents : 0,
  });
  return [
    {
      plan,
      grossCents,
      creditCents: net.creditAppliedCents,
      stateSubsidyCents: net.stateSubsidyAppliedCents,
      netCents: net.netCents,
    },
  ];
}

function planOption(
  working: Working,
  pack: PlanPack,
  group: PricedGroup,
  { plan, ...amounts }: PricedPlan,
): PlanOption {
  return {
    planId: plan.id,
    carrierId: plan.carrierId,
    carrierName: carrierOf(pack, plan)?.name ?? plan.carrierId,
    name: plan.name,
    metal: plan.metal,
    network: plan.network,
    costSharing: variantOf(working, plan, group),
    isBenchmark: plan.id === group.benchmarkPlanId,
    ...amounts,
  };
}
