/** What is known of a child's custody when the parents live apart. */
export interface CustodyFacts {
  /** The parent to whom a court order or binding agreement gives physical custody. */
  readonly orderedParent?: string | undefined;
  readonly nightsPerYear: Readonly<Record<string, number>>;
}

export const custodySource = '42 CFR 435.603(f)(2)(iii)';

/**
 * The custodial parent: the one an order names, else the one with whom the child spends most
 * nights. Undefined when neither tells, as in an even split.
 */
export function custodialParentOf({
  orderedParent,
  nightsPerYear,
}: CustodyFacts): string | undefined {
  if (orderedParent !== undefined) return orderedParent;
  const byNights = Object.entries(nightsPerYear).sort(([, left], [, right]) => right - left);
  const [most, second] = byNights;
  if (!most || (second && second[1] === most[1])) return undefined;
  return most[0];
}
