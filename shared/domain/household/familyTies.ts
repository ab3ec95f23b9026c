import {
  inverseOf,
  parentKinds,
  siblingKinds,
  type RelationshipKind,
} from '../application/enumerations/household';
import type { Household } from './householdInput';

/** Who is whose parent, spouse or sibling, and who lives with whom. */
export interface FamilyTies {
  /** Natural, adoptive and step-parents. */
  parentsOf(person: string): ReadonlySet<string>;
  childrenOf(person: string): ReadonlySet<string>;
  spousesOf(person: string): ReadonlySet<string>;
  siblingsOf(person: string): ReadonlySet<string>;
  liveTogether(one: string, other: string): boolean;
  /** The homes of a person, each with everyone in it; a child may have two. */
  homesOf(person: string): readonly (readonly string[])[];
}

const nobody: ReadonlySet<string> = new Set();

class Links {
  private readonly linked = new Map<string, Set<string>>();

  add(from: string, to: string) {
    const known = this.linked.get(from);
    if (known) known.add(to);
    else this.linked.set(from, new Set([to]));
  }

  addBoth(one: string, other: string) {
    this.add(one, other);
    this.add(other, one);
  }

  of(person: string): ReadonlySet<string> {
    return this.linked.get(person) ?? nobody;
  }
}

const includes = (kinds: readonly RelationshipKind[], kind: RelationshipKind) =>
  kinds.includes(kind);

export const isParentKind = (kind: RelationshipKind) => includes(parentKinds, kind);

/**
 * Reads the stated relationships. Inverse relations are implied, siblings share a parent or are
 * said to be siblings, and the two filers of one return are spouses unless something else is said.
 */
export function readFamilyTies(household: Household): FamilyTies {
  const parents = new Links();
  const children = new Links();
  const spouses = new Links();
  const siblings = new Links();
  const stated = new Links();
  for (const { of, is, person } of household.relationships) {
    stated.addBoth(of, person);
    if (is === 'spouse') spouses.addBoth(of, person);
    if (includes(siblingKinds, is)) siblings.addBoth(of, person);
    const [child, parent] = isParentKind(is) ? [of, person] : [person, of];
    if (isParentKind(is) || isParentKind(inverseOf(is))) {
      parents.add(child, parent);
      children.add(parent, child);
    }
  }
  for (const { filers } of household.taxReturns) {
    const [first, second] = filers;
    if (first === undefined || second === undefined) continue;
    if (!stated.of(first).has(second)) spouses.addBoth(first, second);
  }
  for (const { id } of household.people) {
    const brood = [...children.of(id)];
    for (const one of brood) for (const other of brood) if (one !== other) siblings.add(one, other);
  }
  const homes = readHomes(household);
  return {
    parentsOf: (person) => parents.of(person),
    childrenOf: (person) => children.of(person),
    spousesOf: (person) => spouses.of(person),
    siblingsOf: (person) => siblings.of(person),
    liveTogether: (one, other) => one === other || homes.of(one).has(other),
    homesOf: (person) => household.livingTogether.filter((home) => home.includes(person)),
  };
}

function readHomes(household: Household): Links {
  const homes = new Links();
  for (const home of household.livingTogether) {
    for (const one of home) for (const other of home) if (one !== other) homes.add(one, other);
  }
  return homes;
}
