import type {
  BenefitDesign,
  CostShare,
  DentalPlan,
  Plan,
  PlanNetwork,
  Service,
  ServiceArea,
} from '#shared/packs/planPack';

/** A design while its rows are still arriving. */
export interface DesignDraft {
  readonly base: Omit<BenefitDesign, 'costs'>;
  readonly costs: Partial<Record<Service, CostShare>>;
  readonly perDayUpToDays: number | undefined;
}

/** Cents by age, by region, while the rows arrive. */
export interface RatesDraft {
  readonly rates: Map<number, Map<number, number>>;
  readonly file: string;
  readonly line: number;
}

export interface PlanDraft extends RatesDraft {
  readonly plan: Omit<Plan, 'designs' | 'ratesByRegion'>;
  readonly designs: Partial<Record<keyof Plan['designs'], string>>;
}

export interface DentalDraft extends RatesDraft {
  readonly plan: Omit<DentalPlan, 'ratesByRegion'>;
}

/** Everything read so far. Nothing of it is written before all files were read without a problem. */
export interface ImportDraft {
  readonly planYear: number;
  /** Names of carriers by issuer id, for files that leave the name blank. */
  readonly carrierNames: Readonly<Record<string, string>>;
  readonly carriers: Map<string, string>;
  readonly networks: Map<string, PlanNetwork>;
  readonly plans: Map<string, PlanDraft>;
  readonly dentalPlans: Map<string, DentalDraft>;
  readonly designs: Map<string, DesignDraft>;
  readonly serviceAreas: Map<string, ServiceArea>;
  /** Plans that are left out on purpose: small business, sold outside the exchange only. */
  readonly skipped: Set<string>;
}

export function importDraft(
  planYear: number,
  carrierNames: Readonly<Record<string, string>>,
): ImportDraft {
  return {
    planYear,
    carrierNames,
    carriers: new Map(),
    networks: new Map(),
    plans: new Map(),
    dentalPlans: new Map(),
    designs: new Map(),
    serviceAreas: new Map(),
    skipped: new Set(),
  };
}
