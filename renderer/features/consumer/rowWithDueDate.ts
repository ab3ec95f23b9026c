import { store } from '../../store';
import type { ConsumerRow } from '../../store';
import { readCurrentDraft } from './currentDraft';
import { draftDueOn } from './draftDueOn';

/**
 * The row of a draft with the last day to send it. A list that was made anew from the cases does not
 * know it: the store has no rules. What is found here is entered there.
 */
export async function rowWithDueDate(row: ConsumerRow): Promise<ConsumerRow> {
  if (row.status !== 'inProgress' || row.dueOn !== null) return row;
  const current = await readCurrentDraft(row.id);
  const dueOn = current.ok ? await draftDueOn(current.value.draft) : null;
  if (dueOn === null) return row;
  const complete = { ...row, dueOn };
  await store.call('rows.put', { rows: [complete] });
  return complete;
}
