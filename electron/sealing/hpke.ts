import {
  Aes256Gcm,
  CipherSuite,
  DhkemP256HkdfSha256,
  DhkemX25519HkdfSha256,
  HkdfSha256,
} from '@hpke/core';
import { fail, ok, type Result } from '#shared/base/result';

/** What an HPKE envelope is bound to. */
export interface SealBinding {
  /** The purpose: one envelope cannot be opened as another kind. */
  readonly info: string;
  /** The place: an envelope moved elsewhere does not open. */
  readonly aad: string;
}

export interface SealedBytes {
  readonly enc: Uint8Array;
  readonly ciphertext: Uint8Array;
}

type Kem = DhkemP256HkdfSha256 | DhkemX25519HkdfSha256;

const createSuite = (kem: Kem): CipherSuite =>
  new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes256Gcm() });

const x25519Bytes = 32;

const utf8 = new TextEncoder();

/** Seals to a public key of X25519 or to an uncompressed point of P-256 (RFC 9180, base mode). Fails where it is neither. */
export async function sealTo(
  publicKey: Uint8Array,
  { info, aad }: SealBinding,
  plaintext: Uint8Array,
): Promise<Result<SealedBytes, 'keyUnusable'>> {
  const isX25519 = publicKey.byteLength === x25519Bytes;
  const suite = createSuite(isX25519 ? new DhkemX25519HkdfSha256() : new DhkemP256HkdfSha256());
  let recipientPublicKey;
  try {
    recipientPublicKey = await suite.kem.deserializePublicKey(publicKey);
  } catch {
    return fail('keyUnusable');
  }
  const sealed = await suite.seal(
    { recipientPublicKey, info: utf8.encode(info) },
    plaintext,
    utf8.encode(aad),
  );
  return ok({ enc: new Uint8Array(sealed.enc), ciphertext: new Uint8Array(sealed.ct) });
}

/** Opens with a raw P-256 private key; fails alike for a wrong key, binding or envelope. */
export async function openWith(
  privateKey: Uint8Array,
  { info, aad }: SealBinding,
  sealed: SealedBytes,
): Promise<Result<Buffer, 'doesNotOpen'>> {
  const suite = createSuite(new DhkemP256HkdfSha256());
  try {
    const recipientKey = await suite.kem.deserializePrivateKey(privateKey);
    const opened = await suite.open(
      { recipientKey, enc: sealed.enc, info: utf8.encode(info) },
      sealed.ciphertext,
      utf8.encode(aad),
    );
    return ok(Buffer.from(opened));
  } catch {
    return fail('doesNotOpen');
  }
}
