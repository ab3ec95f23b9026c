import { number as readCard } from 'card-validator';
import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { describe, expect, it } from 'vitest';
import { checkCardNumber, checkUsPhone, type CardBrand } from '#shared/domain/validation/index';

// The two libraries answer more than the rules allow (Maestro for some of 62, area codes of today), so the
// product keeps its own tables; where both speak of the same number they have to agree.

const libraryNames: Readonly<Record<CardBrand, string>> = {
  visa: 'visa',
  mastercard: 'mastercard',
  amex: 'american-express',
  discover: 'discover',
  diners: 'diners-club',
  jcb: 'jcb',
  unionpay: 'unionpay',
};

const known = new Set(Object.values(libraryNames));

const starts = ['4', '51', '55', '2221', '2720', '34', '37', '6011', '65', '36', '3528'];

describe('card numbers, beside card-validator', () => {
  it('have the same brand and the same checksum in the lengths that both know', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 14 });
    fc.assert(
      fc.property(fc.constantFrom(...starts), digits, (start, rest) => {
        const number = (start + rest.join('')).slice(0, lengthOf(start));
        const library = readCard(number, { luhnValidateUnionPay: true });
        // Elo, Troy and others have small ranges inside those of a brand that carriers here take.
        fc.pre(library.card === null || known.has(library.card.type));
        const ours = checkCardNumber(number);
        expect(ours.brand && libraryNames[ours.brand]).toBe(library.card?.type);
        if (library.card?.lengths.includes(number.length) && ours.code !== 'wrong-length') {
          expect(ours.valid).toBe(library.isValid);
        }
      }),
    );
  });
});

function lengthOf(start: string): number {
  if (start === '34' || start === '37') return 15;
  return start === '36' ? 14 : 16;
}

describe('telephone numbers, beside libphonenumber', () => {
  it.each(['(415) 555-2671', '+1 213.373.4253', '1-916-445-4171', '6502530000', '(818)5551212'])(
    '%s has the same international form',
    (typed) => {
      expect(checkUsPhone(typed).normalized).toBe(parsePhoneNumberFromString(typed, 'US')?.number);
    },
  );
});
