import type { Plan, PlanPack } from '../../packs/planPack';
import type { RulePack } from '../../packs/rulePack';
import { exact, floorOf, times } from '../../base/ratio';
import { ageCurveOf } from './ageCurve';
import { memberPrice } from './familyPremium';
import { plansAt, priceListOf, type PlanAddress } from './planCatalog';

/** Ages 0 to 64; the last row serves every higher age. */
export const ageRows = 65;

/** The row of a member of this age. */
export const rowOfAge = (age: number): number => Math.min(age, ageRows - 1);

/** The row after the last age costs nothing: it fills up what is added several members at a time. */
export const nobodyRow = ageRows;

/** Shares are kept in hundred-millionths, so that share times premium stays an exact integer. */
export const shareScale = 100_000_000;

/** The prices of every plan at one address, laid out so that a household is priced by table reads. */
export interface RateTable {
  readonly plans: readonly Plan[];
  /** Cents at `age * plans.length + plan`: one member's prices for all plans lie side by side. */
  readonly cents: Int32Array;
  /** Essential-benefit shares times `shareScale`; 0 for minimum coverage, which takes no help. */
  readonly ehbShares: Int32Array;
  /** Indexes of the silver plans, from which the benchmark is taken. */
  readonly silver: Int32Array;
  /**
   * The plans that take help and those that take none, each from the lowest price up. One age curve
   * prices everybody, so the plans of any family lie in nearly this order.
   */
  readonly ladders: readonly [Int32Array, Int32Array];
}

/** The row whose prices order the ladders. */
const ladderAge = 40;

/** Builds the table of an address once; every later household and every change of income reads it. */
export function buildRateTable(rules: RulePack, pack: PlanPack, address: PlanAddress): RateTable {
  return rateTableOf(rules, plansAt(pack, address), address.region);
}

export function rateTableOf(rules: RulePack, plans: readonly Plan[], region: number): RateTable {
  const curve = ageCurveOf(rules);
  const cents = new Int32Array((ageRows + 1) * plans.length);
  const ehbShares = new Int32Array(plans.length);
  plans.forEach((plan, index) => {
    const prices = priceListOf(plan, region);
    for (let age = 0; prices && age < ageRows; age += 1) {
      cents[age * plans.length + index] = memberPrice(curve, prices, age) ?? 0;
    }
    const takesHelp = plan.metal !== 'minimumCoverage';
    ehbShares[index] = takesHelp ? floorOf(times(exact(plan.ehbShare), exact(shareScale))) : 0;
  });
  const silver = plans.flatMap(({ metal }, index) => (metal === 'silver' ? [index] : []));
  const price = (plan: number) => cents[ladderAge * plans.length + plan] ?? 0;
  const ladder = (takesHelp: boolean) => {
    const steps = plans.flatMap((_, index) =>
      (ehbShares[index] ?? 0) > 0 === takesHelp ? [index] : [],
    );
    return Int32Array.from(steps.sort((left, right) => price(left) - price(right) || left - right));
  };
  const ladders = [ladder(true), ladder(false)] as const;
  return { plans, cents, ehbShares, silver: Int32Array.from(silver), ladders };
}
