import { creditAge } from '../thresholds';
import type { Estimate, TaxHouseholdEstimate } from '../types';
import type { IncomeBand, IncomeScale, IncomeThreshold, IncomeThresholdKind } from './types';

/** Room to the right of the last threshold and of the family, as a share of the scale. */
const margin = 1.1;

/**
 * Where the families of an estimate stand on the scale of programs, and what a change of income
 * would do: one scale for each return whose income is known.
 */
export function incomeScales(estimate: Estimate): readonly IncomeScale[] {
  return estimate.taxHouseholds.flatMap((household) => scaleOf(estimate, household) ?? []);
}

/** The scale of one return, by default the first. Null while its income is not known. */
export function incomeScale(estimate: Estimate, taxHouseholdId?: string): IncomeScale | null {
  const household = estimate.taxHouseholds.find(
    ({ id }) => taxHouseholdId === undefined || id === taxHouseholdId,
  );
  return household ? scaleOf(estimate, household) : null;
}

function scaleOf(estimate: Estimate, household: TaxHouseholdEstimate): IncomeScale | null {
  const { id, magiCents, fplPercentExact, thresholds } = household;
  if (magiCents === null || fplPercentExact === null) return null;
  const reached = thresholds.filter(({ annualIncomeCents }) => annualIncomeCents >= 0);
  const highest = Math.max(magiCents, ...reached.map(({ annualIncomeCents }) => annualIncomeCents));
  return {
    taxHouseholdId: id,
    incomeCents: magiCents,
    fplPercentExact,
    maximumCents: Math.ceil(highest * margin),
    bands: bandsOf(reached, isBarred(estimate, household)),
    thresholds: reached,
    nextAbove: reached.find(({ distanceCents }) => distanceCents >= 0) ?? null,
    nextBelow: [...reached].reverse().find(({ distanceCents }) => distanceCents < 0) ?? null,
  };
}

/** Grown-ups whose scale has no place where the credit begins have none at any income. */
function isBarred(
  { persons }: Estimate,
  { filerIds, dependentIds, thresholds }: TaxHouseholdEstimate,
): boolean {
  const ids = new Set([...filerIds, ...dependentIds]);
  const adults = persons.filter(
    ({ personId, status, age }) =>
      ids.has(personId) && status !== 'notApplying' && age !== null && age >= creditAge,
  );
  return adults.length > 0 && !thresholds.some(({ kind }) => kind === 'creditFloor');
}

function lastOf(thresholds: readonly IncomeThreshold[], kinds: readonly IncomeThresholdKind[]) {
  const places = thresholds
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ annualIncomeCents }) => annualIncomeCents);
  return places.length === 0 ? null : Math.max(...places);
}

/** From the left: everyone in Medi-Cal, only some of the family, the credit, then no help. */
function bandsOf(
  thresholds: readonly IncomeThreshold[],
  isBarredFromCredit: boolean,
): readonly IncomeBand[] {
  const adults = lastOf(thresholds, ['mediCalAdult']);
  const children = lastOf(thresholds, ['mediCalChild', 'cchip', 'mediCalPregnancy', 'mcap']);
  const ceiling = lastOf(thresholds, ['creditCeiling']);
  const edges: readonly { kind: IncomeBand['kind']; to: number | null }[] = [
    { kind: 'mediCal', to: adults },
    { kind: 'mediCalChildren', to: children },
    { kind: 'credit', to: ceiling },
  ];
  const bands: IncomeBand[] = [];
  let from = 0;
  for (const { kind, to } of edges) {
    if (to === null || to <= from) continue;
    bands.push({ kind, fromCents: from, toCents: to });
    from = to;
  }
  const isFullPrice = isBarredFromCredit || ceiling !== null;
  return [...bands, { kind: isFullPrice ? 'noCredit' : 'credit', fromCents: from, toCents: null }];
}
