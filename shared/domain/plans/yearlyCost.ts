import type { BenefitDesign, CostShare, Service } from '../../packs/planPack';

/** How often a family expects to use each service in a year. */
export type UseOfCare = Readonly<Partial<Record<Service, number>>>;

/** What a service costs before the plan pays, in cents; stated by whoever asks, never guessed. */
export type FullPrices = Readonly<Partial<Record<Service, number>>>;

export type YearlyCostAssumption =
  | 'one-person-uses-all-care'
  | 'coinsurance-waits-for-deductible'
  | 'copays-do-not-wait'
  | 'service-cost-unknown'
  | 'full-price-unknown';

export interface YearlyCost {
  readonly premiumCents: number;
  readonly costSharingCents: number;
  readonly totalCents: number;
  readonly assumptions: readonly YearlyCostAssumption[];
}

/** The yearly cost of a plan for a group at three points that its design fixes exactly. */
export interface YearlyCosts {
  /** Twelve premiums, no care used. */
  readonly premiumCents: number;
  /** Twelve premiums and the whole deductible. */
  readonly deductibleMetCents: number;
  /** Twelve premiums and the yearly maximum: the worst that covered care can cost. */
  readonly maximumCents: number;
}

/** Designs give amounts for one person and for a family; a family's apply from two members on. */
export function amountFor(pair: readonly [number, number], memberCount: number): number {
  return memberCount > 1 ? pair[1] : pair[0];
}

const monthsOfYear = 12;

export function yearlyCostPoints(
  design: BenefitDesign,
  netMonthlyCents: number,
  memberCount: number,
): YearlyCosts {
  const deductibleCents = amountFor(design.deductibleCents, memberCount);
  const maximumCents = amountFor(design.maximumOutOfPocketCents, memberCount);
  const premiumCents = netMonthlyCents * monthsOfYear;
  return {
    premiumCents,
    deductibleMetCents: premiumCents + Math.min(deductibleCents, maximumCents),
    maximumCents: premiumCents + maximumCents,
  };
}

const drugTiers: readonly Service[] = ['tier1', 'tier2', 'tier3', 'tier4'];

/**
 * Premium of twelve months and expected cost sharing for a stated use of care, within the design's
 * deductible and yearly maximum for one person. An estimate: its assumptions are shown with it.
 */
export function estimateYearlyCost(input: {
  readonly design: BenefitDesign;
  readonly netMonthlyCents: number;
  readonly use: UseOfCare;
  readonly fullPrices: FullPrices;
}): YearlyCost {
  const { design, netMonthlyCents, use, fullPrices } = input;
  const ledger = openLedger(design);
  for (const [service, count = 0] of Object.entries(use) as [Service, number | undefined][]) {
    const cost = design.costs[service] ?? design.everythingElse;
    for (let visit = 0; visit < count; visit += 1)
      charge(ledger, service, cost, fullPrices[service]);
  }
  const premiumCents = netMonthlyCents * monthsOfYear;
  const costSharingCents = Math.min(ledger.paidCents, design.maximumOutOfPocketCents[0]);
  return {
    premiumCents,
    costSharingCents,
    totalCents: premiumCents + costSharingCents,
    assumptions: [...ledger.assumptions],
  };
}

/** What one person has paid so far in the year. */
interface Ledger {
  paidCents: number;
  deductibleLeftCents: number;
  drugDeductibleLeftCents: number;
  freeVisitsLeft: number;
  readonly assumptions: Set<YearlyCostAssumption>;
}

function openLedger(design: BenefitDesign): Ledger {
  return {
    paidCents: 0,
    deductibleLeftCents: design.deductibleCents[0],
    drugDeductibleLeftCents: design.drugDeductibleCents?.[0] ?? 0,
    freeVisitsLeft: design.freeVisits ?? 0,
    assumptions: new Set(['one-person-uses-all-care']),
  };
}

function charge(
  ledger: Ledger,
  service: Service,
  cost: CostShare | undefined,
  fullPriceCents: number | undefined,
): void {
  if (!cost) {
    ledger.assumptions.add('service-cost-unknown');
    return;
  }
  if (takesFreeVisit(ledger, service)) return;
  if (cost.copayCents !== undefined && cost.afterDeductible !== true) {
    // One use of a stay is one stay; its days are charged up to the design's limit.
    ledger.paidCents += cost.copayCents * (cost.perDayUpToDays ?? 1);
    ledger.assumptions.add('copays-do-not-wait');
    return;
  }
  if (fullPriceCents === undefined) {
    ledger.assumptions.add('full-price-unknown');
    return;
  }
  const afterDeductible = payDeductible(ledger, service, cost, fullPriceCents);
  const share =
    cost.copayCents ?? Math.round((afterDeductible * (cost.coinsurancePercent ?? 0)) / 100);
  ledger.paidCents += Math.min(share, afterDeductible, cost.upToCents ?? share);
}

function takesFreeVisit(ledger: Ledger, service: Service): boolean {
  if (service !== 'primaryCare' && service !== 'urgentCare') return false;
  if (ledger.freeVisitsLeft === 0) return false;
  ledger.freeVisitsLeft -= 1;
  return true;
}

/** Pays what is left of the deductible that applies; answers what remains of the price. */
function payDeductible(
  ledger: Ledger,
  service: Service,
  cost: CostShare,
  fullPriceCents: number,
): number {
  const isDrug = drugTiers.includes(service) || cost.afterDrugDeductible === true;
  if (cost.afterDeductible === false) return fullPriceCents;
  ledger.assumptions.add('coinsurance-waits-for-deductible');
  const left = isDrug ? ledger.drugDeductibleLeftCents : ledger.deductibleLeftCents;
  const paid = Math.min(left, fullPriceCents);
  if (isDrug) ledger.drugDeductibleLeftCents -= paid;
  else ledger.deductibleLeftCents -= paid;
  ledger.paidCents += paid;
  return fullPriceCents - paid;
}
