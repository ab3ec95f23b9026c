import { keptAgreements } from '../application/arbitration';
import type { CaseDraft, PlanChoice } from '../application/caseDraft';
import type { EnrollmentGroupEstimate, Estimate, PlanOption } from './types';
import { packPinsOf } from './summary';

/** Where a choice that was made earlier stands with the answers and plans of now. */
export type CarriedPlan =
  /** The same people can have the same plan; `next` is it with the money of now. */
  | { readonly kind: 'offered'; readonly choice: PlanChoice; readonly next: PlanChoice }
  /** The same people are priced together, but this plan is not sold to them. */
  | { readonly kind: 'notOffered'; readonly choice: PlanChoice }
  /** The people on the plan would no longer share one. */
  | { readonly kind: 'regrouped'; readonly choice: PlanChoice }
  /** No plans of the year are on this computer. */
  | { readonly kind: 'noPlanData'; readonly choice: PlanChoice };

function sameMembers(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((id) => right.includes(id));
}

/** The choice of a plan by a group, with its money as it is estimated now. Cents a month. */
export function planChoiceOf(
  estimate: Estimate,
  group: EnrollmentGroupEstimate,
  option: PlanOption,
): PlanChoice {
  return {
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
    network: option.network,
    costSharingVariant: option.costSharing,
  };
}

/** Another year may give a plan a new id: its carrier's name for it at the same metal level stays. */
function samePlan(choice: PlanChoice, { carrierId, name, metal }: PlanOption): boolean {
  return carrierId === choice.carrierId && name === choice.planName && metal === choice.metal;
}

/** Looks an earlier choice up among the plans of now, by the people on it and the plan itself. */
export function carriedPlan(choice: PlanChoice, estimate: Estimate): CarriedPlan {
  if (estimate.planPackId === null) return { kind: 'noPlanData', choice };
  const group = estimate.groups.find(({ memberIds }) => sameMembers(memberIds, choice.memberIds));
  if (!group) return { kind: 'regrouped', choice };
  const option =
    group.plans.find(({ planId }) => planId === choice.planId) ??
    group.plans.find((one) => samePlan(choice, one));
  if (!option) return { kind: 'notOffered', choice };
  return { kind: 'offered', choice, next: planChoiceOf(estimate, group, option) };
}

/** The price moves, what was agreed with the plan stays: who was on it signs once. */
function withKeptAgreements(draft: CaseDraft, choice: PlanChoice): PlanChoice {
  const kept = keptAgreements(draft, choice);
  return kept.length === 0 ? choice : { ...choice, arbitrationAgreements: [...kept] };
}

/** Takes a choice in place of whatever these people had, and pins the packs behind its money. */
export function withPlanChoice(
  draft: CaseDraft,
  estimate: Estimate,
  choice: PlanChoice,
): CaseDraft {
  const others = draft.planChoices.filter(
    ({ groupId, memberIds }) =>
      groupId !== choice.groupId && !memberIds.some((id) => choice.memberIds.includes(id)),
  );
  // A payment is sealed to one carrier: for another carrier it has to be given again.
  const keepsPayment = draft.payment?.carrierId === choice.carrierId;
  return {
    ...draft,
    planChoices: [...others, withKeptAgreements(draft, choice)],
    payment: keepsPayment ? draft.payment : null,
    packPins: packPinsOf(estimate),
  };
}

const moneyOf = ({ groupId, planPackId, grossCents, creditCents, netCents }: PlanChoice) =>
  [groupId, planPackId, grossCents, creditCents, netCents].join();

/**
 * An open draft whose plans cost what they cost with the answers of now. A plan that is not offered
 * any more stays as it was: that is for the family to decide. The same draft where nothing differs.
 */
export function withPricesOfNow(draft: CaseDraft, estimate: Estimate): CaseDraft {
  return draft.planChoices.reduce((priced, choice) => {
    const carried = carriedPlan(choice, estimate);
    if (carried.kind !== 'offered') return priced;
    const { electedPercent } = choice;
    const next = { ...carried.next, ...(electedPercent === undefined ? {} : { electedPercent }) };
    const same =
      moneyOf(next) === moneyOf(choice) && next.stateSubsidyCents === choice.stateSubsidyCents;
    return same ? priced : withPlanChoice(priced, estimate, next);
  }, draft);
}

/** A case without the choice of these people, and without the payment that was meant for it. */
export function withoutPlanChoice(draft: CaseDraft, choice: PlanChoice): CaseDraft {
  const planChoices = draft.planChoices.filter(({ groupId }) => groupId !== choice.groupId);
  const stillPaid = planChoices.some(({ carrierId }) => carrierId === draft.payment?.carrierId);
  return { ...draft, planChoices, payment: stillPaid ? draft.payment : null };
}
