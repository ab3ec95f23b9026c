import { createDecipheriv, createHmac } from 'node:crypto';
import type { RecipientKem } from './hpkeKem';

/**
 * HPKE (RFC 9180) in base mode with HKDF-SHA256, for the side that opens, one message a key. On Node's
 * own crypto and without promises: the library's some twenty hops through Web Crypto for each envelope
 * cost several times the arithmetic. Checked against the RFC's vectors and against the library
 * (test/unit/hub/hpkeRecipient.test.ts).
 */
export interface HpkeRecipient {
  /** The plaintext. Throws where anything is amiss, without saying what. */
  open(enc: Uint8Array, ciphertext: Uint8Array, aad: Uint8Array): Buffer;
}

/** An AEAD of RFC 9180, 7.3; nonces have 12 bytes and tags 16 with each of them. */
export interface HpkeAead {
  readonly id: number;
  readonly cipher: 'aes-128-gcm' | 'aes-256-gcm' | 'chacha20-poly1305';
  readonly keyBytes: number;
}

/** The one of an envelope (`shared/hub/commandEnvelope.ts`). */
export const envelopeAead: HpkeAead = { id: 2, cipher: 'aes-256-gcm', keyBytes: 32 };

const hashBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

const noSalt = Buffer.alloc(hashBytes);
const version = Buffer.from('HPKE-v1');

/** RFC 9180, 4.1. */
function kemSuite(kem: RecipientKem): Buffer {
  return Buffer.from([...Buffer.from('KEM'), 0x00, kem.id]);
}

/** RFC 9180, 5.1; 1 is HKDF-SHA256. */
function hpkeSuite(kem: RecipientKem, aead: HpkeAead): Buffer {
  return Buffer.from([...Buffer.from('HPKE'), 0x00, kem.id, 0x00, 0x01, 0x00, aead.id]);
}

function hmac(key: Uint8Array, message: Uint8Array): Buffer {
  return createHmac('sha256', key).update(message).digest();
}

/** RFC 9180, 4: what LabeledExtract puts before its input; `extract` is the HMAC of both. */
function extractLabel(suite: Buffer, label: string): Buffer {
  return Buffer.concat([version, suite, Buffer.from(label)]);
}

/** RFC 9180, 4: what LabeledExpand puts before its info. */
function expandLabel(suite: Buffer, label: string, bytes: number): Buffer {
  return Buffer.concat([Buffer.from([0, bytes]), extractLabel(suite, label)]);
}

/** RFC 5869, 2.3: what stands behind the info where no more than one block of the hash is wanted. */
const firstBlock = Buffer.from([1]);

/** RFC 9180, 4.1: Decap. */
function makeDecapsulation(kem: RecipientKem): (enc: Uint8Array) => Buffer {
  const eaePrk = extractLabel(kemSuite(kem), 'eae_prk');
  const sharedSecret = expandLabel(kemSuite(kem), 'shared_secret', hashBytes);
  return (enc) => {
    const prk = hmac(noSalt, Buffer.concat([eaePrk, kem.agree(enc)]));
    return hmac(prk, Buffer.concat([sharedSecret, enc, kem.publicKey, firstBlock]));
  };
}

/** The recipient with this key, for messages sealed with this `info`. */
export function makeRecipient(
  kem: RecipientKem,
  info: Uint8Array,
  aead: HpkeAead = envelopeAead,
): HpkeRecipient {
  const decapsulate = makeDecapsulation(kem);
  const suite = hpkeSuite(kem, aead);
  // The same for every message: mode, no pre-shared key, info (RFC 9180, 5.1).
  const context = Buffer.concat([
    Buffer.from([0]),
    hmac(noSalt, extractLabel(suite, 'psk_id_hash')),
    hmac(noSalt, Buffer.concat([extractLabel(suite, 'info_hash'), info])),
  ]);
  const secretInput = extractLabel(suite, 'secret');
  const keyInput = Buffer.concat([expandLabel(suite, 'key', aead.keyBytes), context, firstBlock]);
  const nonceLabel = expandLabel(suite, 'base_nonce', nonceBytes);
  const nonceInput = Buffer.concat([nonceLabel, context, firstBlock]);

  return {
    open(enc, ciphertext, aad) {
      const end = ciphertext.length - tagBytes;
      if (end < 0) throw new RangeError('ciphertext');
      const secret = hmac(decapsulate(enc), secretInput);
      const key = hmac(secret, keyInput).subarray(0, aead.keyBytes);
      const nonce = hmac(secret, nonceInput).subarray(0, nonceBytes);
      const decipher = decipherOf(aead, key, nonce);
      decipher.setAAD(aad, { plaintextLength: end });
      decipher.setAuthTag(ciphertext.subarray(end));
      const plaintext = decipher.update(ciphertext.subarray(0, end));
      // Throws where the tag does not fit; every cipher here gives all its bytes before.
      decipher.final();
      return plaintext;
    },
  };
}

function decipherOf({ cipher }: HpkeAead, key: Buffer, nonce: Buffer) {
  const options = { authTagLength: tagBytes };
  // Two calls, because Node's types tell the ciphers apart and not their union.
  return cipher === 'chacha20-poly1305'
    ? createDecipheriv(cipher, key, nonce, options)
    : createDecipheriv(cipher, key, nonce, options);
}
