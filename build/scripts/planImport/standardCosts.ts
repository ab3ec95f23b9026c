import type { BenefitDesign, Plan } from '#shared/packs/planPack';
import type { DesignDraft, PlanDraft } from './draft';

type Variant = keyof Plan['designs'];

/** The names of California's standard designs; a plan of a metal sells one of these. */
const silver: Readonly<Record<Variant, string>> = {
  none: 'silver70',
  limited: 'silver70',
  '73': 'silver73',
  '87': 'silver87',
  '94': 'silver94',
  zero: '',
};

const byMetal: Readonly<Record<Plan['metal'], readonly string[]>> = {
  bronze: ['bronze60', 'bronze60Hdhp'],
  silver: [],
  gold: ['gold80'],
  platinum: ['platinum90'],
  minimumCoverage: ['minimumCoverage'],
};

function namesOf(metal: Plan['metal'], variant: Variant): readonly string[] {
  return metal === 'silver' ? [silver[variant]] : byMetal[metal];
}

const pairOf = (pair: readonly [number, number] | undefined) => JSON.stringify(pair ?? [0, 0]);

function hasSameAmounts(design: BenefitDesign, { base }: DesignDraft): boolean {
  return (
    pairOf(design.deductibleCents) === pairOf(base.deductibleCents) &&
    pairOf(design.drugDeductibleCents) === pairOf(base.drugDeductibleCents) &&
    pairOf(design.maximumOutOfPocketCents) === pairOf(base.maximumOutOfPocketCents)
  );
}

/**
 * What services cost where the file does not say it, as California's does not: the year's standard
 * design, but only where the filed deductibles and maximum are its own. Else the costs stay unknown.
 */
export function withStandardCosts(
  draft: DesignDraft,
  { plan }: PlanDraft,
  variant: Variant,
  standards: readonly BenefitDesign[],
): BenefitDesign {
  const filed = { ...draft.base, costs: draft.costs };
  if (Object.keys(draft.costs).length > 0) return filed;
  if (variant === 'zero' && filed.maximumOutOfPocketCents[0] === 0) {
    return { ...filed, everythingElse: { copayCents: 0 } };
  }
  const ending = plan.network === 'HMO' ? 'HMO' : 'PPO';
  const ids = namesOf(plan.metal, variant).map((name) => `${name}-${ending}`);
  const standard = standards.find(({ id, ...design }) => {
    return ids.includes(id) && hasSameAmounts({ id, ...design }, draft);
  });
  if (!standard) return filed;
  const { costs, everythingElse, freeVisits, source } = standard;
  return {
    ...filed,
    costs,
    ...(everythingElse ? { everythingElse } : {}),
    ...(freeVisits === undefined ? {} : { freeVisits }),
    source: `${filed.source}; costs of services: ${source}`,
  };
}
