import { z } from 'zod';
import { ok, type Result } from '../../../base/result';
import { findAgeFactor } from '../../plans/ageCurve';
import { addBenchmarks, findBenchmark } from '../../plans/benchmark';
import { estimateBenchmark } from '../../plans/benchmarkEstimate';
import { computeFamilyPremium, type PriceList } from '../../plans/familyPremium';
import { computeNetPremium } from '../../plans/netPremium';
import { findRatingAge } from '../../plans/ratingAge';
import { findRatingRegion } from '../../plans/ratingRegion';
import { splitCredit } from '../../plans/splitCredit';
import { badInput, type EngineError } from '../engineError';
import {
  ageField,
  agesField,
  centsField,
  dateField,
  flagField,
  idField,
  nameField,
  percentField,
  regionField,
  shareField,
  yearField,
  zipField,
} from '../inputs';
import { defineOperation, type AnyOperation } from '../operation';

const ratingRegion = defineOperation({
  name: 'rating-region',
  input: z.object({ county: nameField.optional(), zip: zipField.optional() }),
  run: findRatingRegion,
});

const ratingAge = defineOperation({
  name: 'rating-age',
  input: z.object({ birthDate: dateField, coverageStart: dateField }),
  run: findRatingAge,
});

const ageFactor = defineOperation({
  name: 'age-factor',
  input: z.object({ planYear: yearField, age: ageField }),
  run: findAgeFactor,
});

const rateTable = z
  .record(
    z.string().regex(/^(\d|[1-9]\d|1[01]\d|120)$/, 'expected ages from 0 to 120 as keys'),
    centsField,
    'expected an amount in cents for each age',
  )
  .refine((table) => Object.keys(table).length > 0, 'expected at least one age with its rate');

const familyPremium = defineOperation({
  name: 'family-premium',
  input: z.object({
    planYear: yearField,
    ages: agesField,
    baseRateAge21Cents: centsField.optional(),
    baseRateAge0Cents: centsField.optional(),
    rateByAgeCents: rateTable.optional(),
  }),
  run: (context, { planYear, ages, ...rates }) => {
    const prices = priceList(rates);
    if (prices) return computeFamilyPremium(context, { planYear, ages, prices });
    return badInput(
      'baseRateAge21Cents',
      'expected exactly one of baseRateAge21Cents, baseRateAge0Cents and rateByAgeCents',
    );
  },
});

function priceList(rates: {
  readonly baseRateAge21Cents?: number | undefined;
  readonly baseRateAge0Cents?: number | undefined;
  readonly rateByAgeCents?: Readonly<Record<string, number>> | undefined;
}): PriceList | undefined {
  const { baseRateAge21Cents, baseRateAge0Cents, rateByAgeCents } = rates;
  const given: PriceList[] = [];
  if (baseRateAge21Cents !== undefined) given.push({ kind: 'age21', cents: baseRateAge21Cents });
  if (baseRateAge0Cents !== undefined) given.push({ kind: 'age0', cents: baseRateAge0Cents });
  if (rateByAgeCents !== undefined) given.push({ kind: 'byAge', centsByAge: rateByAgeCents });
  return given.length === 1 ? given[0] : undefined;
}

const offeredPlan = z.object({
  id: idField,
  monthlyCents: centsField,
  metal: nameField.optional(),
  servesZip: flagField.optional(),
  variant: nameField.optional(),
  ehbShare: shareField.optional(),
});

const benchmark = defineOperation({
  name: 'benchmark',
  input: z.object({
    plans: z.array(offeredPlan, 'expected a list of plans').optional(),
    groups: z
      .array(z.object({ benchmarkMonthlyCents: centsField }), 'expected a list of groups')
      .min(1, 'expected at least one group')
      .optional(),
  }),
  run: (context, { plans, groups }): Result<object, EngineError> => {
    if (plans && groups) return badInput('groups', 'expected plans or groups, not both');
    if (groups) return ok(addBenchmarks(context, groups));
    if (plans) return findBenchmark(context, plans);
    return badInput('plans', 'expected the plans on offer, or the groups of a household');
  },
});

const benchmarkEstimate = defineOperation({
  name: 'benchmark-estimate',
  input: z.object({ planYear: yearField, region: regionField, ages: agesField }),
  run: estimateBenchmark,
});

const shareholder = z.object({
  id: idField,
  premiumCents: centsField,
  ehbShare: shareField.optional(),
});

const splitCreditOperation = defineOperation({
  name: 'split-credit',
  input: z.object({
    creditMonthlyCents: centsField,
    electedPercent: percentField.optional(),
    policies: z.array(shareholder, 'expected a list of policies').optional(),
    members: z
      .array(shareholder.extend({ age: ageField.optional() }), 'expected a list of members')
      .optional(),
  }),
  run: (context, { policies, members, ...rest }) => {
    const list = policies ?? members;
    const path = policies ? 'policies' : 'members';
    if (!list || (policies && members)) {
      return badInput('policies', 'expected policies or members, and not both');
    }
    const seen = new Set<string>();
    for (const [index, { id }] of list.entries()) {
      if (seen.has(id)) return badInput(`${path}[${index}].id`, 'expected ids that differ');
      seen.add(id);
    }
    return ok(splitCredit(context, { ...rest, shareholders: list }));
  },
});

const netPremium = defineOperation({
  name: 'net-premium',
  input: z.object({
    premiumCents: centsField,
    ehbShare: shareField.optional(),
    creditCents: centsField,
    stateSubsidyCents: centsField.optional(),
  }),
  run: (context, input) => ok(computeNetPremium(context, input)),
});

export const priceOperations: readonly AnyOperation[] = [
  ratingRegion,
  ratingAge,
  ageFactor,
  familyPremium,
  benchmark,
  benchmarkEstimate,
  splitCreditOperation,
  netPremium,
];
