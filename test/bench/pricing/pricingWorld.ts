import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RuleContext } from '#shared/domain/engine/index';
import { silentTrace } from '#shared/domain/engine/index';
import { findApplicablePercentage } from '#shared/domain/eligibility/applicablePercentage';
import { creditGuideline } from '#shared/domain/eligibility/povertyGuideline';
import { stateApplicablePercentage } from '#shared/domain/eligibility/stateSubsidy';
import { chargedAges } from '#shared/domain/plans/chargedMembers';
import { percentTables, type PercentTables } from '#shared/domain/plans/percentTables';
import { ageRows, rateTableOf, shareScale, type RateTable } from '#shared/domain/plans/rateTable';
import type { PricedHousehold } from '#shared/domain/plans/repricing';
import type { Plan } from '#shared/packs/planPack';
import { loadEngineSetting } from '../../../electron/engine/loadEngineSetting';
import type { PlainHousehold, PlainPlan, PlainYear } from './plainPricing';

export interface PricingWorld {
  readonly context: RuleContext;
  readonly table: RateTable;
  readonly percents: PercentTables;
  readonly plainPlans: readonly PlainPlan[];
  readonly plainYear: PlainYear;
  readonly planYear: number;
  readonly region: number;
}

const planYear = 2027;
const region = 1;
const wantedPlans = 150;
const packFolder = join(fileURLToPath(import.meta.url), '../../../../shared/packs/data');

/** 150 plans at one address: the practice plans of 2027, repeated with small changes of price. */
export async function pricingWorld(): Promise<PricingWorld> {
  const setting = await loadEngineSetting(packFolder);
  if (!setting.ok) throw new Error(setting.error);
  const { rules } = setting.value;
  const pack = setting.value.planPack(planYear);
  const percents = percentTables(rules, planYear);
  if (!pack || !percents) throw new Error(`There is no data for ${planYear}.`);
  const sold = pack.plans.filter((plan) => plan.ratesByRegion[String(region)] !== undefined);
  const plans = Array.from({ length: wantedPlans }, (_, index) => repeated(sold, index));
  const table = rateTableOf(rules, plans, region);
  const context: RuleContext = { rules, trace: silentTrace };
  return {
    context,
    table,
    percents,
    plainPlans: plans.map((plan, index) => plainPlan(table, plan, index)),
    plainYear: plainYearOf(context),
    planYear,
    region,
  };
}

function repeated(sold: readonly Plan[], index: number): Plan {
  const plan = sold[index % sold.length];
  if (!plan) throw new Error('No plan is sold in the region.');
  const rate = plan.ratesByRegion[String(region)];
  const base = typeof rate === 'number' ? rate : 0;
  return { ...plan, id: `${plan.id}#${index}`, ratesByRegion: { [region]: base + index * 7 } };
}

function plainPlan(table: RateTable, plan: Plan, index: number): PlainPlan {
  const ages = Array.from({ length: ageRows }, (_, age) => age);
  const centsOf = (age: number) => table.cents[age * table.plans.length + index] ?? 0;
  return {
    id: plan.id,
    metal: plan.metal,
    ehbShare: Math.round(plan.ehbShare * shareScale),
    centsByAge: new Map(ages.map((age) => [age, centsOf(age)])),
  };
}

function plainYearOf(context: RuleContext): PlainYear {
  const federal = new Map<number, number | null>();
  const state = new Map<number, number | null>();
  for (let fplPercent = 0; fplPercent <= 401; fplPercent += 1) {
    const rate = findApplicablePercentage(context, { planYear, fplPercent });
    federal.set(fplPercent, rate.ok ? rate.value.applicablePercentage : null);
    state.set(fplPercent, stateApplicablePercentage(context.rules, planYear, fplPercent));
  }
  const guidelines = new Map<number, number>();
  for (let size = 1; size <= 12; size += 1) {
    const guideline = creditGuideline(context.rules, planYear, size);
    if (guideline.ok) guidelines.set(size, guideline.value.annualCents);
  }
  return {
    guidelineCents: (size) => guidelines.get(size) ?? Number.NaN,
    federalRate: (fplPercent) => federal.get(fplPercent) ?? null,
    stateRate: (fplPercent) => state.get(fplPercent) ?? null,
  };
}

/** The same household in the form that the fast re-pricing reads. */
export function pricedHousehold(context: RuleContext, household: PlainHousehold): PricedHousehold {
  const eligible = household.members.filter(({ creditEligible }) => creditEligible);
  const agesOf = (members: PlainHousehold['members']) => {
    const ages = members.map(({ age }) => age);
    return chargedAges(context.rules, ages);
  };
  return {
    taxHouseholdSize: household.taxHouseholdSize,
    magiCents: household.magiCents,
    chargedAges: agesOf(household.members),
    benchmarkAges: agesOf(eligible),
  };
}
