import { useSession } from '../../session/session';
import type { ListPlace } from './headings';
import { removeRow, restoreRows } from './rows';
import type { Interview } from './useInterview';

/** Takes a row out at once and offers to put it back; null where the row has to stay. */
export function useRemoval(
  { application, change }: Interview,
  stepId: string,
  place: ListPlace | null,
): (() => void) | null {
  const bannerShown = useSession((state) => state.bannerShown);
  const rowId = place ? application[place.list][place.index]?.id : undefined;
  if (!place || rowId === undefined) return null;
  const isPerson = place.list === 'persons';
  if (isPerson && (stepId !== 'roster' || rowId === application.primaryContactPersonId))
    return null;
  return () => {
    const before = application;
    change((current) => removeRow(current, place.list, rowId));
    bannerShown({
      id: 'row-removed',
      kind: 'information',
      headingKey: 'interview.removed',
      undo: () => change((current) => restoreRows(current, before)),
    });
  };
}
