import { dividedBy, exact, floorOf, times } from '../../base/ratio';
import type { RuleContext } from '../engine/engineContext';
import { essentialBenefitCents } from './netPremium';

/** A policy or a member that takes a part of one household's credit. */
export interface CreditShareholder {
  readonly id: string;
  readonly premiumCents: number;
  readonly ehbShare?: number | undefined;
}

export interface SplitCredit {
  readonly byId: Readonly<Record<string, number>>;
  readonly appliedCents: number;
  readonly unusedCents: number;
}

/**
 * Splits the elected part of a credit in proportion to the essential-benefit premiums. Parts are cut
 * to the cent; leftover cents go to the largest remainders, then in the order given. No part is
 * above its essential-benefit premium. 45 CFR 155.340(e).
 */
export function splitCredit(
  { trace }: RuleContext,
  input: {
    readonly creditMonthlyCents: number;
    readonly electedPercent?: number | undefined;
    readonly shareholders: readonly CreditShareholder[];
  },
): SplitCredit {
  const { creditMonthlyCents, electedPercent = 100, shareholders } = input;
  const electedCents = floorOf(
    dividedBy(times(exact(creditMonthlyCents), exact(electedPercent)), exact(100)),
  );
  const limits = shareholders.map(({ premiumCents, ehbShare }) =>
    essentialBenefitCents(premiumCents, ehbShare),
  );
  const totalLimit = limits.reduce((sum, cents) => sum + cents, 0);
  const appliedCents = Math.min(electedCents, totalLimit);
  const parts = appliedCents === totalLimit ? limits : proportionalParts(appliedCents, limits);
  const byId = Object.fromEntries(shareholders.map(({ id }, index) => [id, parts[index] ?? 0]));
  const unusedCents = creditMonthlyCents - appliedCents;
  trace.note('credit split over policies', '45 CFR 155.340(e)', { electedCents, limits }, byId);
  return { byId, appliedCents, unusedCents };
}

/** Whole parts that add up to `totalCents`; `totalCents` is not above the sum of the weights. */
function proportionalParts(totalCents: number, weights: readonly number[]): readonly number[] {
  const weightSum = BigInt(weights.reduce((sum, weight) => sum + weight, 0));
  const shares = weights.map((weight, index) => {
    const product = BigInt(totalCents) * BigInt(weight);
    return { index, cents: Number(product / weightSum), remainder: product % weightSum };
  });
  const parts = shares.map(({ cents }) => cents);
  let leftover = totalCents - parts.reduce((sum, cents) => sum + cents, 0);
  const byRemainder = [...shares].sort((left, right) =>
    left.remainder === right.remainder
      ? left.index - right.index
      : left.remainder > right.remainder
        ? -1
        : 1,
  );
  for (const { index } of byRemainder) {
    if (leftover === 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    leftover -= 1;
  }
  return parts;
}
