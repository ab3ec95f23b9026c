import { join } from 'node:path';
import { fail, ok, type Result } from '#shared/base/result';
import { appError, type AppError } from '#shared/desktop/errors';
import type { PairingAnswer } from '#shared/hub/pairing';
import { wrap } from '../sealing';
import { withPendingPairing } from './computerRecord';
import { deriveIdentityKey, keyBytes } from './derivedKeys';
import { identityAad, type Identity } from './identity';
import { keyslotsVersion, writeKeyslots, type KeyslotsContent } from './keyslots';
import { openSession, type Opened } from './openedSession';
import { assessPassphrase } from './passphrase';
import { createPassphraseSlot } from './passphraseSlot';
import { initialsOf, writeProfileCard } from './profiles';
import { sealRecoverySlot } from './recoverySlot';
import { createSigner, publicHalf } from './signingKeys';
import type { VaultPorts } from './vaultPorts';

export interface PairRequest {
  readonly hubUrl: string;
  readonly invitationCode: string;
  readonly passphrase: string;
}

/**
 * First run of a counselor on this computer. Until the key file stands, the signing key waits with the
 * computer's record: a pairing cut off anywhere can be repeated with the same code.
 */
export async function pairCounselor(
  ports: VaultPorts,
  request: PairRequest,
): Promise<Result<Opened, AppError>> {
  if (!assessPassphrase(request.passphrase).acceptable) return fail(appError('passphraseTooWeak'));
  const record = await preparePairing(ports, request.invitationCode);
  if (!record.ok) return record;
  const { computer, pendingPairing } = record.value;
  const answer = await ports.pairing({
    hubUrl: request.hubUrl,
    invitationCode: request.invitationCode,
    computerId: computer.computerId,
    computerSigner: await createSigner(computer.privateJwk),
    counselorSigningJwk: publicHalf(pendingPairing.signingJwk),
  });
  if (!answer.ok) return answer;
  const identity = identityFrom(answer.value, record.value, request.hubUrl);
  const refusal = await reasonToRefuse(ports, identity, request.passphrase);
  if (refusal) return fail(refusal);
  const opened = await writeCounselor(ports, identity, request);
  if (!opened.ok) return opened;
  const saved = await ports.computers.save({ computer, hub: identity.hub, pendingPairing: null });
  return saved.ok ? opened : saved;
}

async function preparePairing(ports: VaultPorts, invitationCode: string) {
  if (!(await ports.keyring.available())) return fail(appError('keyringUnavailable'));
  const found = await ports.computers.load();
  if (!found.ok) return found;
  const record = await withPendingPairing(found.value, invitationCode, ports.random);
  const saved = await ports.computers.save(record);
  return saved.ok ? ok(record) : saved;
}

function identityFrom(
  { counselor, hub, policy, practice, organizationRecoveryKey }: PairingAnswer,
  { computer, pendingPairing }: Awaited<ReturnType<typeof withPendingPairing>>,
  hubUrl: string,
): Identity {
  const { id: counselorId, displayName, role } = counselor;
  const { hubId, name, sealingKeys, signingKeys } = hub;
  const { idleLockMinutes, allowUnprotectedKeyring, minimumPassphraseLength } = policy;
  return {
    profile: { counselorId, displayName, initials: initialsOf(displayName), role, practice },
    policy: { idleLockMinutes, allowUnprotectedKeyring, namesOnUnlockScreen: true },
    minimumPassphraseLength,
    signingJwk: pendingPairing.signingJwk,
    computer,
    hub: { url: hubUrl, hubId, name, practice: hub.practice, sealingKeys, signingKeys },
    recoveryKey: organizationRecoveryKey,
  };
}

/** What the hub's answer may still forbid; the invitation stays good for another try. */
async function reasonToRefuse(
  { files, keyring, vaultFolder }: VaultPorts,
  { profile, policy, minimumPassphraseLength }: Identity,
  passphrase: string,
): Promise<AppError | undefined> {
  if (!keyring.protects() && !policy.allowUnprotectedKeyring) return appError('keyringUnprotected');
  const context = { minimumLength: minimumPassphraseLength, names: [profile.displayName] };
  if (!assessPassphrase(passphrase, context).acceptable) return appError('passphraseTooWeak');
  // Whatever lies there may be the only key to somebody's work: nothing is written over it.
  const standing = await files.list(join(vaultFolder, profile.counselorId));
  return standing.length > 0 ? appError('profileExists') : undefined;
}

async function writeCounselor(
  ports: VaultPorts,
  identity: Identity,
  { passphrase }: PairRequest,
): Promise<Result<Opened, AppError>> {
  const { files, random, vaultFolder } = ports;
  const { counselorId } = identity.profile;
  const dataKey = random.bytes(keyBytes);
  const passphraseSlot = await createPassphraseSlot(
    ports,
    counselorId,
    { passphrase, dataKey },
    await ports.argon2Parameters(),
  );
  if (!passphraseSlot.ok) return passphraseSlot;
  const recoverySlot = await sealRecoverySlot(identity.recoveryKey, counselorId, dataKey);
  if (!recoverySlot.ok) return recoverySlot;
  const content: KeyslotsContent = {
    version: keyslotsVersion,
    counselorId,
    createdAtMs: ports.clock.nowMs(),
    card: { ...identity.profile, namesOnUnlockScreen: identity.policy.namesOnUnlockScreen },
    keyringBackend: ports.keyring.backend(),
    passphraseSlot: passphraseSlot.value,
    recoverySlot: recoverySlot.value,
    identity: sealIdentity(identity, dataKey, ports).toString('base64'),
  };
  await files.ensureFolder(join(vaultFolder, counselorId));
  await writeKeyslots(files, vaultFolder, content);
  await writeProfileCard(files, vaultFolder, content.card);
  return openSession(content, dataKey, ports.keyring);
}

function sealIdentity(identity: Identity, dataKey: Uint8Array, { random }: VaultPorts): Buffer {
  const { counselorId } = identity.profile;
  const key = deriveIdentityKey(dataKey, counselorId);
  const sealed = wrap(key, Buffer.from(JSON.stringify(identity)), identityAad(counselorId), random);
  key.fill(0);
  return sealed;
}
