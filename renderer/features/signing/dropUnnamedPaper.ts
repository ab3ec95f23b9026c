import { papersOf } from '#shared/domain/application/index';
import type { CaseSession } from '../consumer/index';
import { removeOwnPaper } from '../documents/index';

/** Takes a paper off this computer, once it is on the disk that the draft names it for nothing any more. */
export async function dropUnnamedPaper(
  session: CaseSession,
  fileId: string | undefined,
): Promise<void> {
  const { draft } = session.view();
  if (fileId === undefined || papersOf(draft).has(fileId)) return;
  if (await session.flush()) await removeOwnPaper(draft, fileId);
}
