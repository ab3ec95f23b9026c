import type { EnrollmentGroupEstimate, PlanOption } from '#shared/domain/estimate/index';
import { designOf } from '#shared/domain/plans/planCatalog';
import { amountFor, type YearlyCosts, yearlyCostPoints } from '#shared/domain/plans/yearlyCost';
import type { BenefitDesign, PlanPack } from '#shared/packs/planPack';

/** One plan with everything that is compared. */
export interface PlanRow {
  readonly option: PlanOption;
  /** Null where the pack gives no design: shown as missing, never guessed. */
  readonly design: BenefitDesign | null;
  readonly deductibleCents: number | null;
  readonly maximumOutOfPocketCents: number | null;
  readonly yearly: YearlyCosts | null;
}

function rowOf(option: PlanOption, pack: PlanPack, memberCount: number): PlanRow {
  const plan = pack.plans.find(({ id }) => id === option.planId);
  const design = (plan && designOf(pack, plan, option.costSharing)) ?? null;
  if (!design) {
    return { option, design, deductibleCents: null, maximumOutOfPocketCents: null, yearly: null };
  }
  return {
    option,
    design,
    deductibleCents: amountFor(design.deductibleCents, memberCount),
    maximumOutOfPocketCents: amountFor(design.maximumOutOfPocketCents, memberCount),
    yearly: yearlyCostPoints(design, option.netCents, memberCount),
  };
}

/** The plans open to a group, joined with their designs. */
export function planRowsOf(group: EnrollmentGroupEstimate, pack: PlanPack): readonly PlanRow[] {
  return group.plans.map((option) => rowOf(option, pack, group.memberIds.length));
}
