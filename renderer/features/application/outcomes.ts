import { outcomeOf } from '#shared/domain/estimate/index';
import type {
  Estimate,
  PersonEstimate,
  PersonOutcome,
  TaxHouseholdEstimate,
} from '#shared/domain/estimate/index';
import type { WhySubject } from '../eligibility/index';

/** People with the same result, as one line of the running estimate. */
export interface Outcome {
  readonly key: string;
  readonly personIds: readonly string[];
  /** The help a month, where the result is a credit; null where it is a program. */
  readonly monthlyCents: number | null;
  readonly program: PersonOutcome;
  /** What the line explains when it is pressed; null while nothing can be explained. */
  readonly why: WhySubject | null;
}

function creditOutcome(
  household: TaxHouseholdEstimate,
  persons: readonly PersonEstimate[],
): readonly Outcome[] {
  const members = persons.filter(
    ({ taxHouseholdId, creditEligible }) => taxHouseholdId === household.id && creditEligible,
  );
  if (household.status !== 'estimated' || members.length === 0) return [];
  return [
    {
      key: household.id,
      personIds: members.map(({ personId }) => personId),
      monthlyCents: household.creditMonthlyCents + (household.stateSubsidy?.monthlyCents ?? 0),
      program: 'creditRange',
      why: { kind: 'household', id: household.id },
    },
  ];
}

/** What can be said of whom so far: credits by return first, then the programs. */
export function outcomesOf({ taxHouseholds, persons }: Estimate): readonly Outcome[] {
  const credits = taxHouseholds.flatMap((household) => creditOutcome(household, persons));
  const told = new Set(credits.flatMap(({ personIds }) => personIds));
  const byProgram = new Map<PersonOutcome, PersonEstimate[]>();
  for (const person of persons.filter(({ personId }) => !told.has(personId))) {
    const program = outcomeOf(person);
    byProgram.set(program, [...(byProgram.get(program) ?? []), person]);
  }
  const programs = [...byProgram].map(([program, people]): Outcome => {
    const [first] = people;
    const explained = program !== 'unknown' && program !== 'notApplying' && first !== undefined;
    return {
      key: program,
      personIds: people.map(({ personId }) => personId),
      monthlyCents: null,
      program,
      why: explained ? { kind: 'person', id: first.personId } : null,
    };
  });
  return [...credits, ...programs];
}
