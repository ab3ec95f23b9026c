/** Reads `1,450.5` or `$1450` as integer cents; undefined where it is not an amount. */
export function parseMoney(text: string): number | undefined {
  const plain = text.replace(/[\s$,]/g, '');
  const match = /^(\d{1,9})(?:\.(\d{0,2}))?$/.exec(plain);
  if (!match) return undefined;
  const cents = (match[2] ?? '').padEnd(2, '0');
  return Number(match[1]) * 100 + Number(cents);
}

const amount = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 });

/** Cents as they stand in an input, without the currency sign: `1,450.00`. */
export function moneyText(amountCents: number): string {
  return amount.format(amountCents / 100);
}
