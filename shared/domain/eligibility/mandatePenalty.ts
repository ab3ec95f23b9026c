import { z } from 'zod';
import { ok, type Result } from '../../base/result';
import { dividedBy, exact, larger, roundHalfUp, smaller, times, zero } from '../../base/ratio';
import { factReader } from '../../packs/rulePack';
import type { RuleContext } from '../engine/engineContext';
import { noData, type EngineError } from '../engine/engineError';

export const mandateFact = factReader(
  'mandate-penalty',
  z.object({
    source: z.string(),
    percentOfIncome: z.number(),
    flat: z.record(z.string(), z.object({ adult: z.number(), child: z.number().optional() })),
    childShareOfAdult: z.number(),
    familyMaxMultipleOfAdult: z.number(),
    bronzeCapMonthlyPerPerson: z.record(z.string(), z.number()),
    bronzeCapMaxPersons: z.int(),
  }),
);

export interface MandatePenaltyInput {
  readonly taxYear: number;
  readonly uncoveredAdults: number;
  readonly uncoveredChildren: number;
  readonly uncoveredMonths: number;
  readonly householdIncomeCents: number;
  /** The household's California filing threshold, from the year's form. */
  readonly filingThresholdCents: number;
}

export interface MandatePenalty {
  readonly penaltyCents: number;
  /** What the facts leave open for the year, so that the figure is shown with its doubt. */
  readonly unsettled: readonly ('child-amount' | 'bronze-cap')[];
}

/**
 * The state's penalty for months without coverage: the greater of a flat amount and a percentage of
 * income above the filing threshold, by months, at most the average bronze premium.
 * Revenue and Taxation Code 61000-61015.
 */
export function estimateMandatePenalty(
  context: RuleContext,
  input: MandatePenaltyInput,
): Result<MandatePenalty, EngineError> {
  const fact = mandateFact(context.rules);
  const flat = fact.flat[String(input.taxYear)];
  if (!flat) return noData(`The facts carry no penalty amounts for ${input.taxYear}.`);
  const child = flat.child ?? flat.adult * fact.childShareOfAdult;
  const flatDollars = Math.min(
    flat.adult * input.uncoveredAdults + child * input.uncoveredChildren,
    flat.adult * fact.familyMaxMultipleOfAdult,
  );
  const taxable = Math.max(0, input.householdIncomeCents - input.filingThresholdCents);
  const ofIncome = dividedBy(times(exact(taxable), exact(fact.percentOfIncome)), exact(100));
  const isNobody = input.uncoveredAdults + input.uncoveredChildren === 0;
  const owed =
    taxable === 0 || isNobody ? zero : larger(times(exact(flatDollars), exact(100)), ofIncome);
  const byMonth = times(owed, dividedBy(exact(input.uncoveredMonths), exact(12)));
  const cap = fact.bronzeCapMonthlyPerPerson[String(input.taxYear)];
  const people = Math.min(
    input.uncoveredAdults + input.uncoveredChildren,
    fact.bronzeCapMaxPersons,
  );
  const limit = cap === undefined ? byMonth : exact(cap * 100 * people * input.uncoveredMonths);
  const penaltyCents = roundHalfUp(smaller(byMonth, limit));
  const unsettled: MandatePenalty['unsettled'] = [
    ...(flat.child === undefined && input.uncoveredChildren > 0 ? ['child-amount' as const] : []),
    ...(cap === undefined ? ['bronze-cap' as const] : []),
  ];
  context.trace.note('mandate penalty', fact.source, { ...input }, penaltyCents);
  return ok({ penaltyCents, unsettled });
}
