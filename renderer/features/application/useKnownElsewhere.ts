import { useEffect, useMemo, useState } from 'react';
import type { ApplicationDraft } from '#shared/domain/application/index';
import { finding } from '#shared/domain/application/steps/index';
import type { Finding } from '#shared/domain/application/steps/index';
import { store } from '../../store';
import { nameOf, readDraft, useCase } from '../consumer/index';
import { knownElsewhereBy, soughtOf } from './knownElsewhere';
import type { CaseLookUp } from './knownElsewhere';

/** More cases of one name than these are not opened: the look-up must never hold up the typing. */
const casesAtMost = 5;

/** A name or a date that rests so long is typed to its end. */
const restMs = 600;

/** The counselor's other cases of the same year: the list knows names alone. */
function otherCases(caseId: string, coverageYear: number): CaseLookUp {
  return {
    casesNaming: async (person) => {
      const found = await store.call('rows.list', {
        text: nameOf(person),
        coverageYear,
        sort: 'updated',
        limit: casesAtMost,
      });
      return found.ok ? found.value.rows.filter(({ id }) => id !== caseId) : [];
    },
    answersOf: async (draftId) => {
      const other = await readDraft(draftId);
      return other.ok ? other.value.draft.application : null;
    },
  };
}

/**
 * A warning for everybody who is in another case on this computer, as soon as name and birth date are
 * told; none where no application is given.
 */
export function useKnownElsewhere(application: ApplicationDraft | null): readonly Finding[] {
  const { caseId, coverageYear } = useCase().draft;
  const [known, setKnown] = useState<readonly string[]>([]);
  const lookUp = useMemo(
    () => knownElsewhereBy(otherCases(caseId, coverageYear)),
    [caseId, coverageYear],
  );
  const sought = JSON.stringify(
    soughtOf(application).map(({ name, dateOfBirth }) => [name, dateOfBirth]),
  );
  useEffect(() => {
    if (!application) return;
    let isCurrent = true;
    const look = async () => {
      const ids = await lookUp(application, () => !isCurrent);
      if (ids) setKnown(ids);
    };
    const timer = setTimeout(() => void look(), restMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- nothing but names and birth dates is looked up
  }, [sought, lookUp]);
  return useMemo(
    () =>
      known.map((personId) =>
        finding('warning', 'person.in-another-case', 'roster', { key: personId, personId }),
      ),
    [known],
  );
}
