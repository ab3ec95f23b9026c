import { type HouseholdMember, type RelationshipKind, relationBetween } from '../application';
import { type Custody, custodialParentOf } from '../household';
import type { Working } from './working';

const daysOfYear = 365;
/** Stands for a parent who is not on the application. */
const absentParent = '';

/**
 * Who has custody of the children whose parents share it, or who are said to be claimed by the parent
 * without it. Of all others who lives with whom tells it.
 */
export function custodyOf(working: Working): readonly Custody[] {
  return working.people.flatMap((person) => {
    const parents = listedParents(working, person);
    const custodian = sharedCustodian(person, parents) ?? toldOfClaimant(working, person, parents);
    if (custodian === undefined) return [];
    return [
      custodian === absentParent
        ? { child: person.id }
        : { child: person.id, custodialParent: custodian },
    ];
  });
}

/** A step-parent shares the home of the parent, not the custody of the other one. */
const custodialKinds: ReadonlySet<RelationshipKind | null> = new Set(['parent', 'adoptiveParent']);

function listedParents({ application, people }: Working, child: HouseholdMember): string[] {
  const isParent = (id: string) => custodialKinds.has(relationBetween(application, id, child.id));
  return people.map(({ id }) => id).filter(isParent);
}

/** By the order, else by the nights; in an even split the parent whom the family names. */
function sharedCustodian(
  { residence, family }: HouseholdMember,
  parents: readonly string[],
): string | undefined {
  const named = family?.custodialParentPersonId;
  if (residence?.isCustodialResidence !== 'sharedCustody' || !named) return undefined;
  if (!parents.includes(named)) return undefined;
  const nights = family.nightsPerYearWithOther;
  const [other = absentParent] = parents.filter((id) => id !== named);
  const custodian = custodialParentOf({
    orderedParent: family.custodyOrderOnFile === 'yes' ? named : undefined,
    nightsPerYear: nights === undefined ? {} : { [named]: daysOfYear - nights, [other]: nights },
  });
  return custodian ?? named;
}

/** The claiming parent is said not to have custody: then the other one has it, listed or not. */
function toldOfClaimant(
  { returns }: Working,
  { id, tax }: HouseholdMember,
  parents: readonly string[],
): string | undefined {
  if (tax?.claimantIsNonCustodialParent !== 'yes') return undefined;
  const claimants = returns.find(({ dependentIds }) => dependentIds.includes(id))?.filerIds ?? [];
  return parents.find((parent) => !claimants.includes(parent)) ?? absentParent;
}
