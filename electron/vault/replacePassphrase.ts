import { fail, ok, type Result } from '#shared/base/result';
import { appError, type AppError } from '#shared/desktop/errors';
import { keyslotsVersion, writeKeyslots, type KeyslotsContent, type KitParts } from './keyslots';
import { openIdentity } from './openedSession';
import { assessPassphrase } from './passphrase';
import { createPassphraseSlot } from './passphraseSlot';
import type { VaultPorts } from './vaultPorts';

/** Writes a passphrase slot anew around the data key; the file is replaced whole or not at all. */
export async function replacePassphrase(
  ports: VaultPorts,
  { counselorId, createdAtMs, card, recoverySlot, identity: sealedIdentity }: KitParts,
  dataKey: Buffer,
  newPassphrase: string,
): Promise<Result<KeyslotsContent, AppError>> {
  const identity = openIdentity({ counselorId, identity: sealedIdentity }, dataKey);
  if (!identity.ok) return identity;
  const { profile, minimumPassphraseLength } = identity.value;
  const context = { minimumLength: minimumPassphraseLength, names: [profile.displayName] };
  const { acceptable } = await assessPassphrase(ports.estimateGuesses, newPassphrase, context);
  if (!acceptable) return fail(appError('passphraseTooWeak'));
  const slot = await createPassphraseSlot(
    ports,
    counselorId,
    { passphrase: newPassphrase, dataKey },
    await ports.argon2Parameters(),
  );
  if (!slot.ok) return slot;
  const content: KeyslotsContent = {
    version: keyslotsVersion,
    ...{ counselorId, createdAtMs, card, recoverySlot },
    identity: sealedIdentity,
    keyringBackend: ports.keyring.backend(),
    passphraseSlot: slot.value,
  };
  await writeKeyslots(ports.files, ports.vaultFolder, content);
  return ok(content);
}
