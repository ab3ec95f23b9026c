/**
 * An exact fraction. Money rules multiply percentages, factors and twelfths; with fractions the one
 * rounding that a rule allows happens at the end, and never because of binary noise.
 */
export interface Ratio {
  readonly numerator: bigint;
  /** Always above zero. */
  readonly denominator: bigint;
}

export const zero: Ratio = { numerator: 0n, denominator: 1n };

const decimalPattern = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** The number as it is written in decimal: `0.1` is one tenth, not the nearest binary fraction. */
export function exact(value: number): Ratio {
  if (Number.isSafeInteger(value)) return { numerator: BigInt(value), denominator: 1n };
  const match = decimalPattern.exec(String(value));
  if (!match) throw new RangeError('Only finite numbers have an exact fraction.');
  const fraction = match[3] ?? '';
  const digits = BigInt(`${match[1] ?? ''}${match[2] ?? ''}${fraction}`);
  const exponent = Number(match[4] ?? 0) - fraction.length;
  return exponent < 0
    ? { numerator: digits, denominator: 10n ** BigInt(-exponent) }
    : { numerator: digits * 10n ** BigInt(exponent), denominator: 1n };
}

export function plus(left: Ratio, right: Ratio): Ratio {
  if (left.denominator === right.denominator) {
    return { numerator: left.numerator + right.numerator, denominator: left.denominator };
  }
  return {
    numerator: left.numerator * right.denominator + right.numerator * left.denominator,
    denominator: left.denominator * right.denominator,
  };
}

export function minus(left: Ratio, right: Ratio): Ratio {
  return plus(left, { numerator: -right.numerator, denominator: right.denominator });
}

export function times(left: Ratio, right: Ratio): Ratio {
  return {
    numerator: left.numerator * right.numerator,
    denominator: left.denominator * right.denominator,
  };
}

/** `divisor` must not be zero. */
export function dividedBy(dividend: Ratio, divisor: Ratio): Ratio {
  const sign = divisor.numerator < 0n ? -1n : 1n;
  return {
    numerator: dividend.numerator * divisor.denominator * sign,
    denominator: dividend.denominator * divisor.numerator * sign,
  };
}

/** Below zero, zero or above zero, as `left` is less than, equal to or more than `right`. */
export function compare(left: Ratio, right: Ratio): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function smaller(left: Ratio, right: Ratio): Ratio {
  return compare(right, left) < 0 ? right : left;
}

export function larger(left: Ratio, right: Ratio): Ratio {
  return compare(right, left) > 0 ? right : left;
}

/** The largest whole number that is not above the fraction. */
export function floorOf({ numerator, denominator }: Ratio): number {
  const quotient = numerator / denominator;
  return Number(numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient);
}

/** Rounds half up to so many decimals. */
export function roundHalfUp({ numerator, denominator }: Ratio, decimals = 0): number {
  const scale = 10 ** decimals;
  const scaled = numerator * BigInt(scale) * 2n + denominator;
  return floorOf({ numerator: scaled, denominator: denominator * 2n }) / scale;
}
