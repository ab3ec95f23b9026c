import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Random } from '../ports';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Nonce, ciphertext and tag in one: AES-256-GCM under a fresh nonce, bound to `aad`. */
export function wrap(key: Uint8Array, plaintext: Uint8Array, aad: string, random: Random): Buffer {
  const nonce = random.bytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce);
  cipher.setAAD(Buffer.from(aad));
  return Buffer.concat([nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

/** Undefined where the key, the binding or the bytes are not the ones that were wrapped. */
export function unwrap(key: Uint8Array, wrapped: Uint8Array, aad: string): Buffer | undefined {
  if (wrapped.length < nonceBytes + tagBytes) return undefined;
  const decipher = createDecipheriv(algorithm, key, wrapped.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.from(aad));
  decipher.setAuthTag(wrapped.subarray(wrapped.length - tagBytes));
  try {
    const body = decipher.update(wrapped.subarray(nonceBytes, wrapped.length - tagBytes));
    return Buffer.concat([body, decipher.final()]);
  } catch {
    return undefined;
  }
}
