import { ask, type Refusal } from '../../fixtures/engineAnswers';

export interface CountedPerson {
  readonly id: string;
  readonly members: readonly string[];
  readonly size: number;
  readonly countedIncomeCents: number;
  readonly fplPercentExact: number;
}

export interface FamilyInput {
  readonly guidelineYear?: number;
  readonly people: readonly (object & { readonly id: string })[];
  readonly relationships?: readonly { of: string; is: string; person: string }[];
  readonly livingTogether?: readonly (readonly string[])[];
  readonly taxReturns?: readonly {
    filers: readonly string[];
    dependents?: readonly string[];
    filingStatus?: string;
  }[];
}

/** A person with an income in whole dollars a year. */
export function person(id: string, age: number, annualDollars = 0, more: object = {}) {
  return { id, age, annualIncomeCents: annualDollars * 100, ...more };
}

/** "person is the `is` of `of`". */
export function related(of: string, is: string, who: string) {
  return { of, is, person: who };
}

/** Households by the id of the person they are for. */
export function households(family: FamilyInput): Readonly<Record<string, CountedPerson>> {
  const { people, error } = askHouseholds(family);
  if (error) throw new Error(`${error.code} ${error.path ?? ''}: ${error.message}`);
  return Object.fromEntries(people.map((one) => [one.id, one]));
}

export function askHouseholds(family: object): Refusal & { readonly people: CountedPerson[] } {
  return ask('medi-cal-household', { guidelineYear: 2026, ...family });
}

/** Members of each household in one line, for comparing whole families at a glance. */
export function membersOf(family: FamilyInput): Readonly<Record<string, string>> {
  const counted = households(family);
  return Object.fromEntries(
    Object.values(counted).map(({ id, members }) => [id, [...members].sort().join(' ')]),
  );
}
