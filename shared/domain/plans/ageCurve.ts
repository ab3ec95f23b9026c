import { z } from 'zod';
import { ok, type Result } from '../../base/result';
import { exact, type Ratio } from '../../base/ratio';
import { factReader, oncePerPack, type RulePack } from '../../packs/rulePack';
import type { RuleContext } from '../engine/engineContext';
import { noData, type EngineError } from '../engine/engineError';
import { ruleSettings } from '../engine/ruleSettings';

export const ageCurveFact = factReader(
  'age-curve',
  z.object({
    source: z.string(),
    maxAgeKey: z.int(),
    factors: z.record(z.string(), z.number()),
  }),
);

/** The federal default age curve, which California uses. */
export interface AgeCurve {
  readonly source: string;
  /** The factor as it is printed, relative to age 21. */
  factor(age: number): number;
  exactFactor(age: number): Ratio;
}

export const ageCurveOf: (pack: RulePack) => AgeCurve = oncePerPack((pack: RulePack) => {
  const { source, maxAgeKey, factors } = ageCurveFact(pack);
  const byAge = Array.from({ length: maxAgeKey + 1 }, (_, age) => {
    const factor = factors[String(age)];
    if (factor === undefined) throw new Error(`The age curve of the pack has no age ${age}.`);
    return { factor, exactFactor: exact(factor) };
  });
  // 64 and older share one factor, so the last row serves every higher age.
  const row = (age: number) =>
    byAge[Math.min(age, maxAgeKey)] ?? { factor: 0, exactFactor: exact(0) };
  return {
    source,
    factor: (age) => row(age).factor,
    exactFactor: (age) => row(age).exactFactor,
  };
});

/** The curve of a plan year; the facts carry it from 2018. */
export function ageCurveForYear(
  { rules }: RuleContext,
  planYear: number,
): Result<AgeCurve, EngineError> {
  const { firstPlanYear } = ruleSettings(rules).ageCurve;
  if (planYear >= firstPlanYear) return ok(ageCurveOf(rules));
  return noData(
    `The age curve is known for plan years from ${firstPlanYear}, not for ${planYear}.`,
  );
}

export function findAgeFactor(
  context: RuleContext,
  { planYear, age }: { readonly planYear: number; readonly age: number },
): Result<{ readonly factor: number }, EngineError> {
  const curve = ageCurveForYear(context, planYear);
  if (!curve.ok) return curve;
  const factor = curve.value.factor(age);
  context.trace.note('age factor', curve.value.source, { planYear, age }, factor);
  return ok({ factor });
}
