import { ok, type Result } from '../../base/result';
import type { RuleContext } from '../engine/engineContext';
import type { EngineError } from '../engine/engineError';
import { povertyGuideline } from '../eligibility/povertyGuideline';

const limitSource =
  'DHCS monthly limits, whole dollars rounded up; reproduces the published 2025 and 2026 limits';

/** Percentages are read to this fraction of a point, so that binary noise never adds a dollar. */
const pointParts = 1000;

export interface MediCalLimitInput {
  readonly guidelineYear: number;
  readonly householdSize: number;
  readonly percent: number;
}

/** The monthly guideline rounded up to the dollar, times the percent, rounded up to the dollar. */
export function mediCalLimit(
  context: RuleContext,
  input: MediCalLimitInput,
): Result<{ readonly monthlyLimitCents: number }, EngineError> {
  const guideline = povertyGuideline(context.rules, input.guidelineYear, input.householdSize);
  if (!guideline.ok) return guideline;
  const monthlyDollars = Math.ceil(guideline.value.annualCents / 1200);
  const percentParts = Math.round(input.percent * pointParts);
  const monthlyLimitCents = Math.ceil((monthlyDollars * percentParts) / (100 * pointParts)) * 100;
  context.trace.note(
    'Medi-Cal monthly limit',
    `${limitSource}; ${guideline.value.source}`,
    {
      ...input,
      guidelineCents: guideline.value.annualCents,
      monthlyGuidelineDollars: monthlyDollars,
    },
    monthlyLimitCents,
  );
  return ok({ monthlyLimitCents });
}

/** Whether a year's income, divided by twelve, does not exceed the limit of a level. */
export function isWithinLevel(
  context: RuleContext,
  input: MediCalLimitInput & { readonly countedAnnualIncomeCents: number },
): Result<boolean, EngineError> {
  const { countedAnnualIncomeCents, ...level } = input;
  const limit = mediCalLimit(context, level);
  if (!limit.ok) return limit;
  return ok(countedAnnualIncomeCents <= limit.value.monthlyLimitCents * 12);
}
