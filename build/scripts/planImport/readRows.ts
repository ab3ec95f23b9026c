import type { Plan, Service } from '#shared/packs/planPack';
import type { CsvRow } from './csvRows';
import type { ImportDraft } from './draft';
import { agesIn, amountPair, costIn, dollarsIn, ehbShareIn, regionIn } from './readCells';
import { areaKey, networkKey } from './readPlaces';

const variants: Readonly<Record<string, keyof Plan['designs']>> = {
  '01': 'none',
  '02': 'zero',
  '03': 'limited',
  '04': '73',
  '05': '87',
  '06': '94',
};

const metals: Readonly<Record<string, Plan['metal']>> = {
  Bronze: 'bronze',
  'Expanded Bronze': 'bronze',
  Silver: 'silver',
  Gold: 'gold',
  Platinum: 'platinum',
  Catastrophic: 'minimumCoverage',
};

const networks: readonly Plan['network'][] = ['HMO', 'PPO', 'EPO'];

const benefits: Readonly<Record<string, Service>> = {
  'Primary Care Visit to Treat an Injury or Illness': 'primaryCare',
  'Specialist Visit': 'specialist',
  'Urgent Care Centers or Facilities': 'urgentCare',
  'Laboratory Outpatient and Professional Services': 'lab',
  'X-rays and Diagnostic Imaging': 'xray',
  'Imaging (CT/PET Scans, MRIs)': 'imaging',
  'Emergency Room Services': 'emergencyRoom',
  'Emergency Transportation/Ambulance': 'ambulance',
  'Outpatient Facility Fee (e.g., Ambulatory Surgery Center)': 'outpatientFacility',
  'Inpatient Hospital Services (e.g., Hospital Stay)': 'inpatient',
  'Generic Drugs': 'tier1',
  'Preferred Brand Drugs': 'tier2',
  'Non-Preferred Brand Drugs': 'tier3',
  'Specialty Drugs': 'tier4',
};

/** Refuses a row of another year or state; those mean that the wrong file was given. */
export function belongsHere(draft: ImportDraft, row: CsvRow): boolean {
  if (row.text('BusinessYear') !== String(draft.planYear)) {
    row.refuse('BusinessYear', `expected ${draft.planYear}, not "${row.text('BusinessYear')}"`);
    return false;
  }
  if (row.text('StateCode') === 'CA') return true;
  row.refuse('StateCode', `expected CA, not "${row.text('StateCode')}"`);
  return false;
}

export function readPlanRow(draft: ImportDraft, row: CsvRow): void {
  const id = row.text('StandardComponentId');
  const isOffExchange = row.text('QHPNonQHPTypeId') === 'Off the Exchange';
  if (row.text('MarketCoverage') !== 'Individual' || isOffExchange) {
    draft.skipped.add(id);
    return;
  }
  if (row.isYes('DentalOnlyPlan')) {
    addDentalPlan(draft, row, id);
    return;
  }
  const suffix = row.text('PlanId').split('-')[1] ?? '';
  // 00 is the plan as sold outside the exchange.
  if (suffix === '00') return;
  const variant = variants[suffix];
  if (!variant) {
    row.refuse('PlanId', `expected a variant 00 to 06, not "${row.text('PlanId')}"`);
    return;
  }
  const known = draft.plans.get(id) ?? addPlan(draft, row, id);
  if (!known) return;
  if (addDesign(draft, row)) known.designs[variant] = row.text('PlanId');
}

function addPlan(draft: ImportDraft, row: CsvRow, id: string) {
  const metal = metals[row.text('MetalLevel')];
  const network = networks.find((name) => name === row.text('PlanType'));
  const ehbShare = ehbShareIn(row);
  if (!metal) return row.refuse('MetalLevel', `"${row.text('MetalLevel')}" is not a metal level`);
  if (!network)
    return row.refuse('PlanType', `expected HMO, PPO or EPO, not "${row.text('PlanType')}"`);
  const common = commonIn(draft, row, id);
  if (ehbShare === undefined || !common) return undefined;
  const plan = { ...common, coverage: 'medical', metal, network, ehbShare } as const;
  const added = { plan, designs: {}, rates: new Map(), file: row.file, line: row.line };
  draft.plans.set(id, added);
  return draft.plans.get(id);
}

/** What a medical and a dental plan have in common. */
function commonIn(draft: ImportDraft, row: CsvRow, id: string) {
  if (!/^\d{5}CA\d{7}$/.test(id))
    return row.refuse('StandardComponentId', `"${id}" is no plan id of California`);
  const carrierId = row.text('IssuerId');
  const carrier = row.text('IssuerMarketPlaceMarketingName') || draft.carrierNames[carrierId];
  if (!carrier)
    return row.refuse('IssuerMarketPlaceMarketingName', `no name is known for issuer ${carrierId}`);
  const serviceAreaId = areaKey(row);
  if (!draft.serviceAreas.has(serviceAreaId))
    return row.refuse(
      'ServiceAreaId',
      `the service area file has no area "${row.text('ServiceAreaId')}"`,
    );
  const networkId = networkKey(row);
  draft.carriers.set(carrierId, carrier);
  return {
    id,
    carrierId,
    name: row.text('PlanMarketingName'),
    serviceAreaId,
    ...(draft.networks.has(networkId) ? { networkId } : {}),
  };
}

/** Every variant of a dental plan is the same plan: dental has no cost-sharing help. */
function addDentalPlan(draft: ImportDraft, row: CsvRow, id: string): void {
  if (draft.dentalPlans.has(id)) return;
  const common = commonIn(draft, row, id);
  if (!common) return;
  const plan = { ...common, network: row.text('PlanType') };
  draft.dentalPlans.set(id, { plan, rates: new Map(), file: row.file, line: row.line });
}

function addDesign(draft: ImportDraft, row: CsvRow): boolean {
  const moop = amountPair(row, [
    ['TEHBInnTier1IndividualMOOP', 'TEHBInnTier1FamilyPerGroupMOOP'],
    ['MEHBInnTier1IndividualMOOP', 'MEHBInnTier1FamilyPerGroupMOOP'],
  ]);
  if (!moop) {
    row.refuse('TEHBInnTier1IndividualMOOP', 'expected the yearly maximum in dollars');
    return false;
  }
  const deductible = amountPair(row, [
    ['TEHBDedInnTier1Individual', 'TEHBDedInnTier1FamilyPerGroup'],
    ['MEHBDedInnTier1Individual', 'MEHBDedInnTier1FamilyPerGroup'],
  ]);
  const drugs = amountPair(row, [['DEHBDedInnTier1Individual', 'DEHBDedInnTier1FamilyPerGroup']]);
  const id = row.text('PlanId');
  const days = Number(row.text('InpatientCopaymentMaximumDays'));
  const base = {
    id,
    deductibleCents: deductible ?? [0, 0],
    ...(drugs ? { drugDeductibleCents: drugs } : {}),
    maximumOutOfPocketCents: moop,
    hsaEligible: row.isYes('IsHSAEligible'),
    source: `CMS state-based exchange file ${draft.planYear}, plan attributes of ${id}`,
  } as const;
  draft.designs.set(id, { base, costs: {}, perDayUpToDays: days > 0 ? days : undefined });
  return true;
}

export function readBenefitRow(draft: ImportDraft, row: CsvRow): void {
  const id = row.text('PlanId');
  const component = row.text('StandardComponentId');
  if (draft.skipped.has(component) || draft.dentalPlans.has(component) || id.endsWith('-00'))
    return;
  const service = benefits[row.text('BenefitName').replace(/\s+/g, ' ')];
  const design = draft.designs.get(id);
  if (!design) {
    row.refuse('PlanId', `the plan attributes file has no plan "${id}"`);
    return;
  }
  if (!service || /^(not covered|no)$/i.test(row.text('IsCovered'))) return;
  const cost = costIn(row, design.perDayUpToDays);
  if (cost) design.costs[service] = cost;
}

export function readRateRow(draft: ImportDraft, row: CsvRow): void {
  const id = row.text('PlanId');
  if (draft.skipped.has(id)) return;
  const plan = draft.plans.get(id) ?? draft.dentalPlans.get(id);
  const region = regionIn(row);
  const ages = agesIn(row);
  const cents = dollarsIn(`$${row.text('IndividualRate').replace('$', '')}`);
  if (!plan) row.refuse('PlanId', `the plan attributes file has no plan "${id}"`);
  if (cents === undefined) row.refuse('IndividualRate', 'expected a monthly rate in dollars');
  if (row.text('Tobacco') !== 'No Preference') {
    row.refuse('Tobacco', 'expected No Preference: California has no tobacco rating');
  }
  if (!plan || !region || !ages || cents === undefined) return;
  const rates = plan.rates.get(region) ?? new Map<number, number>();
  plan.rates.set(region, rates);
  for (const age of ages) {
    if (rates.has(age)) row.refuse('Age', `a second rate for age ${age} in region ${region}`);
    rates.set(age, cents);
  }
}
