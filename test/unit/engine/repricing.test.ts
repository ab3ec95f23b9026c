import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeCredit } from '#shared/domain/eligibility/credit';
import { computeStateSubsidy } from '#shared/domain/eligibility/stateSubsidy';
import { findBenchmark } from '#shared/domain/plans/benchmark';
import { computeNetPremium } from '#shared/domain/plans/netPremium';
import { offerForBenchmark, plansAt, pricePlan } from '#shared/domain/plans/planCatalog';
import { createPlanOrder } from '#shared/domain/plans/planOrder';
import { createRepricer } from '#shared/domain/plans/repricing';
import { percentTables } from '#shared/domain/plans/percentTables';
import { rateTableOf } from '#shared/domain/plans/rateTable';
import { seededNumbers } from '../../../build/scripts/seededNumbers';
import { firstDifference, randomHousehold } from '../../bench/pricing/pricingAgreement';
import { pricedHousehold, pricingWorld } from '../../bench/pricing/pricingWorld';
import { context, practicePlans } from './engineFixture';

const planYear = 2027;

describe('fast re-pricing', () => {
  it('agrees with a plain implementation to the cent and in order', async () => {
    const world = await pricingWorld();
    const reprice = createRepricer(world.table, world.percents);
    const next = seededNumbers(3);
    for (let index = 0; index < 500; index += 1) {
      expect(firstDifference(world, reprice, randomHousehold(next))).toBeUndefined();
    }
  });

  it('agrees while the income of one family moves and when another family follows', async () => {
    const world = await pricingWorld();
    const reprice = createRepricer(world.table, world.percents);
    const next = seededNumbers(9);
    for (let family = 0; family < 20; family += 1) {
      const household = randomHousehold(next);
      for (let magiCents = 0; magiCents <= 20_000_000; magiCents += 1_234_567) {
        expect(firstDifference(world, reprice, { ...household, magiCents })).toBeUndefined();
      }
    }
  });

  it('agrees with the exact rules of the engine in every region', () => {
    const next = seededNumbers(5);
    for (let region = 1; region <= 19; region += 1) {
      const household = randomHousehold(next);
      expect(fastPrices(region, household)).toEqual(rulePrices(region, household));
    }
  });
});

type Household = ReturnType<typeof randomHousehold>;

function soldIn(region: number) {
  return plansAt(practicePlans(planYear), { region });
}

function fastPrices(region: number, household: Household) {
  const percents = percentTables(context.rules, planYear);
  if (!percents) throw new Error('The facts carry the year.');
  const table = rateTableOf(context.rules, soldIn(region), region);
  const priced = createRepricer(table, percents)(pricedHousehold(context, household));
  return table.plans.map(({ id }, index) => ({
    id,
    creditCents: priced.creditCents[index],
    netCents: priced.netCents[index],
  }));
}

/** The same figures from the functions that the command line answers with. */
function rulePrices(region: number, household: Household) {
  const { members, taxHouseholdSize, magiCents } = household;
  const price = (plan: ReturnType<typeof soldIn>[number], ages: readonly number[]) => {
    const premium = pricePlan(context, { planYear, plan, region, ages });
    return premium?.ok ? premium.value.totalCents : 0;
  };
  const eligibleAges = members.filter((member) => member.creditEligible).map(({ age }) => age);
  const ages = members.map(({ age }) => age);
  const plans = soldIn(region);
  const offers = plans.map((plan) => offerForBenchmark(plan, price(plan, eligibleAges)));
  const benchmark = findBenchmark(context, offers);
  const benchmarkMonthlyCents = benchmark.ok ? benchmark.value.ehbMonthlyCents : 0;
  const credit = computeCredit(context, {
    planYear,
    taxHouseholdSize,
    magiCents,
    benchmarkMonthlyCents,
  });
  if (!credit.ok) throw new Error(credit.error.message);
  const { fplPercent, creditMonthlyCents } = credit.value;
  const subsidy = computeStateSubsidy(context, {
    planYear,
    fplPercent,
    magiCents,
    benchmarkMonthlyCents,
    federalCreditMonthlyCents: creditMonthlyCents,
  });
  return plans.map((plan) => {
    const takesHelp = plan.metal !== 'minimumCoverage';
    const net = computeNetPremium(context, {
      premiumCents: price(plan, ages),
      ehbShare: plan.ehbShare,
      creditCents: takesHelp ? creditMonthlyCents : 0,
      stateSubsidyCents: takesHelp && subsidy.ok ? subsidy.value.subsidyMonthlyCents : 0,
    });
    return { id: plan.id, creditCents: net.creditAppliedCents, netCents: net.netCents };
  });
}

describe('the order of plans', () => {
  const count = 40;
  const indexes = Array.from({ length: count }, (_, index) => index);
  const anyAmounts = fc.array(fc.nat(2_000_000_000), { minLength: count, maxLength: count });
  // Many plans cost nothing, and some cost the same.
  const alikeAmounts = fc.array(fc.constantFrom(0, 0, 0, 100, 200, 300), {
    minLength: count,
    maxLength: count,
  });
  const sorts = fc.record({
    values: fc.oneof(anyAmounts, alikeAmounts),
    isOtherPeople: fc.boolean(),
  });
  /** Every plan on one of two ladders, whose order is worth nothing or is that of the prices. */
  const shuffled = fc.shuffledSubarray(indexes, { minLength: count });

  it('is by amount and then by place, whatever was sorted before and however wrong the ladders', () => {
    fc.assert(
      fc.property(
        shuffled,
        fc.nat(count),
        fc.array(sorts, { minLength: 1, maxLength: 5 }),
        (places, cut, rounds) => {
          const ladders = [
            Int32Array.from(places.slice(0, cut)),
            Int32Array.from(places.slice(cut)),
          ] as const;
          const { afresh, again } = createPlanOrder(count, ladders);
          const order = new Int32Array(count);
          for (const [round, { values, isOtherPeople }] of rounds.entries()) {
            const sort = round === 0 || isOtherPeople ? afresh : again;
            sort(Int32Array.from(values), order);
            const expected = [...indexes].sort(
              (a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b,
            );
            expect([...order]).toEqual(expected);
          }
        },
      ),
    );
  });
});
