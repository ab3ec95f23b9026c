import type { BenefitDesign, CostShare, Plan, Service, ServiceArea } from '#shared/packs/planPack';

/** A design while its rows are still arriving. */
export interface DesignDraft {
  readonly base: Omit<BenefitDesign, 'costs'>;
  readonly costs: Partial<Record<Service, CostShare>>;
  readonly perDayUpToDays: number | undefined;
}

export interface PlanDraft {
  readonly plan: Omit<Plan, 'designs' | 'ratesByRegion'>;
  readonly designs: Partial<Record<keyof Plan['designs'], string>>;
  /** Cents by age, by region. */
  readonly rates: Map<number, Map<number, number>>;
  readonly file: string;
  readonly line: number;
}

/** Everything read so far. Nothing of it is written before all files were read without a problem. */
export interface ImportDraft {
  readonly planYear: number;
  readonly carriers: Map<string, string>;
  readonly plans: Map<string, PlanDraft>;
  readonly designs: Map<string, DesignDraft>;
  readonly serviceAreas: Map<string, ServiceArea>;
  /** Plans that are left out on purpose: dental, small business. */
  readonly skipped: Set<string>;
}

export function importDraft(planYear: number): ImportDraft {
  return {
    planYear,
    carriers: new Map(),
    plans: new Map(),
    designs: new Map(),
    serviceAreas: new Map(),
    skipped: new Set(),
  };
}
