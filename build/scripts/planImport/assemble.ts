import type { Carrier, Plan, PlanPack } from '#shared/packs/planPack';
import type { ImportDraft, PlanDraft } from './draft';
import type { ProblemList } from './problems';

const lastRow = 64;

/** Puts the pack together; what is missing is recorded as a problem of the plan's own row. */
export function assemblePack(
  draft: ImportDraft,
  options: {
    readonly asOf: string;
    readonly paymentKeys: ReadonlyMap<string, Carrier['paymentKey']>;
  },
  problems: ProblemList,
): PlanPack {
  const carriers = [...draft.carriers].flatMap(([id, name]): Carrier[] => {
    const paymentKey = options.paymentKeys.get(id);
    if (paymentKey) return [{ id, name, fictional: false, paymentKey }];
    const message = `carrier ${id} (${name}) has no key in the list of payment keys`;
    problems.add({ file: 'payment keys', line: 0, column: 'keyId', message });
    return [];
  });
  return {
    kind: 'plans',
    id: `california-plans-${draft.planYear}`,
    version: 1,
    planYear: draft.planYear,
    asOf: options.asOf,
    source: `CMS state-based exchange public use files, California, ${draft.planYear}`,
    practice: false,
    label: null,
    carriers,
    designs: [...draft.designs.values()].map(({ base, costs }) => ({ ...base, costs })),
    serviceAreas: [...draft.serviceAreas.values()],
    plans: [...draft.plans.values()].map((plan) => finishPlan(plan, problems)),
  };
}

function finishPlan({ plan, designs, rates, file, line }: PlanDraft, problems: ProblemList): Plan {
  const refuse = (column: string, message: string) => problems.add({ file, line, column, message });
  if (designs.none === undefined) refuse('PlanId', `plan ${plan.id} has no standard variant -01`);
  if (rates.size === 0) refuse('StandardComponentId', `plan ${plan.id} has no rates`);
  const ratesByRegion = Object.fromEntries(
    [...rates].map(([region, byAge]) => {
      const ages = Array.from({ length: lastRow + 1 }, (_, age) => age);
      const missing = ages.filter((age) => !byAge.has(age));
      if (missing.length > 0) {
        refuse(
          'StandardComponentId',
          `plan ${plan.id} has no rate in region ${region} for ages ${missing.join(', ')}`,
        );
      }
      return [region, ages.map((age) => byAge.get(age) ?? 0)];
    }),
  );
  return { ...plan, designs, ratesByRegion };
}
