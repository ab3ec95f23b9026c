import type { EmployerOffer, HouseholdMember } from './schema';

/** Whether an offer of an employer is made to this person, too. */
export function offerReaches(
  offer: EmployerOffer,
  person: HouseholdMember,
  spouseIds: readonly string[],
): boolean {
  if (offer.offeringEmployeePersonId === person.id) return true;
  switch (offer.whoIsOffered) {
    case 'employeeAndFamily':
      return true;
    case 'employeeAndSpouse':
      return spouseIds.includes(offer.offeringEmployeePersonId ?? '');
    case 'listedPersons':
      return (offer.offeredPersonIds ?? []).includes(person.id);
    default:
      return false;
  }
}
