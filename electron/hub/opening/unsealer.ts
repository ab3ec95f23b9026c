import { fail, ok, type Result } from '#shared/base/result';
import { decodeEnvelope, type ProblemCode } from '#shared/hub/index';
import { p256Kem, x25519Kem, type RecipientKem } from '../keys/hpkeKem';
import { makeRecipient } from '../keys/hpkeRecipient';
import type { PrivateSealingJwk, SealingPrivateKey } from '../keys/keyRing';

type Unsealed = Result<Buffer, Extract<ProblemCode, 'envelopeUnreadable' | 'sealingKeyUnknown'>>;

/** Opens envelopes of one purpose with whichever of the hub's sealing keys they name. */
export function makeUnsealer(
  sealing: readonly SealingPrivateKey[],
  purpose: string,
): (aad: string, bytes: Uint8Array) => Unsealed {
  const info = Buffer.from(purpose);
  const recipients = new Map(
    sealing.map(({ keyId, privateJwk }) => [keyId, makeRecipient(kemOf(privateJwk), info)]),
  );
  return (aad, bytes) => {
    const envelope = decodeEnvelope(bytes);
    if (!envelope.ok) return fail('envelopeUnreadable');
    const { keyId, enc, ciphertext } = envelope.value;
    const recipient = recipients.get(keyId);
    if (!recipient) return fail('sealingKeyUnknown');
    try {
      return ok(recipient.open(enc, ciphertext, Buffer.from(aad)));
    } catch {
      return fail('envelopeUnreadable');
    }
  };
}

function kemOf(jwk: PrivateSealingJwk): RecipientKem {
  return jwk.kty === 'OKP' ? x25519Kem(jwk) : p256Kem(Buffer.from(jwk.d, 'base64url'));
}
