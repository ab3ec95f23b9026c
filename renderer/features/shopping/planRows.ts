import type { EnrollmentGroupEstimate, PlanOption } from '#shared/domain/estimate/index';
import { designOf } from '#shared/domain/plans/planCatalog';
import type { BenefitDesign, PlanPack } from '#shared/packs/planPack';

/** The yearly cost of a plan for a group at three points that its design fixes exactly. */
export interface YearlyCosts {
  /** Twelve premiums, no care used. */
  readonly premiumCents: number;
  /** Twelve premiums and the whole deductible. */
  readonly deductibleMetCents: number;
  /** Twelve premiums and the yearly maximum: the worst that covered care can cost. */
  readonly maximumCents: number;
}

/** One plan with everything that is compared. */
export interface PlanRow {
  readonly option: PlanOption;
  /** Null where the pack gives no design: shown as missing, never guessed. */
  readonly design: BenefitDesign | null;
  readonly deductibleCents: number | null;
  readonly maximumOutOfPocketCents: number | null;
  readonly yearly: YearlyCosts | null;
}

/** Designs give amounts for one person and for a family; a family's apply from two members on. */
function amountFor(pair: readonly [number, number], memberCount: number): number {
  return memberCount > 1 ? pair[1] : pair[0];
}

function rowOf(option: PlanOption, pack: PlanPack, memberCount: number): PlanRow {
  const plan = pack.plans.find(({ id }) => id === option.planId);
  const design = (plan && designOf(pack, plan, option.costSharing)) ?? null;
  if (!design) {
    return { option, design, deductibleCents: null, maximumOutOfPocketCents: null, yearly: null };
  }
  const deductibleCents = amountFor(design.deductibleCents, memberCount);
  const maximumOutOfPocketCents = amountFor(design.maximumOutOfPocketCents, memberCount);
  const premiumCents = option.netCents * 12;
  return {
    option,
    design,
    deductibleCents,
    maximumOutOfPocketCents,
    yearly: {
      premiumCents,
      deductibleMetCents: premiumCents + Math.min(deductibleCents, maximumOutOfPocketCents),
      maximumCents: premiumCents + maximumOutOfPocketCents,
    },
  };
}

/** The plans open to a group, joined with their designs. */
export function planRowsOf(group: EnrollmentGroupEstimate, pack: PlanPack): readonly PlanRow[] {
  return group.plans.map((option) => rowOf(option, pack, group.memberIds.length));
}
