import {
  birthParentAndChild,
  inverseOf,
  type RelationshipKind,
  youngestBirthParentYears,
} from '../application/enumerations/household';
import type { Household, HouseholdPerson, TaxReturn } from './householdInput';

/** Something that cannot be so: the field, and what would be right. */
export interface HouseholdProblem {
  readonly path: string;
  readonly message: string;
}

export const parentAgeMessage = `expected a parent at least ${youngestBirthParentYears} years older than the child; a step-parent is stepparent, an adoptive parent adoptiveParent`;

/** The first impossible statement about a household, if there is one. */
export function checkHousehold(household: Household): HouseholdProblem | undefined {
  return (
    checkPeople(household.people) ??
    checkNames(household) ??
    checkRelationships(household) ??
    checkReturns(household)
  );
}

function checkPeople(people: readonly HouseholdPerson[]): HouseholdProblem | undefined {
  const seen = new Set<string>();
  for (const [index, person] of people.entries()) {
    const path = `people[${index}]`;
    if (seen.has(person.id)) {
      return { path: `${path}.id`, message: `expected an id that no other person has` };
    }
    seen.add(person.id);
    if (person.pregnant === true && person.expectedBabies === 0) {
      return { path: `${path}.expectedBabies`, message: 'expected 1 or more for a pregnancy' };
    }
  }
  return undefined;
}

function checkNames(household: Household): HouseholdProblem | undefined {
  const listed = new Set(household.people.map((person) => person.id));
  for (const { id, path } of mentionedIds(household)) {
    if (!listed.has(id)) return { path, message: 'expected the id of a listed person' };
  }
  return undefined;
}

function mentionedIds(household: Household): { id: string; path: string }[] {
  const mentioned: { id: string; path: string }[] = [];
  household.relationships.forEach(({ of, person }, index) => {
    mentioned.push({ id: of, path: `relationships[${index}].of` });
    mentioned.push({ id: person, path: `relationships[${index}].person` });
  });
  household.livingTogether.forEach((home, group) =>
    home.forEach((id, index) => mentioned.push({ id, path: `livingTogether[${group}][${index}]` })),
  );
  household.taxReturns.forEach(({ filers, dependents }, at) => {
    filers.forEach((id, index) =>
      mentioned.push({ id, path: `taxReturns[${at}].filers[${index}]` }),
    );
    dependents.forEach((id, index) =>
      mentioned.push({ id, path: `taxReturns[${at}].dependents[${index}]` }),
    );
  });
  (household.custody ?? []).forEach(({ child, custodialParent }, at) => {
    mentioned.push({ id: child, path: `custody[${at}].child` });
    if (custodialParent === undefined) return;
    mentioned.push({ id: custodialParent, path: `custody[${at}].custodialParent` });
  });
  return mentioned;
}

function checkRelationships({ people, relationships }: Household): HouseholdProblem | undefined {
  const ages = new Map(people.map((person) => [person.id, person.age]));
  const stated = new Map<string, RelationshipKind>();
  const spouses = new Map<string, string>();
  for (const [index, { of, is, person }] of relationships.entries()) {
    const path = `relationships[${index}]`;
    if (of === person) return { path: `${path}.person`, message: 'expected another person' };
    const spouse = spouses.get(of) ?? person;
    const spouseBack = spouses.get(person) ?? of;
    if (is === 'spouse' && (spouse !== person || spouseBack !== of)) {
      return { path: `${path}.is`, message: 'expected one spouse for a person' };
    }
    if (is === 'spouse') spouses.set(of, person).set(person, of);
    const reverse = stated.get(JSON.stringify([person, of]));
    if (reverse !== undefined && areOpposed(reverse, is)) {
      const message = `expected ${inverseOf(reverse)}, the inverse of what relationships say before`;
      return { path: `${path}.is`, message };
    }
    stated.set(JSON.stringify([of, person]), is);
    const tooOld = checkParentAge(is, ages.get(of), ages.get(person));
    if (tooOld) return { path: `${path}.is`, message: tooOld };
  }
  return undefined;
}

const descending: readonly RelationshipKind[] = [
  'parent',
  'stepparent',
  'adoptiveParent',
  'grandparent',
];

/** Each said to be the other's elder, or each the other's child. */
function areOpposed(reverse: RelationshipKind, kind: RelationshipKind): boolean {
  const elder = (one: RelationshipKind) => descending.includes(one);
  const younger = (one: RelationshipKind) => descending.includes(inverseOf(one));
  return (elder(reverse) && elder(kind)) || (younger(reverse) && younger(kind));
}

function checkParentAge(
  kind: RelationshipKind,
  ageOf: number | undefined,
  agePerson: number | undefined,
): string | undefined {
  if (ageOf === undefined || agePerson === undefined) return undefined;
  const ages = birthParentAndChild(kind, agePerson, ageOf);
  if (!ages || ages.parent - ages.child >= youngestBirthParentYears) return undefined;
  return parentAgeMessage;
}

function checkReturns({ people, taxReturns }: Household): HouseholdProblem | undefined {
  const filing = new Set<string>();
  const claimed = new Set(
    people.filter((person) => person.claimedByOutsider === true).map((person) => person.id),
  );
  for (const [at, taxReturn] of taxReturns.entries()) {
    const path = `taxReturns[${at}]`;
    const problem = checkOneReturn(taxReturn, path);
    if (problem) return problem;
    for (const [index, id] of taxReturn.filers.entries()) {
      const message = 'expected each person to file one return';
      if (filing.has(id)) return { path: `${path}.filers[${index}]`, message };
      filing.add(id);
    }
    for (const [index, id] of taxReturn.dependents.entries()) {
      const message = 'expected each person to be claimed once, and not by an outsider too';
      if (claimed.has(id)) return { path: `${path}.dependents[${index}]`, message };
      claimed.add(id);
    }
  }
  return undefined;
}

function checkOneReturn(
  { filers, dependents, filingStatus }: TaxReturn,
  path: string,
): HouseholdProblem | undefined {
  const own = dependents.findIndex((id) => filers.includes(id));
  if (own >= 0) {
    return {
      path: `${path}.dependents[${own}]`,
      message: 'expected somebody who does not file it',
    };
  }
  if (filers.length === 2 && filingStatus !== undefined && filingStatus !== 'marriedJointly') {
    return { path: `${path}.filingStatus`, message: 'expected marriedJointly for two filers' };
  }
  return undefined;
}
