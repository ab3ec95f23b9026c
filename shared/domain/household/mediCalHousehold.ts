import type { FamilyTies } from './familyTies';
import {
  expectedBabies,
  isChild,
  type Custody,
  type Household,
  type HouseholdPerson,
  type HouseholdSettings,
  type TaxReturn,
} from './householdInput';

/** Which paragraph of 42 CFR 435.603(f) made a household. */
export type HouseholdRule =
  | 'filer'
  | 'dependent'
  | 'non-filer'
  | 'claimed-by-outsider'
  | 'claimed-by-other-than-parent-or-spouse'
  | 'parents-not-filing-jointly'
  | 'claimed-by-non-custodial-parent';

export const householdRuleSources: Readonly<Record<HouseholdRule, string>> = {
  filer: '42 CFR 435.603(f)(1), (f)(4)',
  dependent: '42 CFR 435.603(f)(2), (f)(4)',
  'non-filer': '42 CFR 435.603(f)(3), (f)(4)',
  'claimed-by-outsider': '42 CFR 435.603(f)(2), (f)(3)',
  'claimed-by-other-than-parent-or-spouse': '42 CFR 435.603(f)(2)(i), (f)(3)',
  'parents-not-filing-jointly': '42 CFR 435.603(f)(2)(ii), (f)(3)',
  'claimed-by-non-custodial-parent': '42 CFR 435.603(f)(2)(iii), (f)(3)',
};

export interface MediCalHousehold {
  readonly id: string;
  /** In the order in which the people are listed; the person is one of them. */
  readonly members: readonly string[];
  /** Members and expected babies. */
  readonly size: number;
  readonly rule: HouseholdRule;
}

/** The return that claims somebody as a dependent. */
export function claimingReturn(household: Household, id: string): TaxReturn | undefined {
  return household.taxReturns.find((taxReturn) => taxReturn.dependents.includes(id));
}

/** Whose rules a person follows: those of a filer, of a dependent, or of a non-filer and why. */
export function householdRuleOf(
  household: Household,
  ties: FamilyTies,
  settings: HouseholdSettings,
  person: HouseholdPerson,
): HouseholdRule {
  if (person.claimedByOutsider === true) return 'claimed-by-outsider';
  const claim = claimingReturn(household, person.id);
  if (!claim) {
    const files = household.taxReturns.some(({ filers }) => filers.includes(person.id));
    return files ? 'filer' : 'non-filer';
  }
  const custody = household.custody?.find(({ child }) => child === person.id);
  const child = isChild(person, settings);
  return dependentException(ties, person.id, claim, { child, custody }) ?? 'dependent';
}

function dependentException(
  ties: FamilyTies,
  id: string,
  claim: TaxReturn,
  { child, custody }: { readonly child: boolean; readonly custody: Custody | undefined },
): HouseholdRule | undefined {
  const parents = ties.parentsOf(id);
  const claimingParents = claim.filers.filter((filer) => parents.has(filer));
  if (claimingParents.length === 0) {
    const bySpouse = claim.filers.some((filer) => ties.spousesOf(id).has(filer));
    return bySpouse ? undefined : 'claimed-by-other-than-parent-or-spouse';
  }
  if (!child) return undefined;
  if (hasParentsNotFilingJointly(ties, id, claim)) return 'parents-not-filing-jointly';
  const hasCustody = (parent: string) =>
    custody ? parent === custody.custodialParent : ties.liveTogether(id, parent);
  return claimingParents.some(hasCustody) ? undefined : 'claimed-by-non-custodial-parent';
}

/** Both parents in one home with the child, but not both on the return that claims it. */
function hasParentsNotFilingJointly(ties: FamilyTies, id: string, claim: TaxReturn): boolean {
  return ties.homesOf(id).some((home) => {
    const parents = new Set(home.filter((one) => ties.parentsOf(id).has(one)));
    return parents.size >= 2 && ![...parents].every((one) => claim.filers.includes(one));
  });
}

/** The Medi-Cal household of one person, by 42 CFR 435.603(f). */
export function mediCalHouseholdOf(
  household: Household,
  ties: FamilyTies,
  settings: HouseholdSettings,
  person: HouseholdPerson,
): MediCalHousehold {
  const rule = householdRuleOf(household, ties, settings, person);
  const included = new Set([person.id, ...spousesAtHome(ties, person.id)]);
  if (rule === 'filer' || rule === 'dependent') {
    const taxReturn =
      rule === 'dependent'
        ? claimingReturn(household, person.id)
        : household.taxReturns.find(({ filers }) => filers.includes(person.id));
    const everyFiler = rule === 'dependent' || settings.countJointFilersApart;
    const filers = everyFiler ? (taxReturn?.filers ?? []) : [person.id];
    for (const filer of filers) {
      included.add(filer);
      for (const spouse of spousesAtHome(ties, filer)) included.add(spouse);
    }
    for (const dependent of taxReturn?.dependents ?? []) included.add(dependent);
  } else {
    for (const relative of relativesAtHome(household, ties, settings, person))
      included.add(relative);
  }
  const members = household.people.filter(({ id }) => included.has(id));
  return {
    id: person.id,
    members: members.map(({ id }) => id),
    size: sizeOf(members, person, settings),
    rule,
  };
}

function sizeOf(
  members: readonly HouseholdPerson[],
  person: HouseholdPerson,
  settings: HouseholdSettings,
): number {
  let babies = expectedBabies(person);
  if (settings.countUnbornForOthers) {
    for (const member of members) if (member.id !== person.id) babies += expectedBabies(member);
  }
  return members.length + babies;
}

/** (f)(4): a couple living together counts in each other's household. */
function spousesAtHome(ties: FamilyTies, id: string): string[] {
  return [...ties.spousesOf(id)].filter((spouse) => ties.liveTogether(id, spouse));
}

/** (f)(3): own children; for a child also parents, brothers and sisters; all in the same home. */
function relativesAtHome(
  household: Household,
  ties: FamilyTies,
  settings: HouseholdSettings,
  person: HouseholdPerson,
): string[] {
  const young = (id: string) => {
    const other = household.people.find((one) => one.id === id);
    return other !== undefined && isChild(other, settings);
  };
  const relatives = [...ties.childrenOf(person.id)].filter(young);
  if (isChild(person, settings)) {
    relatives.push(...ties.parentsOf(person.id), ...[...ties.siblingsOf(person.id)].filter(young));
  }
  return relatives.filter((id) => ties.liveTogether(person.id, id));
}
