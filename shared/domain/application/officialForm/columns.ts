import type { HouseholdMember } from '../schema';
import type { Place, Places } from './printed';

/** Somebody with the column that is theirs. */
export interface PersonAt {
  readonly person: HouseholdMember;
  readonly place: Place;
}

/** The columns of these people, of whom some may have none. */
export function columnsOf(
  persons: readonly HouseholdMember[],
  places: Places,
): readonly PersonAt[] {
  return persons.flatMap((person) => {
    const place = places.get(`persons.${person.id}`);
    return place ? [{ person, place }] : [];
  });
}
