/**
 * Reads `1,450.5` or `$1450` as integer cents, and `-300` as a loss; undefined where it is not an
 * amount. Whether a loss makes sense is the rules' business.
 */
export function parseMoney(text: string): number | undefined {
  const plain = text.replace(/[\s$,]/g, '');
  const match = /^([-−]?)(\d{1,9})(?:\.(\d{0,2}))?$/.exec(plain);
  if (!match) return undefined;
  const cents = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return match[1] && cents !== 0 ? -cents : cents;
}

const amount = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 });

/** Cents as they stand in an input, without the currency sign: `1,450.00`. */
export function moneyText(amountCents: number): string {
  return amount.format(amountCents / 100);
}
