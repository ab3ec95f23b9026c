import { ok, type Result } from '#shared/base/result';
import type { AppError } from '#shared/desktop/errors';
import type { Identity } from './identity';
import type { VaultPorts } from './vaultPorts';

/**
 * Puts the computer's own key and hub back from a counselor's copy where the record is gone or
 * unreadable; an unreadable one is kept under another name. One that stands is left as it is.
 */
export async function restoreComputer(
  { computers }: VaultPorts,
  { computer, hub }: Identity,
): Promise<Result<undefined, AppError>> {
  const record = await computers.load();
  if (record.ok ? record.value : record.error.code === 'keyFileNewer') return ok(undefined);
  return computers.restore({ computer, hub, pendingPairing: null });
}
