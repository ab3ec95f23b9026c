import type { PercentTables } from './percentTables';
import { createPlanOrder } from './planOrder';
import { nobodyRow, rowOfAge, shareScale, type RateTable } from './rateTable';

/** What changes between two looks at the same plans: who is covered, and the income. */
export interface PricedHousehold {
  readonly taxHouseholdSize: number;
  readonly magiCents: number;
  /** Ages of the charged members, the three-child rule already applied. */
  readonly chargedAges: readonly number[];
  /** Ages of the charged members among those who may get the credit: the benchmark is theirs. */
  readonly benchmarkAges: readonly number[];
}

/** Prices of all plans of a table, valid until the next ones; nothing is allocated between them. */
export interface PlanPrices {
  /** Plan indexes of the rate table from the lowest net premium up; equal ones in table order. */
  readonly order: Int32Array;
  readonly grossCents: Int32Array;
  readonly creditCents: Int32Array;
  readonly stateSubsidyCents: Int32Array;
  readonly netCents: Int32Array;
}

/** What a household has before any plan limits it. */
export interface HelpCents {
  readonly creditCents: number;
  readonly stateSubsidyCents: number;
}

/** The result of a re-pricing from an income, valid until the next one. */
export interface Repricing extends PlanPrices {
  /** The household's own amounts before any plan limits them. */
  readonly household: HouseholdAmounts;
}

export interface HouseholdAmounts {
  fplPercent: number;
  benchmarkCents: number;
  creditCents: number;
  stateSubsidyCents: number;
}

/** Rates are hundredths of a percent of a year's income: income × rate / 120,000 is a month's part. */
const rateDivisor = 120_000;

export interface PlanPricer {
  /** Gross premiums of the charged members for every plan; kept while the same people are asked for. */
  readonly gross: (chargedAges: readonly number[]) => Int32Array;
  /** Every plan for the people of the last `gross`, with this help, in order. */
  readonly net: (help: HelpCents) => PlanPrices;
}

/**
 * Prices all plans of a table for people whose help is known, and sorts them by net premium. The same
 * numbers as the exact rules give, from integer tables: fast enough to follow a slider.
 */
export function createPlanPricer(table: RateTable): PlanPricer {
  const count = table.plans.length;
  const order = createPlanOrder(count, table.ladders);
  let pricedAges: readonly number[] | undefined;
  let areOthers = true;
  const prices: PlanPrices = {
    order: new Int32Array(count),
    grossCents: new Int32Array(count),
    creditCents: new Int32Array(count),
    stateSubsidyCents: new Int32Array(count),
    netCents: new Int32Array(count),
  };
  return {
    gross: (chargedAges) => {
      // A moving income prices the same people again: their premiums stand from the last time.
      if (!pricedAges || !isSame(chargedAges, pricedAges)) {
        addMembers(table, chargedAges, prices.grossCents);
        pricedAges = [...chargedAges];
        areOthers = true;
      }
      return prices.grossCents;
    },
    net: (help) => {
      netPremiums(prices, table, help);
      // Other people's plans lie in another order; what an income moves is few.
      if (areOthers) order.afresh(prices.netCents, prices.order);
      else order.again(prices.netCents, prices.order);
      areOthers = false;
      return prices;
    },
  };
}

/**
 * Prices all plans of a table for a household from its income: the credit, the state subsidy, and
 * what is left of every premium. `test/bench/pricing.ts` checks it against the plain rules before it
 * times them.
 */
export function createRepricer(
  table: RateTable,
  percents: PercentTables,
): (household: PricedHousehold) => Repricing {
  const pricer = createPlanPricer(table);
  const benchmarkPremiums = new Int32Array(table.plans.length);
  const amounts = { fplPercent: 0, benchmarkCents: 0, creditCents: 0, stateSubsidyCents: 0 };
  let repricing: Repricing | undefined;
  return (household) => {
    const { chargedAges, benchmarkAges } = household;
    const gross = pricer.gross(chargedAges);
    const areAllEligible = isSame(chargedAges, benchmarkAges);
    if (!areAllEligible) addSilver(table, benchmarkAges, benchmarkPremiums);
    const premiums = areAllEligible ? gross : benchmarkPremiums;
    setHouseholdAmounts(amounts, benchmarkCents(table, premiums), percents, household);
    const prices = pricer.net(amounts);
    repricing ??= { ...prices, household: amounts };
    return repricing;
  };
}

function setHouseholdAmounts(
  amounts: HouseholdAmounts,
  benchmark: number,
  percents: PercentTables,
  { taxHouseholdSize, magiCents }: PricedHousehold,
): void {
  const income = Math.max(0, magiCents);
  const guideline = percents.guidelineCents[taxHouseholdSize] ?? Number.NaN;
  const isAbove = income > percents.ceilingMultiple * guideline;
  amounts.fplPercent = isAbove
    ? percents.aboveCeilingPercent
    : Math.floor((100 * income) / guideline);
  amounts.benchmarkCents = benchmark;
  const rate = percents.federal[amounts.fplPercent] ?? -1;
  amounts.creditCents = aboveContribution(benchmark, income, rate);
  const stateRate = percents.state[amounts.fplPercent] ?? -1;
  amounts.stateSubsidyCents = aboveContribution(benchmark - amounts.creditCents, income, stateRate);
}

/** `cents` less a month's part of the income, half up, not below zero; 0 where there is no rate. */
function aboveContribution(cents: number, income: number, rate: number): number {
  if (rate < 0) return 0;
  const exactTimesDivisor = cents * rateDivisor - income * rate;
  if (exactTimesDivisor <= 0) return 0;
  return Math.floor((2 * exactTimesDivisor + rateDivisor) / (2 * rateDivisor));
}

/** The second-lowest essential-benefit part among the silver plans, half up to the cent. */
function benchmarkCents({ silver, ehbShares }: RateTable, premiums: Int32Array): number {
  let lowest = Number.POSITIVE_INFINITY;
  let second = Number.POSITIVE_INFINITY;
  for (let place = 0; place < silver.length; place += 1) {
    const plan = silver[place] ?? 0;
    const part = (premiums[plan] ?? 0) * (ehbShares[plan] ?? 0);
    if (part < lowest) {
      second = lowest;
      lowest = part;
    } else if (part < second) second = part;
  }
  const chosen = second === Number.POSITIVE_INFINITY ? lowest : second;
  return chosen === Number.POSITIVE_INFINITY ? 0 : Math.floor(chosen / shareScale + 0.5);
}

/** Adds the members' prices for every plan of the table, three members in one pass. */
function addMembers({ cents }: RateTable, ages: readonly number[], totals: Int32Array): void {
  const count = totals.length;
  totals.fill(0);
  for (let member = 0; member < ages.length; member += 3) {
    const first = rowOf(ages, member) * count;
    const second = rowOf(ages, member + 1) * count;
    const third = rowOf(ages, member + 2) * count;
    for (let plan = 0; plan < count; plan += 1) {
      const two = (cents[first + plan] ?? 0) + (cents[second + plan] ?? 0);
      totals[plan] = (totals[plan] ?? 0) + two + (cents[third + plan] ?? 0);
    }
  }
}

/** The row of a member's prices; past the last member the row of nobody. */
function rowOf(ages: readonly number[], member: number): number {
  const age = ages[member];
  return age === undefined ? nobodyRow : rowOfAge(age);
}

/** The same for the silver plans alone, of which the benchmark is one. */
function addSilver(
  { cents, silver }: RateTable,
  ages: readonly number[],
  totals: Int32Array,
): void {
  const count = totals.length;
  for (let place = 0; place < silver.length; place += 1) {
    const plan = silver[place] ?? 0;
    let total = 0;
    for (let member = 0; member < ages.length; member += 1) {
      total += cents[rowOf(ages, member) * count + plan] ?? 0;
    }
    totals[plan] = total;
  }
}

function isSame(left: readonly number[], right: readonly number[]): boolean {
  return left.length === right.length && left.every((age, member) => age === right[member]);
}

function netPremiums(
  result: PlanPrices,
  { ehbShares }: RateTable,
  { creditCents, stateSubsidyCents }: HelpCents,
): void {
  for (let plan = 0; plan < ehbShares.length; plan += 1) {
    const gross = result.grossCents[plan] ?? 0;
    const share = ehbShares[plan] ?? 0;
    // Whether the credit reaches the essential-benefit part is told without a division.
    const part = gross * share;
    const credit = creditCents * shareScale <= part ? creditCents : Math.floor(part / shareScale);
    const rest = gross - credit;
    const subsidy = share === 0 ? 0 : Math.min(stateSubsidyCents, rest);
    result.creditCents[plan] = credit;
    result.stateSubsidyCents[plan] = subsidy;
    result.netCents[plan] = rest - subsidy;
  }
}
