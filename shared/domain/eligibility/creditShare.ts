import { ok, type Result } from '../../base/result';
import type { RuleContext } from '../engine/engineContext';
import { badInput, type EngineError } from '../engine/engineError';

export interface OtherEnrollment {
  readonly benchmarkCents: number;
  readonly availableCreditCents: number;
}

/**
 * What is available to one of several enrollments of a household. The household contribution is
 * taken once: what other enrollments already absorbed comes off it first.
 */
export function computeCreditShare(
  { trace }: RuleContext,
  input: {
    readonly contributionMonthlyCents: number;
    readonly enrollmentBenchmarkCents: number;
    readonly otherEnrollments: readonly OtherEnrollment[];
  },
): Result<{ readonly availableCreditCents: number }, EngineError> {
  const { contributionMonthlyCents, enrollmentBenchmarkCents, otherEnrollments } = input;
  let absorbedCents = 0;
  for (const [index, { benchmarkCents, availableCreditCents }] of otherEnrollments.entries()) {
    if (availableCreditCents > benchmarkCents) {
      const path = `otherEnrollments[${index}].availableCreditCents`;
      return badInput(path, 'expected a credit that is not above the benchmark of its enrollment');
    }
    absorbedCents += benchmarkCents - availableCreditCents;
  }
  const remainingCents = Math.max(0, contributionMonthlyCents - absorbedCents);
  const availableCreditCents = Math.max(0, enrollmentBenchmarkCents - remainingCents);
  const source = '26 CFR 1.36B-3(d) and (h): one contribution amount for each household';
  trace.note('credit available to an enrollment', source, { ...input }, availableCreditCents);
  return ok({ availableCreditCents });
}
