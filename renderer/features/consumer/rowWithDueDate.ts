import { store } from '../../store';
import type { ConsumerRow, StoredDraft } from '../../store';
import { readStoredCase } from './caseSession';
import { draftDueOn } from './draftDueOn';

/**
 * The row of a draft with the last day to send it. A list that was made anew from the cases does not
 * know it: the store has no rules. What is found here is entered there, in the row as it stands by then.
 */
export async function rowWithDueDate(row: ConsumerRow, stored: StoredDraft): Promise<ConsumerRow> {
  if (row.status !== 'inProgress' || row.dueOn !== null) return row;
  const draft = readStoredCase(stored);
  const dueOn = draft.ok ? await draftDueOn(draft.value) : null;
  if (dueOn === null) return row;
  await store.call('rows.sendBy', { id: row.id, dueOn });
  return { ...row, dueOn };
}
