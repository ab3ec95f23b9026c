import type { ApplicationDraft } from '#shared/domain/application/index';
import { isPresent } from '#shared/domain/application/steps/subjects';
import { listAt } from '#shared/domain/application/steps/readPath';
import { useSession } from '../../session/session';
import { listPlaceOf } from './headings';
import type { RowQuestions } from './interview';
import { removeRow, restoreRows } from './rows';
import { setIn } from './setIn';
import type { Interview } from './useInterview';

/** A change of the application and the way back from it. */
interface Removal {
  readonly take: (application: ApplicationDraft) => ApplicationDraft;
  readonly undo: (application: ApplicationDraft) => ApplicationDraft;
}

/** Somebody who was on the application that stands already, and so leaves it with a day and a reason. */
function wasAlreadyListed({ provenance }: ApplicationDraft, personId: string): boolean {
  return Object.entries(provenance).some(
    ([key, { source }]) => source === 'prior' && key.startsWith(`persons.${personId}.`),
  );
}

function personRemoval({ application, context }: Interview, index: number): Removal | null {
  const person = application.persons[index];
  if (!person || !isPresent(person) || person.id === application.primaryContactPersonId)
    return null;
  if (!wasAlreadyListed(application, person.id)) return rowRemoval(application, 'persons', index);
  const path = `persons.${index}.removedOn`;
  return {
    take: (current) => setIn(current, path, context.today),
    undo: (current) => setIn(current, path, null),
  };
}

function rowRemoval(
  application: ApplicationDraft,
  list: Parameters<typeof removeRow>[1],
  index: number,
): Removal | null {
  const id = application[list][index]?.id;
  if (id === undefined) return null;
  return {
    take: (current) => removeRow(current, list, id),
    undo: (current) => restoreRows(current, application),
  };
}

/** A row that lies inside another: an expense of a business, an income of a tribe. */
function itemRemoval(application: ApplicationDraft, path: string): Removal | null {
  const [, list, index] =
    /^(.+\.(?:selfEmploymentExpenses|tribalIncomes))\.(\d+)$/.exec(path) ?? [];
  if (list === undefined) return null;
  const rows = listAt(application, list);
  const left = rows.filter((_, at) => at !== Number(index));
  return {
    take: (current) => setIn(current, list, left),
    undo: (current) => setIn(current, list, rows),
  };
}

function removalOf(interview: Interview, path: string): Removal | null {
  const { application } = interview;
  const place = listPlaceOf(path);
  if (!place) return itemRemoval(application, path);
  return place.list === 'persons'
    ? personRemoval(interview, place.index)
    : rowRemoval(application, place.list, place.index);
}

/** Takes a row out at once and offers to put it back; null where the row has to stay. */
export function useRemoval(
  interview: Interview,
  stepId: string,
  group: RowQuestions,
): (() => void) | null {
  const bannerShown = useSession((state) => state.bannerShown);
  const { latest, change } = interview;
  if (listPlaceOf(group.path)?.list === 'persons' && stepId !== 'roster') return null;
  if (!removalOf(interview, group.path)) return null;
  return () => {
    // What is undone later is this moment: other rows may have come or gone since this one was drawn.
    const removal = removalOf({ ...interview, application: latest() }, group.path);
    if (!removal) return;
    change(removal.take);
    bannerShown({
      id: 'row-removed',
      kind: 'information',
      headingKey: 'interview.removed',
      undo: () => change(removal.undo),
    });
  };
}
