import type { ApplicationDraft, HouseholdMember } from '#shared/domain/application/index';
import { relationBetween } from '#shared/domain/application/steps/index';
import { presentPersons } from '#shared/domain/application/steps/subjects';
import { ifOpen, pathOf, personAt } from './copy';
import type { Answer, CopyRule } from './copy';

function spouseOf(application: ApplicationDraft, personId: string): string | undefined {
  const row = application.relationships.find(
    ({ kind, fromPersonId, toPersonId }) =>
      (kind === 'spouse' || kind === 'registeredDomesticPartner') &&
      (fromPersonId === personId || toPersonId === personId),
  );
  return row && (row.fromPersonId === personId ? row.toPersonId : row.fromPersonId);
}

/** A joint return is told by both: the other filer's side of it, where it is open. */
function otherSide(
  application: ApplicationDraft,
  filer: HouseholdMember,
  otherId: string,
): readonly Answer[] {
  const other = pathOf(application, otherId);
  if (!other) return [];
  const { plansToFileTaxReturn, expectsToBeRequiredToFile } = filer.tax ?? {};
  return ifOpen(application, [
    { path: `${other}.tax.plansToFileTaxReturn`, value: plansToFileTaxReturn ?? 'yes' },
    { path: `${other}.tax.filingStatus`, value: 'marriedFilingJointly' },
    { path: `${other}.tax.jointFilerPersonId`, value: filer.id },
    ...(expectsToBeRequiredToFile
      ? [{ path: `${other}.tax.expectsToBeRequiredToFile`, value: expectsToBeRequiredToFile }]
      : []),
  ]);
}

/** "Jointly" with a spouse on the application can only mean that spouse. */
export const jointWithSpouse: CopyRule = (application, { path, value }) => {
  const filer = personAt(application, path, 'tax.filingStatus');
  if (!filer || value !== 'marriedFilingJointly') return [];
  const spouse = spouseOf(application, filer.id);
  const own = pathOf(application, filer.id);
  if (!spouse || !own || filer.tax?.jointFilerPersonId) return [];
  return [
    { path: `${own}.tax.jointFilerPersonId`, value: spouse },
    ...otherSide(application, filer, spouse),
  ];
};

/** Naming the joint filer answers the same for them. */
export const jointFiler: CopyRule = (application, { path, value }) => {
  const filer = personAt(application, path, 'tax.jointFilerPersonId');
  return filer && typeof value === 'string' ? otherSide(application, filer, value) : [];
};

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

function claimedBy(
  application: ApplicationDraft,
  filer: HouseholdMember,
  claimed: readonly string[],
): readonly Answer[] {
  return presentPersons(application).flatMap((person): readonly Answer[] => {
    const tax = `${pathOf(application, person.id) ?? ''}.tax`;
    if (claimed.includes(person.id)) {
      return ifOpen(application, [
        { path: `${tax}.isClaimedAsDependent`, value: 'yes' },
        { path: `${tax}.claimantOnApplication`, value: 'yes' },
        { path: `${tax}.claimedByPersonId`, value: filer.id },
      ]);
    }
    // Taken back: what followed from the claim goes with it.
    if (person.tax?.claimedByPersonId !== filer.id) return [];
    return ['isClaimedAsDependent', 'claimantOnApplication', 'claimedByPersonId'].map((name) => ({
      path: `${tax}.${name}`,
      value: null,
    }));
  });
}

/** Whom a filer claims is claimed by them, and belongs to both sides of a joint return. */
export const dependents: CopyRule = (application, { path, value }) => {
  const filer = personAt(application, path, 'tax.dependentPersonIds');
  if (!filer) return [];
  const claimed: readonly string[] = Array.isArray(value) ? value.map(String) : [];
  const joint = filer.tax?.jointFilerPersonId;
  const other = joint ? pathOf(application, joint) : undefined;
  const otherList = application.persons.find(({ id }) => id === joint)?.tax?.dependentPersonIds;
  const differs = !sameIds(otherList ?? [], claimed);
  return [
    ...claimedBy(application, filer, claimed),
    ...(other && differs ? [{ path: `${other}.tax.dependentPersonIds`, value }] : []),
  ];
};

/** Who is claimed by somebody of the household stands in that person's list, and in their joint filer's. */
export const claimant: CopyRule = (application, { path, value }) => {
  const dependent = personAt(application, path, 'tax.claimedByPersonId');
  if (!dependent || typeof value !== 'string') return [];
  const filer = application.persons.find(({ id }) => id === value);
  return [value, filer?.tax?.jointFilerPersonId].flatMap((filerId): readonly Answer[] => {
    const person = application.persons.find(({ id }) => id === filerId);
    const row = filerId && pathOf(application, filerId);
    const list = person?.tax?.dependentPersonIds ?? [];
    if (!row || list.includes(dependent.id)) return [];
    return [{ path: `${row}.tax.dependentPersonIds`, value: [...list, dependent.id] }];
  });
};

const claimRelation: Readonly<Record<string, string>> = {
  parent: 'parent',
  adoptiveParent: 'parent',
  stepparent: 'stepparent',
  spouse: 'spouse',
};

function livesHere({ primaryContactPersonId }: ApplicationDraft, person: HouseholdMember): boolean {
  return person.id === primaryContactPersonId || person.livesWithPrimaryContact === 'yes';
}

/** What the matrix and the roster already say of a claim: the relation, and who lives with whom. */
function factsOfClaim(
  application: ApplicationDraft,
  dependent: HouseholdMember,
): readonly Answer[] {
  const claimantId = dependent.tax?.claimedByPersonId;
  const claimant = application.persons.find(({ id }) => id === claimantId);
  const row = pathOf(application, dependent.id);
  if (!claimant || !row || dependent.tax?.isClaimedAsDependent !== 'yes') return [];
  const kind = relationBetween(application, claimant.id, dependent.id);
  const relationship = claimRelation[kind ?? ''];
  const isShared = dependent.residence?.isCustodialResidence !== undefined;
  const together = livesHere(application, claimant) && livesHere(application, dependent);
  const isParent = relationship === 'parent' || relationship === 'stepparent';
  return ifOpen(application, [
    ...(relationship ? [{ path: `${row}.tax.claimantRelationship`, value: relationship }] : []),
    ...(together ? [{ path: `${row}.tax.claimantLivesWithDependent`, value: 'yes' }] : []),
    ...(together && isParent && !isShared
      ? [{ path: `${row}.tax.claimantIsNonCustodialParent`, value: 'no' }]
      : []),
  ]);
}

/** Naming who claims whom, from either side, answers what the family said before. */
export const claimantFacts: CopyRule = (application, { path, value }) => {
  const dependent = personAt(application, path, 'tax.claimedByPersonId');
  if (dependent) return factsOfClaim(application, dependent);
  const filer = personAt(application, path, 'tax.dependentPersonIds');
  if (!filer || !Array.isArray(value)) return [];
  return application.persons
    .filter(({ id }) => value.includes(id))
    .map((person) => ({
      ...person,
      tax: { ...person.tax, isClaimedAsDependent: 'yes' as const, claimedByPersonId: filer.id },
    }))
    .flatMap((person) => factsOfClaim(application, person));
};

/** The first who files is the primary tax filer until somebody says otherwise. */
export const primaryFiler: CopyRule = (application, { path, value }) => {
  const filer = personAt(application, path, 'tax.plansToFileTaxReturn');
  if (!filer || value !== 'yes' || filer.id !== application.primaryContactPersonId) return [];
  if (application.household.primaryTaxFiler !== undefined) return [];
  return [{ path: 'household.primaryTaxFiler.personId', value: filer.id }];
};
