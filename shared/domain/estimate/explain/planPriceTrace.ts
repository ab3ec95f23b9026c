import type { PlanPack } from '../../../packs/planPack';
import type { RulePack } from '../../../packs/rulePack';
import type { RuleContext } from '../../engine/engineContext';
import { recordingTrace, type TraceEntry } from '../../engine/trace';
import { splitCredit } from '../../plans/splitCredit';
import { priceForGroup } from '../planPrice';
import type { EnrollmentGroupEstimate, Estimate, TaxHouseholdEstimate } from '../types';

export interface PlanPriceSources {
  readonly rules: RulePack;
  readonly planPack: PlanPack;
}

/**
 * The chain of rules behind what a plan costs a group: the help of its return, the group's share of it
 * where several policies take part, the members' premiums, and what is left. Empty where the plan is
 * not sold to them.
 */
export function planPriceTrace(
  estimate: Estimate,
  group: EnrollmentGroupEstimate,
  planId: string,
  { rules, planPack }: PlanPriceSources,
): readonly TraceEntry[] {
  const plan = planPack.plans.find(({ id }) => id === planId);
  if (!plan) return [];
  const context = { rules, trace: recordingTrace() };
  const household =
    group.kind === 'withCredit'
      ? estimate.taxHouseholds.find(({ id }) => id === group.taxHouseholdId)
      : undefined;
  if (household) noteShares(context, estimate, household);
  const price = priceForGroup(context, estimate.planYear, plan, {
    region: group.region,
    ages: group.memberAges,
    creditCents: group.creditAvailableCents,
    stateSubsidyCents: group.stateSubsidyAvailableCents,
  });
  return price ? [...(household?.trace ?? []), ...context.trace.entries] : [];
}

/** How one return's credit is shared, where more than one policy takes part of it. */
function noteShares(
  context: RuleContext,
  { groups }: Estimate,
  { id, creditMonthlyCents }: TaxHouseholdEstimate,
): void {
  const sharers = groups.filter(
    ({ kind, taxHouseholdId }) => kind === 'withCredit' && taxHouseholdId === id,
  );
  if (sharers.length < 2) return;
  const shareholders = sharers.map((group) => ({
    id: group.id,
    premiumCents: group.benchmark?.ehbMonthlyCents ?? 0,
  }));
  splitCredit(context, { creditMonthlyCents, shareholders });
}
