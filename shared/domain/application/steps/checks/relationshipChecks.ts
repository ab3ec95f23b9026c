import { ageOn } from '../../../../base/calendarDate';
import {
  birthParentAndChild,
  inverseOf,
  parentKinds,
  partnerKinds,
  type RelationshipKind,
  siblingKinds,
  youngestBirthParentYears,
} from '../../enumerations';
import type { ApplicationDraft, HouseholdMember } from '../../schema';
import type { StepContext } from '../definition';
import { finding, type Finding } from '../finding';
import { ageOf, presentPersons, relationBetween } from '../subjects';

const stepId = 'relationships';
const nothing: readonly Finding[] = [];

function pairsOf(people: readonly HouseholdMember[]) {
  return people.flatMap((later, index) =>
    people.slice(0, index).map((earlier) => ({ later, earlier })),
  );
}

function at(fromId: string, toId: string) {
  return { path: 'relationships', key: `relationships.${fromId}~${toId}`, personId: fromId };
}

/** Every pair once, none with oneself, both directions in agreement. */
export function completeRelationships(application: ApplicationDraft): readonly Finding[] {
  const people = presentPersons(application);
  const missing = pairsOf(people)
    .filter(({ later, earlier }) => !relationBetween(application, later.id, earlier.id))
    .map(({ later, earlier }) =>
      finding('error', 'relationship.missing', stepId, at(later.id, earlier.id)),
    );
  return [...missing, ...contradictions(application)];
}

function contradictions(application: ApplicationDraft): readonly Finding[] {
  const seen = new Map<string, RelationshipKind>();
  return application.relationships.flatMap(({ fromPersonId, toPersonId, kind }) => {
    if (!kind) return nothing;
    const place = at(fromPersonId, toPersonId);
    if (fromPersonId === toPersonId) return [finding('error', 'relationship.self', stepId, place)];
    const earlier =
      seen.get(`${fromPersonId}~${toPersonId}`) ?? seen.get(`${toPersonId}~${fromPersonId}`);
    const agreed = seen.has(`${fromPersonId}~${toPersonId}`) ? kind : inverseOf(kind);
    seen.set(`${fromPersonId}~${toPersonId}`, kind);
    return earlier !== undefined && earlier !== agreed
      ? [finding('error', 'relationship.contradiction', stepId, place)]
      : nothing;
  });
}

function isOneOf(kinds: readonly RelationshipKind[], kind: RelationshipKind | null): boolean {
  return kind !== null && kinds.includes(kind);
}

/** At most one spouse or partner each, and an unmarried partner only with a common child. */
export function partnerRules(application: ApplicationDraft): readonly Finding[] {
  const people = presentPersons(application);
  return people.flatMap((person) => {
    const partners = people.filter(
      (other) =>
        other.id !== person.id &&
        isOneOf(partnerKinds, relationBetween(application, other.id, person.id)),
    );
    const place = { path: 'relationships', personId: person.id };
    const tooMany =
      partners.length > 1 ? [finding('error', 'relationship.two-partners', stepId, place)] : [];
    return [
      ...tooMany,
      ...partners.flatMap((partner) => unmarriedWithoutChild(application, person, partner)),
    ];
  });
}

function unmarriedWithoutChild(
  application: ApplicationDraft,
  person: HouseholdMember,
  partner: HouseholdMember,
): readonly Finding[] {
  if (relationBetween(application, partner.id, person.id) !== 'unmarriedPartner') return nothing;
  const common = presentPersons(application).some(
    (child) =>
      isOneOf(parentKinds, relationBetween(application, person.id, child.id)) &&
      isOneOf(parentKinds, relationBetween(application, partner.id, child.id)),
  );
  return common
    ? nothing
    : [
        finding(
          'warning',
          'relationship.partner-without-common-child',
          stepId,
          at(partner.id, person.id),
        ),
      ];
}

/** A parent's spouse is a parent or step-parent; siblings share a parent unless one is absent. */
export function secondaryConsistency(application: ApplicationDraft): readonly Finding[] {
  const people = presentPersons(application);
  return people.flatMap((child) => {
    const parents = people.filter((other) =>
      isOneOf(parentKinds, relationBetween(application, other.id, child.id)),
    );
    const strangers = people.filter(
      (other) =>
        other.id !== child.id &&
        !parents.includes(other) &&
        parents.some((parent) => relationBetween(application, other.id, parent.id) === 'spouse'),
    );
    return [
      ...strangers.map((other) =>
        finding('warning', 'relationship.parents-spouse-no-parent', stepId, at(other.id, child.id)),
      ),
      ...siblingsWithoutParent(application, child, parents),
    ];
  });
}

function siblingsWithoutParent(
  application: ApplicationDraft,
  child: HouseholdMember,
  parents: readonly HouseholdMember[],
): readonly Finding[] {
  if (parents.length < 2) return nothing;
  return presentPersons(application)
    .filter((other) => isOneOf(siblingKinds, relationBetween(application, other.id, child.id)))
    .filter((other) => {
      const own = parents.filter((parent) =>
        isOneOf(parentKinds, relationBetween(application, parent.id, other.id)),
      );
      const kind = relationBetween(application, other.id, child.id);
      return own.length === 0 && kind !== 'stepsibling';
    })
    .map((other) =>
      finding(
        'warning',
        'relationship.siblings-without-common-parent',
        stepId,
        at(other.id, child.id),
      ),
    );
}

/** Unlikely ages are only asked about again. */
export function ageSanity(
  application: ApplicationDraft,
  { today }: StepContext,
): readonly Finding[] {
  const people = presentPersons(application);
  return pairsOf(people).flatMap(({ later, earlier }) => {
    if (!later.dateOfBirth || !earlier.dateOfBirth) return nothing;
    const kind = relationBetween(application, later.id, earlier.id);
    const place = at(later.id, earlier.id);
    if (kind === 'spouse' && [later, earlier].some((one) => (ageOf(one, today) ?? 99) < 18)) {
      return [finding('warning', 'relationship.spouse-under-18', stepId, place)];
    }
    const born = birthParentAndChild(kind, later.dateOfBirth, earlier.dateOfBirth);
    if (born && ageOn(born.parent, born.child) < youngestBirthParentYears) {
      return [finding('warning', 'relationship.parent-too-young', stepId, place)];
    }
    return nothing;
  });
}
