import { z } from 'zod';
import { ok, type Result } from '../../../base/result';
import { type PlanPack, services } from '../../../packs/planPack';
import { costSharingVariants } from '../../eligibility/costSharing';
import { estimateMandatePenalty } from '../../eligibility/mandatePenalty';
import { familyDental } from '../../plans/familyDental';
import { designOf } from '../../plans/planCatalog';
import { estimateYearlyCost } from '../../plans/yearlyCost';
import type { EngineContext } from '../engineContext';
import { badInput, noData, type EngineError } from '../engineError';
import {
  ageField,
  centsField,
  choiceField,
  flagField,
  idField,
  regionField,
  yearField,
  zipField,
} from '../inputs';
import { defineOperation, type AnyOperation } from '../operation';

function packOf(context: EngineContext, planYear: number): Result<PlanPack, EngineError> {
  const pack = context.planPack(planYear);
  return pack ? ok(pack) : noData(`There are no plans of ${planYear} in the packs.`);
}

const times = 'expected how often in a year, 0 or more';
const perService = <Field extends z.ZodType>(field: Field) =>
  z.partialRecord(z.enum(services, `expected one of ${services.join(', ')}`), field);

const yearlyCost = defineOperation({
  name: 'yearly-cost',
  input: z.object({
    planYear: yearField,
    planId: idField,
    variant: choiceField(costSharingVariants).default('none'),
    netMonthlyCents: centsField,
    /** Visits, stays, tests and fills of one person in the year. */
    use: perService(z.int(times).min(0, times).max(1_000, times)),
    /** What a service costs before the plan pays; without it a coinsurance stays unknown. */
    fullPriceCents: perService(centsField).default({}),
  }),
  run: (context, { planYear, planId, variant, netMonthlyCents, use, fullPriceCents }) => {
    const pack = packOf(context, planYear);
    if (!pack.ok) return pack;
    const plan = pack.value.plans.find(({ id }) => id === planId);
    if (!plan) return badInput('planId', `expected the id of a plan of ${planYear}`);
    const design = designOf(pack.value, plan, variant);
    if (!design) return noData('The pack has no benefit design of this plan.');
    const cost = estimateYearlyCost({ design, netMonthlyCents, use, fullPrices: fullPriceCents });
    context.trace.note('yearly cost for a stated use of care', design.source, { use }, cost);
    return ok(cost);
  },
});

const people = 'expected a number of people, 0 or more';
const months = 'expected a number of months from 0 to 12';
const peopleField = z.int(people).min(0, people).max(100, people);

const mandatePenalty = defineOperation({
  name: 'mandate-penalty',
  input: z.object({
    taxYear: yearField,
    uncoveredAdults: peopleField,
    uncoveredChildren: peopleField,
    uncoveredMonths: z.int(months).min(0, months).max(12, months),
    householdIncomeCents: centsField,
    filingThresholdCents: centsField,
  }),
  run: estimateMandatePenalty,
});

const dentalMember = z.object({
  id: idField,
  age: ageField,
  hasHealthPlan: flagField,
  hasMediCal: flagField.optional(),
  wantsDental: flagField,
});

const familyDentalOperation = defineOperation({
  name: 'family-dental',
  input: z.object({
    planYear: yearField,
    region: regionField,
    countyFips: z
      .string()
      .regex(/^06\d{3}$/, 'expected a county code of California')
      .optional(),
    zip: zipField.optional(),
    members: z.array(dentalMember, 'expected a list of the family').min(1, 'expected somebody'),
  }),
  run: (context, { planYear, members, region, countyFips, zip }) =>
    familyDental(
      context,
      { planYear, members, address: { region, countyFips, zip } },
      context.planPack(planYear),
    ),
});

export const planOperations: readonly AnyOperation[] = [
  yearlyCost,
  mandatePenalty,
  familyDentalOperation,
];
