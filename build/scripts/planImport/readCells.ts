import type { CostShare } from '#shared/packs/planPack';
import type { CsvRow } from './csvRows';

/** `$9,800`, `$19600 per group` → cents; undefined for "Not Applicable" or nothing. */
export function dollarsIn(text: string): number | undefined {
  const match = /^\$\s*([\d,]+(?:\.\d{1,2})?)/.exec(text);
  return match?.[1] === undefined
    ? undefined
    : Math.round(Number(match[1].replaceAll(',', '')) * 100);
}

/** A family's amount: `$19600 per group`, or that part of `$9800 per person | $19600 per group`. */
function groupDollarsIn(text: string): number | undefined {
  const parts = text.split('|').map((part) => part.trim());
  return dollarsIn(parts.find((part) => /per group/i.test(part)) ?? text);
}

/** A pair for one person and for a family, from the first pair of columns that has amounts. */
export function amountPair(
  row: CsvRow,
  columns: readonly (readonly [string, string])[],
): readonly [number, number] | undefined {
  for (const [individual, family] of columns) {
    const one = dollarsIn(row.text(individual));
    const all = groupDollarsIn(row.text(family));
    if (one !== undefined) return [one, all ?? one * 2];
  }
  return undefined;
}

/** The share of essential benefits: `99.79%`, `99.79` or `0.9979`; a plan without a figure has all. */
export function ehbShareIn(row: CsvRow): number | undefined {
  const text = row.text('EHBPercentTotalPremium');
  if (text === '') return 1;
  const value = Number(text.replace('%', ''));
  if (!Number.isFinite(value) || value < 0 || value > 100) {
    return row.refuse('EHBPercentTotalPremium', `expected a percentage, not "${text}"`);
  }
  return text.includes('%') || value > 1 ? Number((value / 100).toFixed(8)) : value;
}

/** The ages of a rate row: `0-14`, `27`, `64 and over`. */
export function agesIn(row: CsvRow): readonly number[] | undefined {
  const text = row.text('Age');
  const range = /^(\d+)-(\d+)$/.exec(text);
  const first = Number(range?.[1] ?? /^(\d+)(?: and over)?$/.exec(text)?.[1] ?? Number.NaN);
  const last = Number(range?.[2] ?? first);
  if (Number.isNaN(first) || last < first || last > 120) {
    return row.refuse('Age', `expected an age such as 0-14, 27 or 64 and over, not "${text}"`);
  }
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}

export function regionIn(row: CsvRow): number | undefined {
  const text = row.text('RatingAreaId');
  const region = Number(/^Rating Area (\d{1,2})$/.exec(text)?.[1]);
  if (region >= 1 && region <= 19) return region;
  return row.refuse('RatingAreaId', `expected Rating Area 1 to 19, not "${text}"`);
}

const nothing = /^(not applicable|)$/i;

/** What a benefit row says that the member pays; undefined when the plan does not cover it. */
export function costIn(row: CsvRow, perDayUpToDays: number | undefined): CostShare | undefined {
  const copay = row.text('CopayInnTier1');
  const share = row.text('CoinsInnTier1');
  const afterDeductible = /after deductible/i.test(`${copay} ${share}`)
    ? { afterDeductible: true }
    : {};
  const copayCents = dollarsIn(copay);
  if (copayCents !== undefined) {
    const perDay = /per day/i.test(copay) && perDayUpToDays ? { perDayUpToDays } : {};
    return { copayCents, ...perDay, ...afterDeductible };
  }
  const percent = /^(\d+(?:\.\d+)?)%/.exec(share);
  if (percent) return { coinsurancePercent: Number(percent[1]), ...afterDeductible };
  if (/no charge/i.test(`${copay} ${share}`)) return { copayCents: 0, ...afterDeductible };
  if (nothing.test(copay) && nothing.test(share)) return undefined;
  const column = nothing.test(copay) ? 'CoinsInnTier1' : 'CopayInnTier1';
  return row.refuse(column, `expected an amount or a percentage, not "${copay || share}"`);
}
