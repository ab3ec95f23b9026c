import { fail, ok, type Result } from '#shared/base/result';
import { appError, type AppError } from '#shared/desktop/errors';
import { readKeyslots, type KeyslotsContent } from './keyslots';
import { openIdentity, openSession, type Opened } from './openedSession';
import { openKeyringLayer, openPassphraseLayer } from './passphraseSlot';
import { findProfiles } from './profiles';
import { replacePassphrase } from './replacePassphrase';
import { restoreComputer } from './restoreComputer';
import type { VaultPorts } from './vaultPorts';

/** The key file, or the condition that it is in; nothing is ever made anew in its place. */
export async function standingKeyslots(
  { files, vaultFolder }: VaultPorts,
  counselorId: string,
): Promise<Result<KeyslotsContent, AppError>> {
  const file = await readKeyslots(files, vaultFolder, counselorId);
  switch (file.kind) {
    case 'good':
      return ok(file.value);
    case 'newer':
      return fail(appError('keyFileNewer'));
    case 'damaged':
      return fail(appError('keyFileDamaged'));
    case 'missing': {
      const known = await findProfiles(files, vaultFolder);
      const paired = known.some(({ card }) => card.counselorId === counselorId);
      return fail(appError(paired ? 'keyFileMissing' : 'profileMissing'));
    }
  }
}

/** Opens the data key by passphrase, slowed down after wrong ones. */
async function dataKeyByPassphrase(
  ports: VaultPorts,
  content: KeyslotsContent,
  passphrase: string,
): Promise<Result<Buffer, AppError>> {
  const { throttle, deriveKey, keyring } = ports;
  const { counselorId } = content;
  const retryAfterMs = await throttle.remainingMs(counselorId);
  if (retryAfterMs > 0) return fail(appError('tooManyAttempts', { retryAfterMs }));
  // A keyring that does not answer is not an attempt.
  const inner = await openKeyringLayer(keyring, content);
  if (!inner.ok) return inner;
  await throttle.attempt(counselorId);
  const dataKey = await openPassphraseLayer(deriveKey, content, inner.value, passphrase);
  if (dataKey.ok) await throttle.succeeded(counselorId);
  return dataKey;
}

export async function unlockCounselor(
  ports: VaultPorts,
  counselorId: string,
  passphrase: string,
): Promise<Result<Opened, AppError>> {
  const content = await standingKeyslots(ports, counselorId);
  if (!content.ok) return content;
  const dataKey = await dataKeyByPassphrase(ports, content.value, passphrase);
  if (!dataKey.ok) return dataKey;
  const identity = openIdentity(content.value, dataKey.value);
  if (identity.ok) await restoreComputer(ports, identity.value);
  return openSession(content.value, dataKey.value, ports.keyring);
}

export async function changePassphrase(
  ports: VaultPorts,
  counselorId: string,
  { passphrase, newPassphrase }: { readonly passphrase: string; readonly newPassphrase: string },
): Promise<Result<undefined, AppError>> {
  const content = await standingKeyslots(ports, counselorId);
  if (!content.ok) return content;
  const dataKey = await dataKeyByPassphrase(ports, content.value, passphrase);
  if (!dataKey.ok) return dataKey;
  const replaced = await replacePassphrase(ports, content.value, dataKey.value, newPassphrase);
  dataKey.value.fill(0);
  return replaced.ok ? ok(undefined) : replaced;
}
