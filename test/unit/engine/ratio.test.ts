import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compare,
  dividedBy,
  exact,
  floorOf,
  minus,
  plus,
  roundHalfUp,
  times,
} from '#shared/base/ratio';

const whole = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const positive = fc.integer({ min: 1, max: 1_000_000 });

/** Half up by long division on whole numbers, written apart from the helper. */
function halfUpByHand(numerator: bigint, denominator: bigint): bigint {
  let quotient = numerator / denominator;
  let rest = numerator % denominator;
  if (rest < 0n) {
    quotient -= 1n;
    rest += denominator;
  }
  return rest * 2n >= denominator ? quotient + 1n : quotient;
}

describe('exact fractions', () => {
  it('round like long division on whole numbers, half up', () => {
    fc.assert(
      fc.property(whole, whole, positive, (left, right, divisor) => {
        const ratio = dividedBy(times(exact(left), exact(right)), exact(divisor));
        const byHand = halfUpByHand(BigInt(left) * BigInt(right), BigInt(divisor));
        expect(roundHalfUp(ratio)).toBe(Number(byHand));
      }),
    );
  });

  it('read a decimal as it is written', () => {
    fc.assert(
      fc.property(whole, fc.integer({ min: 0, max: 6 }), (digits, decimals) => {
        const written = Number(`${digits}e-${decimals}`);
        expect(compare(times(exact(written), exact(10 ** decimals)), exact(digits))).toBe(0);
      }),
    );
    expect(exact(0.1)).toEqual({ numerator: 1n, denominator: 10n });
    expect(roundHalfUp(times(exact(1.005), exact(100)))).toBe(101);
    expect(compare(exact(1e-7), exact(0))).toBe(1);
  });

  it('subtract what was added', () => {
    fc.assert(
      fc.property(whole, whole, positive, (left, right, divisor) => {
        const part = dividedBy(exact(right), exact(divisor));
        expect(compare(minus(plus(exact(left), part), part), exact(left))).toBe(0);
      }),
    );
  });

  it('cut downwards, also below zero', () => {
    expect(floorOf(dividedBy(exact(7), exact(2)))).toBe(3);
    expect(floorOf(dividedBy(exact(-7), exact(2)))).toBe(-4);
    expect(floorOf(dividedBy(exact(7), exact(-2)))).toBe(-4);
    expect(floorOf(exact(-4))).toBe(-4);
  });

  it('round to decimals of a percent', () => {
    expect(roundHalfUp(exact(3.145), 2)).toBe(3.15);
    expect(roundHalfUp(exact(10.22), 2)).toBe(10.22);
  });
});
