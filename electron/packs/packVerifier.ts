import { createPublicKey, verify } from 'node:crypto';
import type { PackVerifier } from '#shared/packs/packTrust';

/** Ed25519 by Node's own cryptography. */
export const packVerifier: PackVerifier = {
  verifyEd25519({ publicKey, signature, message }) {
    const key = createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: publicKey },
      format: 'jwk',
    });
    const genuine = verify(null, Buffer.from(message), key, Buffer.from(signature, 'base64url'));
    return Promise.resolve(genuine);
  },
};
