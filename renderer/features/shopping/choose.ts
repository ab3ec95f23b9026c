import type { CaseDraft, PlanChoice } from '#shared/domain/application/index';
import type { EnrollmentGroupEstimate, Estimate, PlanOption } from '#shared/domain/estimate/index';

/** Records the choice of one group with the money as it is shown now, and the packs behind it. */
export function choosePlan(
  draft: CaseDraft,
  estimate: Estimate,
  group: EnrollmentGroupEstimate,
  option: PlanOption,
): CaseDraft {
  const choice: PlanChoice = {
    groupId: group.id,
    planId: option.planId,
    planPackId: estimate.planPackId ?? '',
    memberIds: [...group.memberIds],
    grossCents: option.grossCents,
    creditCents: option.creditCents,
    stateSubsidyCents: option.stateSubsidyCents,
    netCents: option.netCents,
    carrierId: option.carrierId,
    planName: option.name,
    metal: option.metal,
    costSharingVariant: option.costSharing,
  };
  const others = draft.planChoices.filter(({ groupId }) => groupId !== group.id);
  // A payment is sealed to one carrier: for another carrier it has to be given again.
  const keepsPayment = draft.payment?.carrierId === option.carrierId;
  return {
    ...draft,
    planChoices: [...others, choice],
    payment: keepsPayment ? draft.payment : null,
    packPins: {
      planYear: estimate.planYear,
      rulePackId: estimate.rulePackId,
      ...(estimate.planPackId ? { planPackId: estimate.planPackId } : {}),
    },
  };
}
