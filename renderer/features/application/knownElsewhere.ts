import { parseCalendarDate } from '#shared/base/calendarDate';
import type { ApplicationDraft, HouseholdMember } from '#shared/domain/application/index';
import { peopleInBoth, presentPersons } from '#shared/domain/application/steps/index';

/** What the list knows of another case. */
export interface NamedCase {
  readonly id: string;
  readonly draftId: string | null;
  readonly updatedAtMs: number;
}

export interface CaseLookUp {
  /** The other cases that may name the person. */
  readonly casesNaming: (person: HouseholdMember) => Promise<readonly NamedCase[]>;
  /** The answers of a draft; null where they cannot be read. */
  readonly answersOf: (draftId: string) => Promise<ApplicationDraft | null>;
}

/** Whoever can be looked for: people with a whole name and a whole birth date. */
export function soughtOf(application: ApplicationDraft | null): readonly HouseholdMember[] {
  return (application ? presentPersons(application) : []).filter(
    ({ name, dateOfBirth }) =>
      name?.firstName && name.lastName && dateOfBirth && parseCalendarDate(dateOfBirth),
  );
}

/**
 * Finds the people of an application who are in another of the counselor's cases on this computer.
 * Nothing of the other family is told, neither whose case it is nor where it stands (E4). Each case is
 * read once, and again only where it has changed; null where `isOvertaken` says that nobody waits.
 */
export function knownElsewhereBy({ casesNaming, answersOf }: CaseLookUp) {
  const read = new Map<string, { updatedAtMs: number; answers: ApplicationDraft | null }>();
  const remembered = async ({ id, draftId, updatedAtMs }: NamedCase) => {
    const known = read.get(id);
    if (known?.updatedAtMs === updatedAtMs) return known.answers;
    const answers = await answersOf(draftId ?? id);
    read.set(id, { updatedAtMs, answers });
    return answers;
  };
  return async (
    application: ApplicationDraft,
    isOvertaken: () => boolean,
  ): Promise<readonly string[] | null> => {
    const cases = new Map<string, NamedCase>();
    for (const person of soughtOf(application)) {
      if (isOvertaken()) return null;
      for (const found of await casesNaming(person)) cases.set(found.id, found);
    }
    const known = new Set<string>();
    for (const one of cases.values()) {
      if (isOvertaken()) return null;
      const other = await remembered(one);
      if (other) for (const id of peopleInBoth(application, other)) known.add(id);
    }
    return isOvertaken() ? null : [...known];
  };
}
