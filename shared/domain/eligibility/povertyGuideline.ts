import { z } from 'zod';
import { ok, type Result } from '../../base/result';
import { factReader, type RulePack } from '../../packs/rulePack';
import { noData, type EngineError } from '../engine/engineError';

const yearMap = z.record(z.string(), z.int());

export const guidelinesFact = factReader(
  'fpl',
  z.object({
    source: z.string(),
    guidelines: z.record(
      z.string(),
      z.object({ perAdditionalPerson: z.int(), bySize: z.record(z.string(), z.int()) }),
    ),
    use: z.object({
      premiumTaxCredit: z.object({ planYearToGuidelineYear: yearMap, legalBasis: z.string() }),
    }),
  }),
);

export interface PovertyGuideline {
  readonly annualCents: number;
  readonly source: string;
}

/** The poverty guideline of a year for so many people, in cents a year. */
export function povertyGuideline(
  pack: RulePack,
  guidelineYear: number,
  size: number,
): Result<PovertyGuideline, EngineError> {
  const { guidelines, source } = guidelinesFact(pack);
  const year = guidelines[String(guidelineYear)];
  if (!year) return noData(`There are no poverty guidelines for ${guidelineYear} in the facts.`);
  const largest = Math.max(...Object.keys(year.bySize).map(Number));
  const base = year.bySize[String(Math.min(size, largest))] ?? 0;
  const dollars = base + Math.max(0, size - largest) * year.perAdditionalPerson;
  return ok({ annualCents: dollars * 100, source: `${source}, guidelines of ${guidelineYear}` });
}

/**
 * The guideline that the credit, cost sharing and the state subsidy use: the one in force on the
 * first day of open enrollment, so the year before the plan year. 26 CFR 1.36B-1(h).
 */
export function creditGuideline(
  pack: RulePack,
  planYear: number,
  size: number,
): Result<PovertyGuideline, EngineError> {
  const guidelineYear = creditGuidelineYear(pack, planYear);
  if (!guidelineYear.ok) return guidelineYear;
  return povertyGuideline(pack, guidelineYear.value, size);
}

export function creditGuidelineYear(pack: RulePack, planYear: number): Result<number, EngineError> {
  const { planYearToGuidelineYear } = guidelinesFact(pack).use.premiumTaxCredit;
  const guidelineYear = planYearToGuidelineYear[String(planYear)];
  return guidelineYear === undefined
    ? noData(`The facts name no poverty guideline for plan year ${planYear}.`)
    : ok(guidelineYear);
}
