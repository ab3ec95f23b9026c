import { ageOn } from '../../base/calendarDate';
import { ok, type Result } from '../../base/result';
import type { RuleContext } from '../engine/engineContext';
import { badInput, type EngineError } from '../engine/engineError';

const oldestAge = 120;

/** The age that prices a member: whole years on the day that coverage starts. 45 CFR 147.102(a)(1)(iii). */
export function findRatingAge(
  { trace }: RuleContext,
  input: { readonly birthDate: string; readonly coverageStart: string },
): Result<{ readonly age: number }, EngineError> {
  const { birthDate, coverageStart } = input;
  if (birthDate > coverageStart) {
    return badInput('birthDate', 'expected a birth date that is not after the start of coverage');
  }
  const age = ageOn(birthDate, coverageStart);
  if (age > oldestAge) {
    return badInput(
      'birthDate',
      `expected a birth date at most ${oldestAge} years before coverage`,
    );
  }
  trace.note('rating age', '45 CFR 147.102(a)(1)(iii)', { birthDate, coverageStart }, age);
  return ok({ age });
}
