import type { MediCalProgram } from '../medicaid';
import type { PersonEstimate } from './types';

/** What a person is told that they may have. */
export type PersonOutcome = MediCalProgram | 'withoutCredit' | 'noPlan' | 'notApplying' | 'unknown';

/** These stand for a plan and tell only where the income of the Medi-Cal household lies. */
const planPrograms: ReadonlySet<MediCalProgram> = new Set<MediCalProgram>([
  'creditRange',
  'aboveCredit',
  'belowCredit',
]);

/**
 * A person's result as it is told. Whether a plan comes with the credit, and who may buy one at all, is
 * decided by more than the income: status, return and coverage (26 U.S.C. 36B(c), (e)).
 */
export function outcomeOf(
  person: Pick<
    PersonEstimate,
    'status' | 'program' | 'creditEligible' | 'noCreditReason' | 'notes'
  >,
): PersonOutcome {
  const { status, program, creditEligible, noCreditReason, notes } = person;
  if (status === 'notApplying') return 'notApplying';
  if (program === null) return 'unknown';
  if (!planPrograms.has(program)) return program;
  if (notes.includes('notLawfullyPresent')) return 'noPlan';
  if (creditEligible === null) return program;
  if (creditEligible) return 'creditRange';
  if (noCreditReason === 'above-range') return 'aboveCredit';
  return noCreditReason === 'below-range' ? 'belowCredit' : 'withoutCredit';
}
