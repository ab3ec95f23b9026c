import { ok, type Result } from '../../base/result';
import type { ExpectedTaxReturn } from '../application';
import { findPovertyPercent, type PovertyPercent } from '../eligibility/credit';
import type { RuleContext } from '../engine/engineContext';
import type { EngineError } from '../engine/engineError';
import { taxHouseholdSource } from '../household';
import type { IncomeOf } from './householdFacts';
import { tracedContext, type Working } from './working';

/** One return with its size and, once every income is told, its income. */
export interface TaxStanding {
  readonly expected: ExpectedTaxReturn;
  readonly size: number;
  readonly magiCents: number | null;
  readonly percent: PovertyPercent | null;
  readonly context: RuleContext;
}

/**
 * 26 CFR 1.36B-1(d), (e): filers and dependents, also those who are not on the application; the
 * income of a dependent who need not file stays out.
 */
export function taxStanding(
  working: Working,
  expected: ExpectedTaxReturn,
  incomeOf: IncomeOf,
): Result<TaxStanding, EngineError> {
  const context = tracedContext(working);
  const { filerIds, dependentIds, dependentsOutside, jointFilerOutside } = expected;
  const outside = dependentsOutside + (jointFilerOutside ? 1 : 0);
  const size = filerIds.length + dependentIds.length + outside;
  const counting = [...filerIds, ...dependentIds.filter((id) => mustFile(working, id))];
  const incomes = counting.map((id) => incomeOf(id)?.creditAnnualCents ?? null);
  if (jointFilerOutside || incomes.includes(null)) {
    return ok({ expected, size, magiCents: null, percent: null, context });
  }
  const magiCents = Math.max(
    0,
    incomes.reduce<number>((sum, cents) => sum + (cents ?? 0), 0),
  );
  context.trace.note(
    'tax household',
    taxHouseholdSource,
    { filerIds, dependentIds, outside, magiCents },
    size,
  );
  const percent = findPovertyPercent(context, {
    planYear: working.planYear,
    taxHouseholdSize: size,
    magiCents,
  });
  if (!percent.ok) return percent;
  return ok({ expected, size, magiCents, percent: percent.value, context });
}

/** A dependent who has not said otherwise counts, as in the rules' own default. */
function mustFile({ people }: Working, id: string): boolean {
  return people.find((person) => person.id === id)?.tax?.expectsToBeRequiredToFile !== 'no';
}

/** The return that a person's credit hangs on: the one that claims them, else their own. */
export function standingOf(
  standings: readonly TaxStanding[],
  personId: string,
): TaxStanding | undefined {
  return (
    standings.find(({ expected }) => expected.dependentIds.includes(personId)) ??
    standings.find(({ expected }) => expected.filerIds.includes(personId))
  );
}
