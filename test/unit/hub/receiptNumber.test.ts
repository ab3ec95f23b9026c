import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { receiptNumber } from '../../../electron/hub/keys/receipts';

/** ISO/IEC 7064, MOD 97-10: a right number leaves 1. */
const leaves = (number: string) => BigInt(number.replaceAll(/\D/g, '')) % 97n;

describe('a receipt number', () => {
  test('has check digits that hold', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 40 }), (counter) => {
        expect(leaves(receiptNumber(counter, false))).toBe(1n);
      }),
    );
  });

  test('shows every single wrong digit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999_999 }),
        fc.nat(7),
        fc.integer({ min: 1, max: 9 }),
        (counter, at, change) => {
          const right = receiptNumber(counter, false);
          const place = 'ED-'.length + at;
          const digit = (Number(right[place]) + change) % 10;
          expect(leaves(right.slice(0, place) + digit + right.slice(place + 1))).not.toBe(1n);
        },
      ),
    );
  });

  test('says at once that it is practice', () => {
    expect(receiptNumber(123, true)).toMatch(/^PRACTICE-00000123-\d\d$/);
    expect(receiptNumber(123, false)).toMatch(/^ED-00000123-\d\d$/);
  });
});
