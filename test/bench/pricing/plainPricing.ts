/** Plain pricing: the same rules written the obvious way, with objects, maps and array methods. */
export interface PlainPlan {
  readonly id: string;
  readonly metal: string;
  /** Hundred-millionths of the premium that pay for essential benefits. */
  readonly ehbShare: number;
  readonly centsByAge: ReadonlyMap<number, number>;
}

export interface PlainYear {
  readonly guidelineCents: (size: number) => number;
  readonly federalRate: (fplPercent: number) => number | null;
  readonly stateRate: (fplPercent: number) => number | null;
}

export interface PlainMember {
  readonly age: number;
  readonly creditEligible: boolean;
}

export interface PlainHousehold {
  readonly members: readonly PlainMember[];
  readonly taxHouseholdSize: number;
  readonly magiCents: number;
}

export interface PlainPrice {
  readonly id: string;
  readonly grossCents: number;
  readonly creditCents: number;
  readonly stateSubsidyCents: number;
  readonly netCents: number;
}

const scale = 100_000_000;
const monthDivisor = 120_000;

function charged(members: readonly PlainMember[]): readonly PlainMember[] {
  const adults = members.filter(({ age }) => age >= 21);
  const children = members
    .filter(({ age }) => age < 21)
    .sort((left, right) => right.age - left.age)
    .slice(0, 3);
  return [...adults, ...children];
}

function familyPremium(plan: PlainPlan, members: readonly PlainMember[]): number {
  return charged(members)
    .map(({ age }) => plan.centsByAge.get(Math.min(age, 64)) ?? 0)
    .reduce((sum, cents) => sum + cents, 0);
}

function benchmark(plans: readonly PlainPlan[], members: readonly PlainMember[]): number {
  const eligible = members.filter(({ creditEligible }) => creditEligible);
  const parts = plans
    .filter(({ metal }) => metal === 'silver')
    .map((plan) => familyPremium(plan, eligible) * plan.ehbShare)
    .sort((left, right) => left - right);
  return Math.round((parts[1] ?? parts[0] ?? 0) / scale);
}

function above(cents: number, income: number, rate: number | null): number {
  if (rate === null) return 0;
  const hundredths = Math.round(rate * 100);
  return Math.max(0, Math.round((cents * monthDivisor - income * hundredths) / monthDivisor));
}

/** All plans with their credit and net premium, the lowest net premium first. */
export function pricePlainly(
  plans: readonly PlainPlan[],
  year: PlainYear,
  household: PlainHousehold,
): readonly PlainPrice[] {
  const income = Math.max(0, household.magiCents);
  const guideline = year.guidelineCents(household.taxHouseholdSize);
  const fplPercent = income > 4 * guideline ? 401 : Math.floor((100 * income) / guideline);
  const benchmarkCents = benchmark(plans, household.members);
  const credit = above(benchmarkCents, income, year.federalRate(fplPercent));
  const subsidy = above(benchmarkCents - credit, income, year.stateRate(fplPercent));
  return plans
    .map((plan) => {
      const grossCents = familyPremium(plan, household.members);
      const takesHelp = plan.metal !== 'minimumCoverage';
      const limit = Math.floor((grossCents * plan.ehbShare) / scale);
      const creditCents = takesHelp ? Math.min(credit, limit) : 0;
      const stateSubsidyCents = takesHelp ? Math.min(subsidy, grossCents - creditCents) : 0;
      const netCents = grossCents - creditCents - stateSubsidyCents;
      return { id: plan.id, grossCents, creditCents, stateSubsidyCents, netCents };
    })
    .sort((left, right) => left.netCents - right.netCents);
}
