import { fail, ok, type Result } from '#shared/base/result';
import type { OpenedVault } from '#shared/desktop/channels/vault';
import type { Policy, Profile } from '#shared/desktop/common';
import { appError, type AppError } from '#shared/desktop/errors';
import { unwrap } from '../sealing';
import {
  deriveDocumentsKey,
  deriveFingerprintKey,
  deriveIdentityKey,
  deriveSessionKeys,
} from './derivedKeys';
import { identityAad, identitySchema, type Identity } from './identity';
import type { Keyring } from './keyring';
import type { KeyslotsContent } from './keyslots';
import { createSigner, type Signer } from './signingKeys';

/** What main keeps while a vault is open. The data key and the session keys are not in it. */
export interface OpenSession {
  readonly profile: Profile;
  readonly policy: Policy;
  readonly computerId: string;
  readonly hub: Identity['hub'];
  readonly minimumPassphraseLength: number;
  /** Signs as this counselor on this computer. */
  readonly signer: Signer;
  /** Tells whether two bodies are the same without keeping either. */
  readonly fingerprintKey: Uint8Array;
  /** Seals the documents of this counselor's cases. */
  readonly documentsKey: Uint8Array;
}

export interface Opened {
  readonly session: OpenSession;
  /** For the page, once; zeroed after the reply. */
  readonly forPage: OpenedVault;
}

/** Reads the sealed identity; a data key that fits the slot but not the identity means damage. */
export function openIdentity(
  content: Pick<KeyslotsContent, 'counselorId' | 'identity'>,
  dataKey: Uint8Array,
): Result<Identity, AppError> {
  const { counselorId } = content;
  const key = deriveIdentityKey(dataKey, counselorId);
  const bytes = unwrap(key, Buffer.from(content.identity, 'base64'), identityAad(counselorId));
  key.fill(0);
  if (!bytes) return fail(appError('keyFileDamaged'));
  const identity = identitySchema.safeParse(JSON.parse(bytes.toString('utf8')));
  bytes.fill(0);
  const sound = identity.success && identity.data.profile.counselorId === counselorId;
  return sound ? ok(identity.data) : fail(appError('keyFileDamaged'));
}

/** Turns the data key into an open session, and zeroes it. */
export async function openSession(
  content: KeyslotsContent,
  dataKey: Buffer,
  keyring: Keyring,
): Promise<Result<Opened, AppError>> {
  try {
    const identity = openIdentity(content, dataKey);
    if (!identity.ok) return identity;
    const { profile, policy, hub, computer, minimumPassphraseLength, signingJwk } = identity.value;
    if (!keyring.protects() && !policy.allowUnprotectedKeyring) {
      return fail(appError('keyringUnprotected'));
    }
    const shown: Profile = { ...profile, condition: 'ready', kitOpens: true };
    const session: OpenSession = {
      profile: shown,
      policy,
      computerId: computer.computerId,
      hub,
      minimumPassphraseLength,
      signer: await createSigner(signingJwk),
      fingerprintKey: deriveFingerprintKey(dataKey, content.counselorId),
      documentsKey: deriveDocumentsKey(dataKey, content.counselorId),
    };
    const sessionKeys = deriveSessionKeys(dataKey, content.counselorId);
    const { deskId = content.counselorId } = identity.value;
    return ok({ session, forPage: { profile: shown, deskId, policy, sessionKeys } });
  } finally {
    dataKey.fill(0);
  }
}
