import type { Result } from '#shared/base/result';
import type { PackInfo } from '#shared/desktop/channels/packs';
import type { AppError } from '#shared/desktop/errors';
import { desktop } from '../bridge';

let listing: Promise<Result<readonly PackInfo[], AppError>> | undefined;

/** Which packs this computer has, asked once for each page; a failure is tried again at the next call. */
export async function listPacks(): Promise<Result<readonly PackInfo[], AppError>> {
  listing ??= desktop.call('packs.list', {});
  const listed = await listing;
  if (!listed.ok) listing = undefined;
  return listed;
}
