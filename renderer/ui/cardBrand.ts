const names: Readonly<Record<string, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  discover: 'Discover',
  diners: 'Diners Club',
  jcb: 'JCB',
  unionpay: 'UnionPay',
};

/** A card brand as its owner writes it, in every language. */
export function cardBrand(brand: string | undefined): string {
  return names[brand ?? ''] ?? brand ?? '';
}
