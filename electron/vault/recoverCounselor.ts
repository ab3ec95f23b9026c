import { fail, ok, type Result } from '#shared/base/result';
import { appError, type AppError } from '#shared/desktop/errors';
import type { Identity } from './identity';
import { keepUnreadable, readKeyslots, type KitParts } from './keyslots';
import { openIdentity, openSession, type Opened } from './openedSession';
import { standingKitParts } from './profiles';
import { openRecoverySlot } from './recoverySlot';
import { replacePassphrase } from './replacePassphrase';
import { restoreComputer } from './restoreComputer';
import { standingKeyslots } from './unlockCounselor';
import type { VaultPorts } from './vaultPorts';

export interface RecoveryRequest {
  readonly recoveryKit: string;
  readonly newPassphrase: string;
}

/**
 * Opens by the printed kit and sets a new passphrase: after a forgotten one, after a lost or changed
 * keyring, and where the key file is missing or damaged but a copy of what the kit needs still stands.
 */
export async function recoverCounselor(
  ports: VaultPorts,
  counselorId: string,
  { recoveryKit, newPassphrase }: RecoveryRequest,
): Promise<Result<Opened, AppError>> {
  const opened = await openByKit(ports, counselorId, recoveryKit);
  if (!opened.ok) return opened;
  const { parts, dataKey, identity } = opened.value;
  const keyFile = await readKeyslots(ports.files, ports.vaultFolder, counselorId);
  if (keyFile.kind === 'damaged') await keepUnreadable(ports, counselorId);
  const replaced = await replacePassphrase(ports, parts, dataKey, newPassphrase);
  if (!replaced.ok) return replaced;
  const restored = await restoreComputer(ports, identity);
  if (!restored.ok) return restored;
  await ports.throttle.succeeded(counselorId);
  return openSession(replaced.value, dataKey, ports.keyring);
}

interface OpenedByKit {
  readonly parts: KitParts;
  readonly dataKey: Buffer;
  readonly identity: Identity;
}

async function openByKit(
  ports: VaultPorts,
  counselorId: string,
  recoveryKit: string,
): Promise<Result<OpenedByKit, AppError>> {
  const standing = await standingKeyslots(ports, counselorId);
  if (!standing.ok && standing.error.code === 'keyFileNewer') return standing;
  const copies = await standingKitParts(ports.files, ports.vaultFolder, counselorId);
  if (copies.length === 0) return standing.ok ? fail(appError('keyFileDamaged')) : standing;
  let problem = appError('recoveryKitWrong');
  for (const parts of copies) {
    const dataKey = await openRecoverySlot(parts.recoverySlot, counselorId, recoveryKit);
    if (!dataKey.ok) continue;
    const identity = openIdentity(parts, dataKey.value);
    if (identity.ok) return ok({ parts, dataKey: dataKey.value, identity: identity.value });
    problem = identity.error;
  }
  return fail(problem);
}
