import { fail, ok, type Result } from '#shared/base/result';
import { appError, type AppError } from '#shared/desktop/errors';
import { readKeyslots, writeKeyslots, type KeyslotsContent } from './keyslots';
import { openIdentity, openSession, type Opened } from './openedSession';
import { assessPassphrase } from './passphrase';
import { createPassphraseSlot, openKeyringLayer, openPassphraseLayer } from './passphraseSlot';
import { findProfiles } from './profiles';
import { openRecoverySlot } from './recoverySlot';
import type { VaultPorts } from './vaultPorts';

/** The key file, or the condition that it is in; nothing is ever made anew in its place. */
async function standingKeyslots(
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
  return openSession(content.value, dataKey.value, ports.keyring);
}

/** Writes a passphrase slot anew around the data key; the file is replaced whole or not at all. */
async function replacePassphrase(
  ports: VaultPorts,
  content: KeyslotsContent,
  dataKey: Buffer,
  newPassphrase: string,
): Promise<Result<KeyslotsContent, AppError>> {
  const identity = openIdentity(content, dataKey);
  if (!identity.ok) return identity;
  const { profile, minimumPassphraseLength } = identity.value;
  const context = { minimumLength: minimumPassphraseLength, names: [profile.displayName] };
  if (!assessPassphrase(newPassphrase, context).acceptable) {
    return fail(appError('passphraseTooWeak'));
  }
  const slot = await createPassphraseSlot(
    ports,
    content.counselorId,
    { passphrase: newPassphrase, dataKey },
    await ports.argon2Parameters(),
  );
  if (!slot.ok) return slot;
  const keyringBackend = ports.keyring.backend();
  const next = { ...content, keyringBackend, passphraseSlot: slot.value };
  await writeKeyslots(ports.files, ports.vaultFolder, next);
  return ok(next);
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

/** Opens by the printed kit and sets a new passphrase; also after a lost or changed keyring. */
export async function recoverCounselor(
  ports: VaultPorts,
  counselorId: string,
  { recoveryKit, newPassphrase }: { readonly recoveryKit: string; readonly newPassphrase: string },
): Promise<Result<Opened, AppError>> {
  const content = await standingKeyslots(ports, counselorId);
  if (!content.ok) return content;
  const dataKey = await openRecoverySlot(content.value.recoverySlot, counselorId, recoveryKit);
  if (!dataKey.ok) return dataKey;
  const identity = openIdentity(content.value, dataKey.value);
  if (!identity.ok) return identity;
  const replaced = await replacePassphrase(ports, content.value, dataKey.value, newPassphrase);
  if (!replaced.ok) return replaced;
  const record = await ports.computers.load();
  if (!record.ok || !record.value) {
    const { computer, hub } = identity.value;
    const restored = await ports.computers.restore({ computer, hub, pendingPairing: null });
    if (!restored.ok) return restored;
  }
  await ports.throttle.succeeded(counselorId);
  return openSession(replaced.value, dataKey.value, ports.keyring);
}
