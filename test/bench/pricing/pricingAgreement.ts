import type { Repricing } from '#shared/domain/plans/repricing';
import type { PlainHousehold, PlainPrice } from './plainPricing';
import { pricePlainly } from './plainPricing';
import { pricedHousehold, type PricingWorld } from './pricingWorld';

/** The first difference between the two ways for one household; undefined when they agree to the cent. */
export function firstDifference(
  world: PricingWorld,
  reprice: (household: ReturnType<typeof pricedHousehold>) => Repricing,
  household: PlainHousehold,
): string | undefined {
  const plain = pricePlainly(world.plainPlans, world.plainYear, household);
  const fast = reprice(pricedHousehold(world.context, household));
  const place = plain.findIndex((price, index) => !isSame(world, fast, index, price));
  if (place < 0) return undefined;
  const index = fast.order[place] ?? -1;
  return `place ${place}: ${JSON.stringify(plain[place])} against plan ${world.table.plans[index]?.id} at ${fast.netCents[index]}`;
}

function isSame(world: PricingWorld, fast: Repricing, place: number, price: PlainPrice): boolean {
  const index = fast.order[place] ?? -1;
  return (
    world.table.plans[index]?.id === price.id &&
    fast.grossCents[index] === price.grossCents &&
    fast.creditCents[index] === price.creditCents &&
    fast.stateSubsidyCents[index] === price.stateSubsidyCents &&
    fast.netCents[index] === price.netCents
  );
}

/** A household made of random numbers from 0 up to 1. */
export function randomHousehold(next: () => number, memberCount?: number): PlainHousehold {
  const count = memberCount ?? 1 + Math.floor(next() * 8);
  const members = Array.from({ length: count }, () => ({
    age: Math.floor(next() * 90),
    creditEligible: next() < 0.8,
  }));
  const taxHouseholdSize = Math.min(12, count + Math.floor(next() * 3));
  return { members, taxHouseholdSize, magiCents: Math.floor(next() * 30_000_000) - 500_000 };
}
