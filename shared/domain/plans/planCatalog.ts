import type { Result } from '../../base/result';
import { oncePerPack } from '../../packs/rulePack';
import type { BenefitDesign, Carrier, Plan, PlanPack, ServiceArea } from '../../packs/planPack';
import type { RuleContext } from '../engine/engineContext';
import type { EngineError } from '../engine/engineError';
import type { CostSharingVariant } from '../eligibility/costSharing';
import { computeFamilyPremium, type FamilyPremium, type PriceList } from './familyPremium';

interface PackIndex {
  readonly carriers: ReadonlyMap<string, Carrier>;
  readonly designs: ReadonlyMap<string, BenefitDesign>;
  readonly serviceAreas: ReadonlyMap<string, ServiceArea>;
}

const indexOf = oncePerPack((pack: PlanPack): PackIndex => ({
  carriers: new Map(pack.carriers.map((carrier) => [carrier.id, carrier])),
  designs: new Map(pack.designs.map((design) => [design.id, design])),
  serviceAreas: new Map(pack.serviceAreas.map((area) => [area.id, area])),
}));

export function carrierOf(pack: PlanPack, plan: Plan): Carrier | undefined {
  return indexOf(pack).carriers.get(plan.carrierId);
}

/** The design of a plan in a cost-sharing variant; a plan without that variant has its standard one. */
export function designOf(
  pack: PlanPack,
  plan: Plan,
  variant: CostSharingVariant,
): BenefitDesign | undefined {
  const id = plan.designs[variant] ?? plan.designs.none;
  return id === undefined ? undefined : indexOf(pack).designs.get(id);
}

export interface PlanAddress {
  readonly region: number;
  readonly countyFips?: string | undefined;
  readonly zip?: string | undefined;
}

/** What selling and pricing need of a plan, health or dental. */
type SoldPlan = Pick<Plan, 'ratesByRegion' | 'serviceAreaId'>;

/** Whether a plan is sold at an address. A county served in part needs one of its listed ZIPs. */
export function servesAddress(pack: PlanPack, plan: SoldPlan, address: PlanAddress): boolean {
  if (plan.ratesByRegion[String(address.region)] === undefined) return false;
  if (plan.serviceAreaId === undefined) return true;
  const area = indexOf(pack).serviceAreas.get(plan.serviceAreaId);
  if (!area) return false;
  const { countyFips, zip } = address;
  if (area.entireState || countyFips === undefined) return true;
  if (area.counties.includes(countyFips)) return true;
  const zips = area.partialCounties[countyFips];
  return zips !== undefined && zip !== undefined && zips.includes(zip.slice(0, 5));
}

/** The medical plans sold at an address, in the order of the pack. */
export function plansAt(pack: PlanPack, address: PlanAddress): readonly Plan[] {
  return pack.plans.filter((plan) => servesAddress(pack, plan, address));
}

/** The monthly premium of a plan for a family; undefined where the plan is not sold. */
export function pricePlan(
  context: RuleContext,
  input: {
    readonly planYear: number;
    readonly plan: Plan;
    readonly region: number;
    readonly ages: readonly number[];
  },
): Result<FamilyPremium, EngineError> | undefined {
  const { planYear, plan, region, ages } = input;
  const prices = priceListOf(plan, region);
  return prices && computeFamilyPremium(context, { planYear, ages, prices });
}

/** What a plan charges in a region, in the form that the pricing rules read. */
export function priceListOf(plan: SoldPlan, region: number): PriceList | undefined {
  const rate = plan.ratesByRegion[String(region)];
  if (rate === undefined) return undefined;
  if (typeof rate === 'number') return { kind: 'age21', cents: rate };
  return { kind: 'byAge', centsByAge: Object.fromEntries(rate.entries()) };
}

/** A silver plan's place in the benchmark question, priced for the credit-eligible members. */
export function offerForBenchmark(plan: Plan, monthlyCents: number) {
  const { id, metal, ehbShare } = plan;
  return { id, metal, ehbShare, monthlyCents };
}
