import type { BenefitDesign, Carrier, DentalPlan, Plan, PlanPack } from '#shared/packs/planPack';
import type { DentalDraft, ImportDraft, PlanDraft, RatesDraft } from './draft';
import type { ProblemList } from './problems';
import { withStandardCosts } from './standardCosts';

const lastRow = 64;

export interface AssembleOptions {
  readonly asOf: string;
  readonly version?: number | undefined;
  readonly paymentKeys: ReadonlyMap<string, Carrier['paymentKey']>;
  readonly standardDesigns?: readonly BenefitDesign[] | undefined;
}

/** The id of a year's real plans; its editions are told apart by their version. */
export function importedPackId(planYear: number): string {
  return `california-plans-${planYear}`;
}

/** Puts the pack together; what is missing is recorded as a problem of the plan's own row. */
export function assemblePack(
  draft: ImportDraft,
  options: AssembleOptions,
  problems: ProblemList,
): PlanPack {
  return {
    kind: 'plans',
    id: importedPackId(draft.planYear),
    version: options.version ?? 1,
    planYear: draft.planYear,
    asOf: options.asOf,
    source: `CMS state-based exchange public use files, California, ${draft.planYear}`,
    practice: false,
    label: null,
    carriers: carriersOf(draft, options, problems),
    designs: designsOf(draft, options.standardDesigns ?? []),
    serviceAreas: [...draft.serviceAreas.values()],
    networks: [...draft.networks.values()],
    plans: [...draft.plans.values()].map((plan) => finishPlan(plan, problems)),
    dentalPlans: [...draft.dentalPlans.values()].map((plan) => finishDental(plan, problems)),
  };
}

function carriersOf(
  { carriers }: ImportDraft,
  { paymentKeys }: AssembleOptions,
  problems: ProblemList,
): Carrier[] {
  return [...carriers].flatMap(([id, name]): Carrier[] => {
    const paymentKey = paymentKeys.get(id);
    if (paymentKey) return [{ id, name, fictional: false, paymentKey }];
    const message = `carrier ${id} (${name}) has no key in the list of payment keys`;
    problems.add({ file: 'payment keys', line: 0, column: 'keyId', message });
    return [];
  });
}

function designsOf(draft: ImportDraft, standards: readonly BenefitDesign[]): BenefitDesign[] {
  return [...draft.plans.values()].flatMap((plan) =>
    Object.entries(plan.designs).flatMap(([variant, id]) => {
      const design = draft.designs.get(id);
      return design
        ? [withStandardCosts(design, plan, variant as keyof Plan['designs'], standards)]
        : [];
    }),
  );
}

function finishPlan(draft: PlanDraft, problems: ProblemList): Plan {
  const { plan, designs, file, line } = draft;
  if (designs.none === undefined) {
    const message = `plan ${plan.id} has no standard variant -01`;
    problems.add({ file, line, column: 'PlanId', message });
  }
  return { ...plan, designs, ratesByRegion: ratesOf(plan.id, draft, problems) };
}

function finishDental(draft: DentalDraft, problems: ProblemList): DentalPlan {
  return { ...draft.plan, ratesByRegion: ratesOf(draft.plan.id, draft, problems) };
}

/** A rate for every age of every region in which there is one. */
function ratesOf(id: string, { rates, file, line }: RatesDraft, problems: ProblemList) {
  const refuse = (message: string) =>
    problems.add({ file, line, column: 'StandardComponentId', message });
  if (rates.size === 0) refuse(`plan ${id} has no rates`);
  const ages = Array.from({ length: lastRow + 1 }, (_, age) => age);
  return Object.fromEntries(
    [...rates].map(([region, byAge]) => {
      const missing = ages.filter((age) => !byAge.has(age));
      if (missing.length > 0) {
        refuse(`plan ${id} has no rate in region ${region} for ages ${missing.join(', ')}`);
      }
      return [region, ages.map((age) => byAge.get(age) ?? 0)];
    }),
  );
}
