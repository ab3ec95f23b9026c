import { z } from 'zod';
import { ok, type Result } from '../../base/result';
import { citationOf } from '../../packs/citation';
import { factReader, type RulePack } from '../../packs/rulePack';
import type { RuleContext } from '../engine/engineContext';
import { noData, type EngineError } from '../engine/engineError';
import { bandAt, bandSchema, rateInBand } from './percentageBands';

const tableSchema = z.object({
  minFplPct: z.number(),
  maxFplPct: z.number().nullable(),
  bands: z.array(bandSchema).min(1),
});

export const applicablePercentagesFact = factReader(
  'applicable-percentages',
  z.object({
    source: z.string(),
    planYears: z.record(z.string(), tableSchema),
    employerCoverageAffordabilityPercent: z.record(z.string(), z.number()),
  }),
);

export type PercentageTable = z.output<typeof tableSchema> & { readonly source: string };

/** The applicable percentage table of a plan year. */
export function percentageTable(
  pack: RulePack,
  planYear: number,
): Result<PercentageTable, EngineError> {
  const { planYears, source } = applicablePercentagesFact(pack);
  const table = planYears[String(planYear)];
  return table
    ? ok({ ...table, source: citationOf(source, planYear) })
    : noData(`There is no applicable percentage table for ${planYear} in the facts.`);
}

export type IncomeRangeReason = 'below-range' | 'above-range';

export interface ApplicablePercentage {
  readonly eligible: boolean;
  readonly reason?: IncomeRangeReason;
  readonly applicablePercentage: number | null;
}

/** Why an income is outside the range of the credit; undefined when it is inside. */
export function incomeRangeReason(
  table: { readonly minFplPct: number; readonly maxFplPct: number | null },
  fplPercent: number,
): IncomeRangeReason | undefined {
  if (fplPercent < table.minFplPct) return 'below-range';
  return table.maxFplPct !== null && fplPercent > table.maxFplPct ? 'above-range' : undefined;
}

/**
 * The percent of income that a household is expected to pay for the benchmark plan, at the given
 * percentage of poverty as it is. 26 U.S.C. 36B(b)(3)(A).
 */
export function findApplicablePercentage(
  context: RuleContext,
  input: {
    readonly planYear: number;
    readonly fplPercent: number;
    /** Through 2025: lawfully present people barred from Medicaid by status may be below 100. */
    readonly belowPovertyException?: boolean;
  },
): Result<ApplicablePercentage, EngineError> {
  const { planYear, fplPercent, belowPovertyException = false } = input;
  const table = percentageTable(context.rules, planYear);
  if (!table.ok) return table;
  const { source, bands } = table.value;
  const outside = incomeRangeReason(table.value, fplPercent);
  const excused = outside === 'below-range' && belowPovertyException;
  const band = outside && !excused ? undefined : bandAt(bands, fplPercent);
  const percentage = band ? rateInBand(band, fplPercent) : null;
  context.trace.note('applicable percentage', source, { planYear, fplPercent, band }, percentage);
  return ok(
    outside && !excused
      ? { eligible: false, reason: outside, applicablePercentage: null }
      : { eligible: true, applicablePercentage: percentage },
  );
}
