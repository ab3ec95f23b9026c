import type { Plan, PlanPack } from '../../packs/planPack';
import { findCostSharing } from '../eligibility/costSharing';
import type { PricedPlan } from '../plans/priceBook';
import { carrierOf, plansAt, type PlanAddress } from '../plans/planCatalog';
import { priceForGroup } from './planPrice';
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
  const context = silentContext(working);
  const policy = { ...group, region: group.address.region };
  const priced = prices
    ? prices.plansFor(group.address, group.ages, group).filter(({ plan }) => isOpenTo(plan, group))
    : plansAt(pack, group.address)
        .filter((plan) => isOpenTo(plan, group))
        .flatMap((plan) => priceForGroup(context, working.planYear, plan, policy) ?? []);
  return priced
    .map((one) => planOption(working, pack, group, one))
    .sort(
      (left, right) =>
        left.netCents - right.netCents ||
        left.grossCents - right.grossCents ||
        (left.name < right.name ? -1 : left.name > right.name ? 1 : 0),
    );
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
