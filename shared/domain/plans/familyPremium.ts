import { ok, type Result } from '../../base/result';
import { dividedBy, exact, roundHalfUp, times } from '../../base/ratio';
import type { RuleContext } from '../engine/engineContext';
import { badInput, type EngineError } from '../engine/engineError';
import { ruleSettings } from '../engine/ruleSettings';
import { ageCurveForYear, type AgeCurve } from './ageCurve';
import { chargedMembers } from './chargedMembers';

/** A plan's price list: one amount from which the age curve follows, or a row for each age. */
export type PriceList =
  | { readonly kind: 'age21'; readonly cents: number }
  | { readonly kind: 'age0'; readonly cents: number }
  | { readonly kind: 'byAge'; readonly centsByAge: Readonly<Record<string, number>> };

export interface FamilyPremium {
  /** One entry for each member in the order given; 0 for a child who is not charged. */
  readonly memberCents: readonly number[];
  readonly ratedIndexes: readonly number[];
  readonly totalCents: number;
}

/** The monthly premium of a family: each charged member rounded to the cent, then added. */
export function computeFamilyPremium(
  context: RuleContext,
  input: {
    readonly planYear: number;
    readonly ages: readonly number[];
    readonly prices: PriceList;
  },
): Result<FamilyPremium, EngineError> {
  const { planYear, ages, prices } = input;
  const curve = ageCurveForYear(context, planYear);
  if (!curve.ok) return curve;
  const ratedIndexes = chargedMembers(context.rules, ages);
  const memberCents = ages.map(() => 0);
  for (const index of ratedIndexes) {
    const age = ages[index] ?? 0;
    const cents = memberPrice(curve.value, prices, age);
    if (cents === undefined) {
      return badInput(
        `rateByAgeCents.${age}`,
        `expected a rate for age ${age}, which the table skips`,
      );
    }
    memberCents[index] = cents;
  }
  const totalCents = memberCents.reduce((sum, cents) => sum + cents, 0);
  const { source } = ruleSettings(context.rules).charging;
  context.trace.note('charged members', source, { ages }, ratedIndexes);
  context.trace.note('family premium', curve.value.source, { planYear, prices }, totalCents);
  return ok({ memberCents, ratedIndexes, totalCents });
}

/** One member's price in cents; undefined when a table has no row for an age inside its range. */
export function memberPrice(curve: AgeCurve, prices: PriceList, age: number): number | undefined {
  switch (prices.kind) {
    case 'age21':
      return roundHalfUp(times(exact(prices.cents), curve.exactFactor(age)));
    case 'age0': {
      const relative = dividedBy(curve.exactFactor(age), curve.exactFactor(0));
      return roundHalfUp(times(exact(prices.cents), relative));
    }
    case 'byAge':
      return tablePrice(prices.centsByAge, age);
  }
}

function tablePrice(centsByAge: Readonly<Record<string, number>>, age: number): number | undefined {
  const exactRow = centsByAge[String(age)];
  if (exactRow !== undefined) return exactRow;
  const rows = Object.keys(centsByAge).map(Number);
  const first = Math.min(...rows);
  const last = Math.max(...rows);
  if (age > first && age < last) return undefined;
  return centsByAge[String(age < first ? first : last)];
}
