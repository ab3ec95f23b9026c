import { createPublicKey, verify } from 'node:crypto';
import type { PackVerifier } from '#shared/packs/packTrust';

/** Ed25519 by Node's own cryptography. */
export const nodePackVerifier: PackVerifier = {
  verifyEd25519: async ({ publicKey, signature, message }) => {
    const key = createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: publicKey },
      format: 'jwk',
    });
    return verify(null, Buffer.from(message, 'utf8'), key, Buffer.from(signature, 'base64url'));
  },
};
