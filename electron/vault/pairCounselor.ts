import { join } from 'node:path';
import { fail, ok, type Result } from '#shared/base/result';
import { appError, type AppError } from '#shared/desktop/errors';
import type { PairingAnswer } from '#shared/hub/pairing';
import { wrap } from '../sealing';
import { withPendingPairing } from './computerRecord';
import { deriveIdentityKey, keyBytes } from './derivedKeys';
import { identityAad, type Identity } from './identity';
import { argon2Floor } from './keyDerivation';
import { keyslotsVersion, readKeyslots, writeKeyslots, type KeyslotsContent } from './keyslots';
import { openSession, type Opened } from './openedSession';
import { assessPassphrase, type PassphraseContext } from './passphrase';
import { createPassphraseSlot } from './passphraseSlot';
import { initialsOf, writeProfileFile } from './profiles';
import { sealRecoverySlot } from './recoverySlot';
import { createSigner, publicHalf } from './signingKeys';
import type { VaultPorts } from './vaultPorts';

export interface PairRequest {
  readonly hubUrl: string;
  readonly invitationCode: string;
  readonly passphrase: string;
  /** The passphrase is the one of practice, which everybody knows: it is not judged, and opens no other desk. */
  readonly forPractice?: true;
  /** The counselor whose unusable files may be kept aside for this. */
  readonly anewFor?: string | undefined;
}

/**
 * First run of a counselor on this computer, or a new start where their key file is lost. Until the
 * key file stands, the signing key waits with the computer's record: a pairing cut off anywhere can
 * be repeated with the same code.
 */
export async function pairCounselor(
  ports: VaultPorts,
  request: PairRequest,
): Promise<Result<Opened, AppError>> {
  if (!(await isStrongEnough(ports, request))) return fail(appError('passphraseTooWeak'));
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
  const deskId = ports.random.uuid();
  const identity = { ...identityFrom(answer.value, record.value, request.hubUrl), deskId };
  const refusal = await reasonToRefuse(ports, identity, request);
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

async function isStrongEnough(
  { estimateGuesses }: VaultPorts,
  { passphrase, forPractice }: PairRequest,
  context?: PassphraseContext,
): Promise<boolean> {
  if (forPractice) return true;
  return (await assessPassphrase(estimateGuesses, passphrase, context)).acceptable;
}

/** What the hub's answer may still forbid; the invitation stays good for another try. */
async function reasonToRefuse(
  ports: VaultPorts,
  { profile, policy, minimumPassphraseLength }: Identity,
  request: PairRequest,
): Promise<AppError | undefined> {
  const { files, keyring, vaultFolder } = ports;
  const { anewFor, forPractice } = request;
  if (!keyring.protects() && !policy.allowUnprotectedKeyring) return appError('keyringUnprotected');
  const context = { minimumLength: minimumPassphraseLength, names: [profile.displayName] };
  if (!(await isStrongEnough(ports, request, context))) return appError('passphraseTooWeak');
  if (forPractice && !profile.practice) return appError('passphraseTooWeak');
  const { counselorId } = profile;
  if (anewFor !== undefined && anewFor !== counselorId) return appError('invitationOfAnother');
  // Whatever lies there may be the only key to somebody's work: nothing is written over it.
  const standing = await files.list(join(vaultFolder, counselorId));
  if (standing.length === 0) return undefined;
  const { kind } = await readKeyslots(files, vaultFolder, counselorId);
  if (kind === 'good' || kind === 'newer') return appError('profileExists');
  if (anewFor === counselorId) return undefined;
  return appError(kind === 'missing' ? 'keyFileMissing' : 'keyFileDamaged');
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
    // The passphrase of practice is printed on its screen: slower than the floor protects nobody.
    identity.profile.practice ? argon2Floor : await ports.argon2Parameters(),
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
  await setAside(ports, counselorId);
  await files.ensureFolder(join(vaultFolder, counselorId));
  await writeKeyslots(files, vaultFolder, content);
  await writeProfileFile(files, vaultFolder, content);
  return openSession(content, dataKey, ports.keyring);
}

/** Moves what stands of an unusable desk out of the way, whole: found keys may open it yet. */
async function setAside(
  { files, random, vaultFolder }: VaultPorts,
  counselorId: string,
): Promise<void> {
  const folder = join(vaultFolder, counselorId);
  if ((await files.list(folder)).length === 0) return;
  const asideFolder = `${vaultFolder}-set-aside`;
  await files.ensureFolder(asideFolder);
  await files.rename(folder, join(asideFolder, `${counselorId}-${random.uuid()}`));
  await files.syncFolder(asideFolder);
  await files.syncFolder(vaultFolder);
}

function sealIdentity(identity: Identity, dataKey: Uint8Array, { random }: VaultPorts): Buffer {
  const { counselorId } = identity.profile;
  const key = deriveIdentityKey(dataKey, counselorId);
  const sealed = wrap(key, Buffer.from(JSON.stringify(identity)), identityAad(counselorId), random);
  key.fill(0);
  return sealed;
}
