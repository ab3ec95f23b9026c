import type { Household, TaxReturn } from './householdInput';

export const taxHouseholdSource = '26 CFR 1.36B-1(d), (e)';

export interface TaxHousehold {
  readonly filers: readonly string[];
  readonly members: readonly string[];
  readonly size: number;
  /** Never below zero: a loss counts as nothing. */
  readonly magiCents: number;
}

/** One return: its filers and dependents, without the income of dependents who need not file. */
export function taxHouseholdOf(household: Household, taxReturn: TaxReturn): TaxHousehold {
  const claimed = new Set(taxReturn.dependents);
  const members = new Set([...taxReturn.filers, ...claimed]);
  let magiCents = 0;
  for (const person of household.people) {
    if (!members.has(person.id)) continue;
    if (claimed.has(person.id) && person.requiredToFile === false) continue;
    magiCents += person.annualIncomeCents;
  }
  return {
    filers: taxReturn.filers,
    members: [...members],
    size: members.size,
    magiCents: Math.max(0, magiCents),
  };
}

/** The return that a person's credit hangs on: the one that claims them, else their own. */
export function taxReturnOf(household: Household, id: string): TaxReturn | undefined {
  return (
    household.taxReturns.find((taxReturn) => taxReturn.dependents.includes(id)) ??
    household.taxReturns.find((taxReturn) => taxReturn.filers.includes(id))
  );
}
