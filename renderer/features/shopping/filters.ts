import type { PlanRow } from './planRows';

export const facets = ['metal', 'network', 'carrierName'] as const;
export type Facet = (typeof facets)[number];

/** What is ticked; an empty facet means every value. */
export type PlanFilters = Readonly<Record<Facet, readonly string[]>>;

export const noFilters: PlanFilters = { metal: [], network: [], carrierName: [] };

export const planSorts = ['net', 'worstYear', 'deductible', 'carrier'] as const;
export type PlanSort = (typeof planSorts)[number];

const metalOrder = ['minimumCoverage', 'bronze', 'silver', 'gold', 'platinum'];

function passes(row: PlanRow, filters: PlanFilters, except?: Facet): boolean {
  return facets.every(
    (facet) =>
      facet === except || filters[facet].length === 0 || filters[facet].includes(row.option[facet]),
  );
}

export interface FacetValue {
  readonly value: string;
  /** How many plans it would show, the other facets as they are. */
  readonly count: number;
}

/** The values of a facet with their counts, in a stable order. */
export function facetValues(
  rows: readonly PlanRow[],
  filters: PlanFilters,
  facet: Facet,
): readonly FacetValue[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = row.option[facet];
    counts.set(value, (counts.get(value) ?? 0) + (passes(row, filters, facet) ? 1 : 0));
  }
  const order = (value: string) => (facet === 'metal' ? String(metalOrder.indexOf(value)) : value);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((left, right) => order(left.value).localeCompare(order(right.value)));
}

/** Ticks or unticks one value. */
export function toggled(filters: PlanFilters, facet: Facet, value: string): PlanFilters {
  const standing = filters[facet];
  const next = standing.includes(value)
    ? standing.filter((one) => one !== value)
    : [...standing, value];
  return { ...filters, [facet]: next };
}

const unknownLast = Number.MAX_SAFE_INTEGER;

const sortKeys: Record<PlanSort, (row: PlanRow) => number | string> = {
  net: ({ option }) => option.netCents,
  worstYear: ({ yearly }) => yearly?.maximumCents ?? unknownLast,
  deductible: ({ deductibleCents }) => deductibleCents ?? unknownLast,
  carrier: ({ option }) => option.carrierName,
};

/** The plans that pass every facet, in the chosen order; equal ones by net premium. */
export function shownRows(
  rows: readonly PlanRow[],
  filters: PlanFilters,
  sort: PlanSort,
): readonly PlanRow[] {
  const keyOf = sortKeys[sort];
  return rows
    .filter((row) => passes(row, filters))
    .sort((left, right) => {
      const [a, b] = [keyOf(left), keyOf(right)];
      if (a !== b) return a < b ? -1 : 1;
      return left.option.netCents - right.option.netCents;
    });
}
