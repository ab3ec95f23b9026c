import type { PlanPack } from '../../packs/planPack';
import type { RulePack } from '../../packs/rulePack';
import { chargedAges } from '../plans/chargedMembers';
import { percentTables } from '../plans/percentTables';
import { rateTableOf } from '../plans/rateTable';
import { createRepricer, type PricedHousehold, type Repricing } from '../plans/repricing';
import type { IncomeThresholdKind } from './explain/types';
import type { EnrollmentGroupEstimate, Estimate, TaxHouseholdEstimate } from './types';

export interface IncomePrice {
  /** The household's income for the credit, a year. */
  readonly magiCents: number;
  /** What the benchmark plan costs the group a month after all help. */
  readonly netCents: number;
}

/** The benchmark plan's price over a range of incomes, for the same people on the policy. */
export interface PriceByIncome {
  /** Whose income moves. */
  readonly taxHouseholdId: string;
  /** Both ends of the range, in the income of that household. */
  readonly fromCents: number;
  readonly toCents: number;
  readonly groupId: string;
  readonly planId: string;
  /** Ascending by income; the first is not below the place where the people's programs change. */
  readonly points: readonly IncomePrice[];
  /** The price at any income of the range; null below the first point. */
  readonly at: (magiCents: number) => IncomePrice | null;
  /** The highest income with the credit, where it lies inside the range. */
  readonly cliff: IncomePrice | null;
}

/** The range in percent of the income that was told. */
export interface IncomeRange {
  readonly fromPercent: number;
  readonly toPercent: number;
}

const steps = 120;

/** Below these the people of the group would have another program, and no plan to price. */
const programEdges: ReadonlySet<IncomeThresholdKind> = new Set<IncomeThresholdKind>([
  'mediCalAdult',
  'restrictedScope',
  'mediCalChild',
  'mediCalPregnancy',
  'mcap',
  'cchip',
  'creditFloor',
]);

/**
 * What the benchmark plan would cost the family as the income of the tax household that has the credit
 * moves and nothing else does. Null where the price does not follow from that income alone: several
 * policies share one credit, or something beside the income decides; the exact estimate at the family's
 * own income has to come out to the cent. Null as well where there is no income to move.
 */
export function priceByIncome(
  estimate: Estimate,
  sources: { readonly rules: RulePack; readonly planPack: PlanPack },
  range: IncomeRange,
): PriceByIncome | null {
  const sharers = estimate.groups.filter(({ kind }) => kind === 'withCredit');
  const [group] = sharers;
  const household = estimate.taxHouseholds.find(({ id }) => id === group?.taxHouseholdId);
  if (!group || sharers.length > 1 || !household || household.magiCents === null) return null;
  const { magiCents: toldCents, ceilingMagiCents: ceiling } = household;
  const fromCents = Math.round((toldCents * range.fromPercent) / 100);
  const toCents = Math.round((toldCents * range.toPercent) / 100);
  const lowest = Math.max(fromCents, edgeBelow(household, group));
  const priced = toCents > lowest ? repricerOf(estimate, group, household, sources) : null;
  if (!priced) return null;
  const { netAt, planId } = priced;
  const pointAt = (magiCents: number): IncomePrice => ({ magiCents, netCents: netAt(magiCents) });
  const cliff = ceiling !== null && ceiling > lowest && ceiling < toCents ? ceiling : null;
  return {
    taxHouseholdId: household.id,
    fromCents,
    toCents,
    groupId: group.id,
    planId,
    points: incomesOf(lowest, toCents, cliff).map(pointAt),
    at: (magiCents) => (magiCents < lowest ? null : pointAt(magiCents)),
    cliff: cliff === null ? null : pointAt(cliff),
  };
}

/** Even steps, and both sides of the cliff: the fall is one cent wide and would lie between two. */
function incomesOf(fromCents: number, toCents: number, cliff: number | null): readonly number[] {
  const even = Array.from({ length: steps + 1 }, (_, step) =>
    Math.round(fromCents + ((toCents - fromCents) * step) / steps),
  );
  return cliff === null ? even : [...even, cliff, cliff + 1].sort((a, b) => a - b);
}

function edgeBelow(
  household: TaxHouseholdEstimate,
  { memberIds }: EnrollmentGroupEstimate,
): number {
  const edges = household.thresholds.filter(
    ({ kind, personIds, distanceCents }) =>
      programEdges.has(kind) && distanceCents < 0 && personIds.some((id) => memberIds.includes(id)),
  );
  return Math.max(0, ...edges.map(({ annualIncomeCents }) => annualIncomeCents + 1));
}

function repricerOf(
  estimate: Estimate,
  group: EnrollmentGroupEstimate,
  { size, magiCents, benchmark }: TaxHouseholdEstimate,
  { rules, planPack }: { readonly rules: RulePack; readonly planPack: PlanPack },
) {
  const percents = percentTables(rules, estimate.planYear);
  const offered = new Set(group.plans.map(({ planId }) => planId));
  const plans = planPack.plans.filter(({ id }) => offered.has(id));
  const planId = benchmark?.planId;
  const place = plans.findIndex(({ id }) => id === planId);
  if (!percents || !planId || place < 0 || magiCents === null) return null;
  const agesOf = (ids: readonly string[]) =>
    estimate.persons.flatMap(({ personId, age }) =>
      ids.includes(personId) && age !== null ? [age] : [],
    );
  const people: Omit<PricedHousehold, 'magiCents'> = {
    taxHouseholdSize: size,
    chargedAges: chargedAges(rules, group.memberAges),
    benchmarkAges: chargedAges(rules, agesOf(benchmark.memberIds)),
  };
  const reprice = createRepricer(rateTableOf(rules, plans, group.region), percents);
  const priceAt = (income: number) => reprice({ ...people, magiCents: income });
  const ids = plans.map(({ id }) => id);
  if (!comesOutAs(group, ids, priceAt(magiCents))) return null;
  return { planId, netAt: (income: number) => priceAt(income).netCents[place] ?? 0 };
}

function comesOutAs(
  { plans }: EnrollmentGroupEstimate,
  planIds: readonly string[],
  { netCents }: Repricing,
): boolean {
  return plans.every((plan) => netCents[planIds.indexOf(plan.planId)] === plan.netCents);
}
