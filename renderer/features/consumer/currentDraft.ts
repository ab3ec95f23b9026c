import { isAmendment } from '#shared/domain/application/index';
import type { CaseDraft } from '#shared/domain/application/index';
import { fail, ok } from '#shared/base/result';
import type { Result } from '#shared/base/result';
import { store } from '../../store';
import type { StoredDraft } from '../../store';
import { readStoredCase } from './caseSession';

export interface ReadDraft {
  readonly stored: StoredDraft;
  readonly draft: CaseDraft;
}

/** Reads one draft of the store. */
export async function readDraft(id: string): Promise<Result<ReadDraft, 'missing' | 'unreadable'>> {
  const stored = await store.call('drafts.load', { id });
  if (!stored.ok) return fail('missing');
  const draft = readStoredCase(stored.value);
  return draft.ok ? ok({ stored: stored.value, draft: draft.value }) : fail('unreadable');
}

/**
 * The draft of a case to work on: the list's row points to it, because a submitted case may have
 * changes under way. A change that was put aside gives way to what it was to change.
 */
export async function readCurrentDraft(
  caseId: string,
): Promise<Result<ReadDraft, 'missing' | 'unreadable'>> {
  const row = await store.call('rows.get', { id: caseId });
  const current = await readDraft((row.ok ? row.value.draftId : null) ?? caseId);
  if (!current.ok) return current;
  const { stored, draft } = current.value;
  const putAside = stored.state === 'discarded' && isAmendment(draft) && draft.basis;
  return putAside ? readDraft(putAside.draftId) : current;
}
