import { draftIdOf, revokedCase } from '#shared/domain/application/index';
import type { CaseDraft, Revocation } from '#shared/domain/application/index';
import { ok } from '#shared/base/result';
import type { Result } from '#shared/base/result';
import { store } from '../../store';
import type { StoreError } from '../../store';
import { readDraft } from '../consumer/index';

export interface DraftContent {
  readonly id: string;
  readonly contentJson: string;
}

async function emptied(
  id: string,
  current: CaseDraft,
  revocation: Revocation,
): Promise<DraftContent> {
  const read = await readDraft(id);
  // What cannot be read any more is emptied all the same.
  const draft = read.ok ? read.value.draft : { ...current, draftId: id };
  return { id, contentJson: JSON.stringify(revokedCase(draft, revocation)) };
}

/** Every version of the case that lies in the store, as it is to be after the revocation. */
export async function revokedDrafts(
  current: CaseDraft,
  revocation: Revocation,
): Promise<Result<readonly DraftContent[], StoreError>> {
  const listed = await store.call('drafts.list', { states: ['open', 'submitted', 'discarded'] });
  if (!listed.ok) return listed;
  const others = listed.value
    .filter(({ id, caseId }) => caseId === current.caseId && id !== draftIdOf(current))
    .map(({ id }) => emptied(id, current, revocation));
  return ok([
    {
      id: draftIdOf(current),
      contentJson: JSON.stringify(revokedCase(current, revocation)),
    },
    ...(await Promise.all(others)),
  ]);
}
