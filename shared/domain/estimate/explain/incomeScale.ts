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
    bands: bandsOf(reached, lastBandOf(estimate, household)),
    thresholds: reached,
    nextAbove: reached.find(({ distanceCents }) => distanceCents >= 0) ?? null,
    nextBelow: [...reached].reverse().find(({ distanceCents }) => distanceCents < 0) ?? null,
  };
}

/** Grown-ups whose scale has no place where the credit begins have none at any income; some no plan. */
function lastBandOf(
  { persons }: Estimate,
  { filerIds, dependentIds, thresholds }: TaxHouseholdEstimate,
): IncomeBand['kind'] {
  const ids = new Set([...filerIds, ...dependentIds]);
  const members = persons.filter(
    ({ personId, status }) => ids.has(personId) && status !== 'notApplying',
  );
  const hasAdults = members.some(({ age }) => age !== null && age >= creditAge);
  const isBarred = hasAdults && !thresholds.some(({ kind }) => kind.startsWith('credit'));
  if (isBarred && members.every(({ notes }) => notes.includes('notLawfullyPresent')))
    return 'noPlan';
  const hasCeiling = thresholds.some(({ kind }) => kind === 'creditCeiling');
  return isBarred || hasCeiling ? 'noCredit' : 'credit';
}

function lastOf(thresholds: readonly IncomeThreshold[], kinds: readonly IncomeThresholdKind[]) {
  const places = thresholds
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ annualIncomeCents }) => annualIncomeCents);
  return places.length === 0 ? null : Math.max(...places);
}

interface BandEdge {
  readonly kind: IncomeBand['kind'];
  readonly to: number | null;
}

const ofSome: readonly IncomeThresholdKind[] = [
  'mediCalChild',
  'cchip',
  'mediCalPregnancy',
  'mcap',
];

/** Where Medi-Cal ends: for everyone, then for the last of the family; whose is limited is told apart. */
function mediCalEdges(thresholds: readonly IncomeThreshold[]): readonly BandEdge[] {
  const restricted = lastOf(thresholds, ['restrictedScope']);
  if (restricted === null) {
    return [
      { kind: 'mediCal', to: lastOf(thresholds, ['mediCalAdult']) },
      { kind: 'mediCalChildren', to: lastOf(thresholds, ofSome) },
    ];
  }
  const full = lastOf(thresholds, ['mediCalAdult', ...ofSome]);
  return [
    { kind: 'mediCalPartlyRestricted', to: full === null ? null : Math.min(full, restricted) },
    { kind: 'restrictedScope', to: restricted },
    { kind: 'mediCalChildren', to: full },
  ];
}

/** From the left: everyone in Medi-Cal, only some of the family, the credit, then no help. */
function bandsOf(
  thresholds: readonly IncomeThreshold[],
  last: IncomeBand['kind'],
): readonly IncomeBand[] {
  const edges: readonly BandEdge[] = [
    ...mediCalEdges(thresholds),
    { kind: 'credit', to: lastOf(thresholds, ['creditCeiling']) },
  ];
  const bands: IncomeBand[] = [];
  let from = 0;
  for (const { kind, to } of edges) {
    if (to === null || to <= from) continue;
    bands.push({ kind, fromCents: from, toCents: to });
    from = to;
  }
  return [...bands, { kind: last, fromCents: from, toCents: null }];
}
