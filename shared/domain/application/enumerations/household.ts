export const roleHints = [
  'self',
  'spousePartner',
  'child',
  'parent',
  'otherRelative',
  'taxOnly',
] as const;
export type RoleHint = (typeof roleHints)[number];

export const removalReasons = [
  'death',
  'divorceOrSeparation',
  'movedOut',
  'noLongerDependent',
  'enteredInError',
  'other',
] as const;
export type RemovalReason = (typeof removalReasons)[number];

/** `separated` is a helper: the official form knows only the other five. */
export const maritalStatuses = [
  'single',
  'married',
  'divorced',
  'widowed',
  'registeredDomesticPartner',
  'separated',
] as const;
export type MaritalStatus = (typeof maritalStatuses)[number];

/**
 * Every relationship with its inverse. `relationship(from, to)` reads "from is the … of to".
 */
export const inverseRelationships = {
  spouse: 'spouse',
  registeredDomesticPartner: 'registeredDomesticPartner',
  unmarriedPartner: 'unmarriedPartner',
  parent: 'child',
  child: 'parent',
  stepparent: 'stepchild',
  stepchild: 'stepparent',
  parentsDomesticPartner: 'childOfDomesticPartner',
  childOfDomesticPartner: 'parentsDomesticPartner',
  adoptiveParent: 'adoptedChild',
  adoptedChild: 'adoptiveParent',
  fosterParent: 'fosterChild',
  fosterChild: 'fosterParent',
  legalGuardian: 'ward',
  ward: 'legalGuardian',
  sibling: 'sibling',
  halfSibling: 'halfSibling',
  stepsibling: 'stepsibling',
  grandparent: 'grandchild',
  grandchild: 'grandparent',
  auntUncle: 'nieceNephew',
  nieceNephew: 'auntUncle',
  firstCousin: 'firstCousin',
  parentInLaw: 'childInLaw',
  childInLaw: 'parentInLaw',
  siblingInLaw: 'siblingInLaw',
  otherRelative: 'otherRelative',
  unrelated: 'unrelated',
} as const;
export type RelationshipKind = keyof typeof inverseRelationships;

export const relationshipKinds = [
  'spouse',
  'registeredDomesticPartner',
  'unmarriedPartner',
  'parent',
  'child',
  'stepparent',
  'stepchild',
  'parentsDomesticPartner',
  'childOfDomesticPartner',
  'adoptiveParent',
  'adoptedChild',
  'fosterParent',
  'fosterChild',
  'legalGuardian',
  'ward',
  'sibling',
  'halfSibling',
  'stepsibling',
  'grandparent',
  'grandchild',
  'auntUncle',
  'nieceNephew',
  'firstCousin',
  'parentInLaw',
  'childInLaw',
  'siblingInLaw',
  'otherRelative',
  'unrelated',
] as const satisfies readonly RelationshipKind[];

/** At most one of these per person. */
export const partnerKinds = ['spouse', 'registeredDomesticPartner', 'unmarriedPartner'] as const;

/** "from is the … of to" where from is a parent of to: natural, adoptive or step. */
export const parentKinds = ['parent', 'adoptiveParent', 'stepparent'] as const;
export const siblingKinds = ['sibling', 'halfSibling', 'stepsibling'] as const;

/** The other side of a relationship. */
export function inverseOf(kind: RelationshipKind): RelationshipKind {
  return inverseRelationships[kind];
}

/** No birth parent on record was younger; step and adoptive parents have their own codes. */
export const youngestBirthParentYears = 10;

/** The birth parent and the child of two people, where "from is the kind of to"; null for any other kind. */
export function birthParentAndChild<Person>(
  kind: RelationshipKind | null | undefined,
  from: Person,
  to: Person,
): { readonly parent: Person; readonly child: Person } | null {
  if (kind === 'parent') return { parent: from, child: to };
  return kind === 'child' ? { parent: to, child: from } : null;
}
