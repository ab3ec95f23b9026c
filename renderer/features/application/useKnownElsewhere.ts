import { useEffect, useMemo, useState } from 'react';
import type { ApplicationDraft } from '#shared/domain/application/index';
import { finding, peopleInBoth, presentPersons } from '#shared/domain/application/steps/index';
import type { Finding } from '#shared/domain/application/steps/index';
import { store } from '../../store';
import { nameOf, readDraft, useCase } from '../consumer/index';

/** Whoever can be looked for: people with a whole name and a birth date. */
function soughtOf(application: ApplicationDraft | null) {
  return (application ? presentPersons(application) : []).filter(
    ({ name, dateOfBirth }) => name?.firstName && name.lastName && dateOfBirth,
  );
}

/** More cases of one name than these are not opened: the look-up must never hold up the typing. */
const casesAtMost = 5;

/** The counselor's other cases of the same year that may name the person: the list knows names alone. */
async function casesNaming(name: string, caseId: string, coverageYear: number) {
  const found = await store.call('rows.list', {
    text: name,
    coverageYear,
    sort: 'updated',
    limit: casesAtMost,
  });
  return found.ok ? found.value.rows.filter(({ id }) => id !== caseId) : [];
}

/**
 * The people of the application who are in another of the counselor's cases on this computer. Nothing
 * of the other family is told, neither whose case it is nor where it stands (E4).
 */
async function knownElsewhere(
  application: ApplicationDraft,
  caseId: string,
): Promise<readonly string[]> {
  const known = new Set<string>();
  for (const person of soughtOf(application)) {
    for (const row of await casesNaming(nameOf(person), caseId, application.coverageYear)) {
      const other = await readDraft(row.draftId ?? row.id);
      if (!other.ok) continue;
      for (const id of peopleInBoth(application, other.value.draft.application)) known.add(id);
    }
  }
  return [...known];
}

/**
 * A warning for everybody who is in another case on this computer, as soon as name and birth date are
 * told; none where no application is given.
 */
export function useKnownElsewhere(application: ApplicationDraft | null): readonly Finding[] {
  const { caseId } = useCase().draft;
  const [known, setKnown] = useState<readonly string[]>([]);
  const sought = JSON.stringify(
    soughtOf(application).map(({ name, dateOfBirth }) => [name, dateOfBirth]),
  );
  useEffect(() => {
    if (!application) return;
    let isCurrent = true;
    void knownElsewhere(application, caseId).then((ids) => {
      if (isCurrent) setKnown(ids);
    });
    return () => {
      isCurrent = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- nothing but names and birth dates is looked up
  }, [sought, caseId]);
  return useMemo(
    () =>
      known.map((personId) =>
        finding('warning', 'person.in-another-case', 'roster', { key: personId, personId }),
      ),
    [known],
  );
}
