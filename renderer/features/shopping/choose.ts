import type { CaseDraft } from '#shared/domain/application/index';
import { planChoiceOf, withPlanChoice } from '#shared/domain/estimate/index';
import type { EnrollmentGroupEstimate, Estimate, PlanOption } from '#shared/domain/estimate/index';

/** Records the choice of one group with the money as it is shown now, and the packs behind it. */
export function choosePlan(
  draft: CaseDraft,
  estimate: Estimate,
  group: EnrollmentGroupEstimate,
  option: PlanOption,
): CaseDraft {
  return withPlanChoice(draft, estimate, planChoiceOf(estimate, group, option));
}
