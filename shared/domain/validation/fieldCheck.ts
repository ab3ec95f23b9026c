/** Why a value is not valid, in stable words for programs; the screens translate them. */
export type FieldCode =
  | 'wrong-format'
  | 'wrong-length'
  | 'wrong-checksum'
  | 'invalid-area'
  | 'invalid-group'
  | 'invalid-serial'
  | 'never-issued'
  | 'not-an-itin'
  | 'invalid-prefix'
  | 'unknown-brand'
  | 'expired'
  | 'too-far-ahead'
  | 'invalid-area-code'
  | 'invalid-exchange'
  | 'unknown-zip'
  | 'not-california'
  | 'unknown-county'
  | 'county-not-listed'
  | 'not-a-real-day'
  | 'in-the-future'
  | 'too-long-ago'
  | 'empty'
  | 'too-long'
  | 'unexpected-character'
  | 'no-letter';

/** What a check found. A `warning` goes with a value that is valid but looks made up. */
export interface FieldCheck {
  readonly valid: boolean;
  readonly code?: FieldCode;
  readonly normalized?: string;
  readonly brand?: CardBrand;
  readonly warning?: 'placeholder';
}

export const cardBrands = [
  'visa',
  'mastercard',
  'amex',
  'discover',
  'diners',
  'jcb',
  'unionpay',
] as const;
export type CardBrand = (typeof cardBrands)[number];

export function valid(normalized: string): FieldCheck {
  return { valid: true, normalized };
}

export function invalid(code: FieldCode): FieldCheck {
  return { valid: false, code };
}
