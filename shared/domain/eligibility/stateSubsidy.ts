import { z } from 'zod';
import { ok, type Result } from '../../base/result';
import { dividedBy, exact, larger, minus, roundHalfUp, times, zero } from '../../base/ratio';
import { citationOf } from '../../packs/citation';
import { factReader, type RulePack } from '../../packs/rulePack';
import type { RuleContext } from '../engine/engineContext';
import { noData, type EngineError } from '../engine/engineError';
import { annualContribution } from './credit';
import { filingReason, type FilingStatus } from './creditEligibility';
import { bandAt, bandSchema, rateInBand } from './percentageBands';

const programSchema = z.object({
  minFplPct: z.number(),
  maxFplPct: z.number(),
  maxInclusive: z.boolean(),
  bands: z.array(bandSchema).min(1),
});

export const stateSubsidyFact = factReader(
  'state-premium-subsidy',
  z.object({
    source: z.string(),
    planYears: z.record(z.string(), programSchema),
    yearsWithoutProgram: z.array(z.int()),
  }),
);

export interface StateSubsidyInput {
  readonly planYear: number;
  readonly fplPercent: number;
  readonly magiCents: number;
  readonly benchmarkMonthlyCents: number;
  readonly federalCreditMonthlyCents: number;
  readonly filingStatus?: FilingStatus | undefined;
  readonly domesticAbuseException?: boolean | undefined;
  readonly willFileReturn?: boolean | undefined;
  readonly memberCreditEligible?: boolean | undefined;
}

export type StateSubsidyReason =
  | 'no-program'
  | 'below-range'
  | 'above-range'
  | 'filing-status'
  | 'non-filer'
  | 'no-eligible-member';

export interface StateSubsidy {
  readonly eligible: boolean;
  readonly reason?: StateSubsidyReason;
  readonly stateApplicablePercentage: number | null;
  readonly subsidyMonthlyCents: number;
  readonly subsidyAnnualCents: number;
}

/** California's premium subsidy: what the benchmark still costs above the state's own rate. */
export function computeStateSubsidy(
  context: RuleContext,
  input: StateSubsidyInput,
): Result<StateSubsidy, EngineError> {
  const { source, planYears, yearsWithoutProgram } = stateSubsidyFact(context.rules);
  const program = planYears[String(input.planYear)];
  if (!program && !yearsWithoutProgram.includes(input.planYear)) {
    return noData(`The facts carry no state premium subsidy design for ${input.planYear}.`);
  }
  const reason = program ? refusalReason(program, input) : 'no-program';
  const { planYear, fplPercent } = input;
  const rate = reason ? null : stateApplicablePercentage(context.rules, planYear, fplPercent);
  const amounts = rate === null ? noSubsidy : subsidyAmounts(input, rate);
  const outcome = reason ?? amounts.subsidyMonthlyCents;
  context.trace.note(
    'state premium subsidy',
    citationOf(source, input.planYear),
    { ...input, rate },
    outcome,
  );
  const standing = reason ? { eligible: false, reason } : { eligible: true };
  return ok({ ...standing, stateApplicablePercentage: rate, ...amounts });
}

const noSubsidy = { subsidyMonthlyCents: 0, subsidyAnnualCents: 0 };

function refusalReason(
  program: z.output<typeof programSchema>,
  input: StateSubsidyInput,
): StateSubsidyReason | undefined {
  const outside = rangeReason(program, input.fplPercent);
  if (outside) return outside;
  const filing = filingReason(input.filingStatus, input.domesticAbuseException);
  if (filing) return filing;
  if (input.willFileReturn === false) return 'non-filer';
  return input.memberCreditEligible === false ? 'no-eligible-member' : undefined;
}

function rangeReason(
  { minFplPct, maxFplPct, maxInclusive }: z.output<typeof programSchema>,
  fplPercent: number,
): 'below-range' | 'above-range' | undefined {
  if (fplPercent < minFplPct) return 'below-range';
  const isAbove = maxInclusive ? fplPercent > maxFplPct : fplPercent >= maxFplPct;
  return isAbove ? 'above-range' : undefined;
}

/** The state's rate at a percentage; null where the year has no program or it does not reach. */
export function stateApplicablePercentage(
  rules: RulePack,
  planYear: number,
  fplPercent: number,
): number | null {
  const program = stateSubsidyFact(rules).planYears[String(planYear)];
  if (!program || rangeReason(program, fplPercent)) return null;
  const band = bandAt(program.bands, fplPercent);
  return band ? rateInBand(band, fplPercent) : null;
}

function subsidyAmounts(input: StateSubsidyInput, rate: number) {
  const contribution = annualContribution(Math.max(0, input.magiCents), rate);
  const left = minus(exact(input.benchmarkMonthlyCents), exact(input.federalCreditMonthlyCents));
  const subsidy = larger(zero, minus(left, dividedBy(contribution, exact(12))));
  return {
    subsidyMonthlyCents: roundHalfUp(subsidy),
    subsidyAnnualCents: roundHalfUp(times(subsidy, exact(12))),
  };
}
