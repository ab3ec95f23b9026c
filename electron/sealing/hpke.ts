import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
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

const createSuite = (): CipherSuite =>
  new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  });

const utf8 = new TextEncoder();

/** Seals to an uncompressed P-256 point (RFC 9180, base mode). Fails where the point is none. */
export async function sealTo(
  publicPoint: Uint8Array,
  { info, aad }: SealBinding,
  plaintext: Uint8Array,
): Promise<Result<SealedBytes, 'keyUnusable'>> {
  const suite = createSuite();
  let recipientPublicKey;
  try {
    recipientPublicKey = await suite.kem.deserializePublicKey(publicPoint);
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
  const suite = createSuite();
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
