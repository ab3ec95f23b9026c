import { z } from 'zod';
import { ok, type Result } from '../../base/result';
import { factReader } from '../../packs/rulePack';
import type { DentalPlan, PlanPack } from '../../packs/planPack';
import type { RuleContext } from '../engine/engineContext';
import type { EngineError } from '../engine/engineError';
import { computeFamilyPremium } from './familyPremium';
import { priceListOf, servesAddress, type PlanAddress } from './planCatalog';

export const dentalFact = factReader(
  'family-dental',
  z.object({
    source: z.string(),
    financialHelp: z.literal(false),
    purchaseRules: z.array(z.string()),
  }),
);

/** Adults and children part at this age: "all children under 19 in the household". */
const adultAge = 19;

/** One person as buying dental asks about them. */
export interface DentalMember {
  readonly id: string;
  readonly age: number;
  /** On a health plan bought through Covered California. */
  readonly hasHealthPlan: boolean;
  readonly hasMediCal?: boolean | undefined;
  readonly wantsDental: boolean;
}

export type DentalProblem =
  'no-health-plan' | 'no-adult' | 'not-all-children' | 'has-medi-cal' | 'nobody';

export interface DentalPrice {
  readonly planId: string;
  readonly carrierId: string;
  readonly name: string;
  readonly network: string;
  /** The whole premium: no credit and no subsidy pays for family dental. */
  readonly monthlyCents: number;
}

export interface FamilyDental {
  readonly allowed: boolean;
  readonly problems: readonly DentalProblem[];
  /** From the least to pay; empty with the reason. */
  readonly plans: readonly DentalPrice[];
  readonly noPlansReason: 'no-dental-data' | 'no-dental-plan-in-region' | null;
}

/** Why these people may not buy family dental together. */
export function dentalProblems(members: readonly DentalMember[]): readonly DentalProblem[] {
  const chosen = members.filter(({ wantsDental }) => wantsDental);
  if (chosen.length === 0) return ['nobody'];
  const children = members.filter(({ age, hasMediCal }) => age < adultAge && hasMediCal !== true);
  const someChild = children.some(({ wantsDental }) => wantsDental);
  const problems: DentalProblem[] = [];
  if (!members.some(({ hasHealthPlan }) => hasHealthPlan)) problems.push('no-health-plan');
  if (!chosen.some(({ age }) => age >= adultAge)) problems.push('no-adult');
  if (someChild && children.some(({ wantsDental }) => !wantsDental)) {
    problems.push('not-all-children');
  }
  if (chosen.some(({ hasMediCal }) => hasMediCal === true)) problems.push('has-medi-cal');
  return problems;
}

/** Whether a family may buy family dental, and what each plan that the pack carries would cost. */
export function familyDental(
  context: RuleContext,
  input: {
    readonly planYear: number;
    readonly members: readonly DentalMember[];
    readonly address: PlanAddress;
  },
  pack: PlanPack | undefined,
): Result<FamilyDental, EngineError> {
  const problems = dentalProblems(input.members);
  const { source, purchaseRules } = dentalFact(context.rules);
  context.trace.note('family dental', source, { purchaseRules }, problems);
  const plans = pack && problems.length === 0 ? priceAll(context, input, pack) : ok([]);
  if (!plans.ok) return plans;
  const isMissing = !pack || pack.dentalPlans.length === 0;
  const reason = isMissing ? 'no-dental-data' : 'no-dental-plan-in-region';
  const isPriced = plans.value.length > 0 || (!isMissing && problems.length > 0);
  return ok({
    allowed: problems.length === 0,
    problems,
    plans: plans.value,
    noPlansReason: isPriced ? null : reason,
  });
}

function priceAll(
  context: RuleContext,
  { planYear, members, address }: Parameters<typeof familyDental>[1],
  pack: PlanPack,
): Result<readonly DentalPrice[], EngineError> {
  const ages = members.filter(({ wantsDental }) => wantsDental).map(({ age }) => age);
  const prices: DentalPrice[] = [];
  for (const plan of pack.dentalPlans) {
    const rates = servesAddress(pack, plan, address)
      ? priceListOf(plan, address.region)
      : undefined;
    if (!rates) continue;
    const premium = computeFamilyPremium(context, { planYear, ages, prices: rates });
    if (!premium.ok) return premium;
    prices.push(dentalPrice(plan, premium.value.totalCents));
  }
  prices.sort((left, right) => left.monthlyCents - right.monthlyCents);
  return ok(prices);
}

function dentalPrice(
  { id, carrierId, name, network }: DentalPlan,
  monthlyCents: number,
): DentalPrice {
  return { planId: id, carrierId, name, network, monthlyCents };
}
