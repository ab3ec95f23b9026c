import { parseCalendarDate, type CalendarDate } from '../../base/calendarDate';
import { invalid, valid, type CardBrand, type FieldCheck } from './fieldCheck';

const routingPrefixes: readonly (readonly [number, number])[] = [
  [0, 12],
  [21, 32],
  [61, 72],
  [80, 80],
];

/** A bank's routing number: prefix and 3-7-1 checksum. Which bank it is cannot be told offline. */
export function checkAbaRouting(value: string): FieldCheck {
  const digits = value.trim();
  if (!/^\d{9}$/.test(digits)) return invalid('wrong-format');
  const prefix = Number(digits.slice(0, 2));
  const isPrefix = routingPrefixes.some(([first, last]) => prefix >= first && prefix <= last);
  if (!isPrefix || digits === '000000000') return invalid('invalid-prefix');
  const weights = [3, 7, 1];
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) sum += Number(digits[at]) * (weights[at % 3] ?? 0);
  return sum % 10 === 0 ? valid(digits) : invalid('wrong-checksum');
}

interface BrandRule {
  readonly brand: CardBrand;
  /** First and last prefix, of equal length. */
  readonly prefixes: readonly (readonly [number, number])[];
  readonly lengths: readonly number[];
}

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** The ranges the engine's contract lists; wider tables call numbers valid that no carrier takes. */
const brandRules: readonly BrandRule[] = [
  { brand: 'visa', prefixes: [[4, 4]], lengths: [13, 16, 19] },
  {
    brand: 'mastercard',
    prefixes: [
      [51, 55],
      [2221, 2720],
    ],
    lengths: [16],
  },
  {
    brand: 'amex',
    prefixes: [
      [34, 34],
      [37, 37],
    ],
    lengths: [15],
  },
  {
    brand: 'discover',
    prefixes: [
      [6011, 6011],
      [644, 649],
      [65, 65],
    ],
    lengths: [16, 19],
  },
  {
    brand: 'diners',
    prefixes: [
      [300, 305],
      [36, 36],
      [38, 39],
    ],
    lengths: range(14, 19),
  },
  { brand: 'jcb', prefixes: [[3528, 3589]], lengths: range(16, 19) },
  {
    brand: 'unionpay',
    prefixes: [
      [62, 62],
      [81, 81],
    ],
    lengths: range(14, 19),
  },
];

function brandOf(digits: string): BrandRule | undefined {
  return brandRules.find(({ prefixes }) =>
    prefixes.some(([first, last]) => {
      const prefix = Number(digits.slice(0, String(first).length));
      return prefix >= first && prefix <= last;
    }),
  );
}

/** A payment card's number: known brand, its length, and the Luhn checksum. */
export function checkCardNumber(value: string): FieldCheck {
  const text = value.trim();
  if (!/^[\d -]+$/.test(text)) return invalid('wrong-format');
  const digits = text.replace(/[ -]/g, '');
  if (digits === '') return invalid('wrong-format');
  const rule = brandOf(digits);
  if (!rule) return invalid('unknown-brand');
  const { brand } = rule;
  if (!rule.lengths.includes(digits.length)) return { ...invalid('wrong-length'), brand };
  if (!passesLuhn(digits)) return { ...invalid('wrong-checksum'), brand };
  return { ...valid(digits), brand };
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let fromEnd = 0; fromEnd < digits.length; fromEnd += 1) {
    const digit = Number(digits[digits.length - 1 - fromEnd]);
    const doubled = fromEnd % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** A card's security code: four digits on American Express, three on the others. Never kept. */
export function checkCardSecurityCode(value: string, brand: CardBrand | undefined): FieldCheck {
  const digits = value.trim();
  if (!/^\d+$/.test(digits)) return invalid('wrong-format');
  return digits.length === (brand === 'amex' ? 4 : 3) ? { valid: true } : invalid('wrong-length');
}

const furthestExpiryMonths = 20 * 12;

/** A card's expiry: good through the last day of its month. */
export function checkCardExpiry(value: string, asOf: CalendarDate): FieldCheck {
  const match = /^(?:(\d{1,2})\/(\d{2})|(\d{2})\/(\d{4}))$/.exec(value.trim());
  if (!match) return invalid('wrong-format');
  const month = Number(match[1] ?? match[3]);
  const year = match[2] === undefined ? Number(match[4]) : 2000 + Number(match[2]);
  if (month < 1 || month > 12) return invalid('wrong-format');
  const today = parseCalendarDate(asOf);
  if (!today) return invalid('wrong-format');
  const monthsAhead = (year - today.year) * 12 + month - today.month;
  if (monthsAhead < 0) return invalid('expired');
  if (monthsAhead > furthestExpiryMonths) return invalid('too-far-ahead');
  return valid(`${String(month).padStart(2, '0')}/${year}`);
}
