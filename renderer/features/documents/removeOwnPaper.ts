import { draftIdOf } from '#shared/domain/application/index';
import type { CaseDraft } from '#shared/domain/application/index';
import { desktop } from '../../bridge';

/**
 * Takes a paper off this computer that came with this draft. One that a change of the case took over
 * stays: it belongs to what was signed before, and may still be on its way.
 */
export async function removeOwnPaper(draft: CaseDraft, documentId: string): Promise<void> {
  const standing = await desktop.call('documents.list', { draftId: draftIdOf(draft) });
  if (!standing.ok || !standing.value.some((one) => one.documentId === documentId)) return;
  await desktop.call('documents.remove', { documentId });
}
