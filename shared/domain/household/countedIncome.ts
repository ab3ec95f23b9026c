import type { FamilyTies } from './familyTies';
import type { Household, HouseholdPerson } from './householdInput';
import { claimingReturn, type MediCalHousehold } from './mediCalHousehold';

export const countedIncomeSource = '42 CFR 435.603(d)(1), (d)(2)';

export interface CountedIncome {
  /** Never below zero: a loss counts as nothing. */
  readonly countedIncomeCents: number;
  /** Members whose income is left out because they need not file. */
  readonly leftOut: readonly string[];
}

/**
 * The income of a Medi-Cal household: that of every member, without the members who need not file
 * a return and live in the household of their own parent, or of the person who claims them.
 */
export function countIncome(
  household: Household,
  ties: FamilyTies,
  members: MediCalHousehold['members'],
): CountedIncome {
  const inside = new Set(members);
  const leftOut: string[] = [];
  let sumCents = 0;
  for (const person of household.people) {
    if (!inside.has(person.id)) continue;
    if (isLeftOut(household, ties, inside, person)) leftOut.push(person.id);
    else sumCents += person.annualIncomeCents;
  }
  return { countedIncomeCents: Math.max(0, sumCents), leftOut };
}

function isLeftOut(
  household: Household,
  ties: FamilyTies,
  inside: ReadonlySet<string>,
  person: HouseholdPerson,
): boolean {
  if (person.requiredToFile !== false) return false;
  const parents = ties.parentsOf(person.id);
  if ([...parents].some((parent) => inside.has(parent))) return true;
  const claimants = claimingReturn(household, person.id)?.filers ?? [];
  const spouses = ties.spousesOf(person.id);
  const claimedByFamily = claimants.some((filer) => parents.has(filer) || spouses.has(filer));
  return !claimedByFamily && claimants.some((filer) => inside.has(filer));
}
