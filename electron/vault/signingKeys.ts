import { calculateJwkThumbprint, CompactSign, exportJWK, generateKeyPair, importJWK } from 'jose';
import type { PublicSigningJwk } from '#shared/hub/identifiers';
import { privateSigningJwkSchema, type PrivateSigningJwk } from './identity';

export const signingAlgorithm = 'ES256';

/** Makes a new ES256 key pair. */
export async function createSigningJwk(): Promise<PrivateSigningJwk> {
  const pair = await generateKeyPair(signingAlgorithm, { extractable: true });
  const { kty, crv, x, y, d } = await exportJWK(pair.privateKey);
  return privateSigningJwkSchema.parse({ kty, crv, x, y, d });
}

export function publicHalf({ kty, crv, x, y }: PrivateSigningJwk): PublicSigningJwk {
  return { kty, crv, x, y };
}

/** A key that signs and can no longer be exported. */
export interface Signer {
  /** RFC 7638, SHA-256, base64url. */
  readonly thumbprint: string;
  readonly publicJwk: PublicSigningJwk;
  /** A compact JWS; `header` is added to the algorithm. */
  sign(
    header: Readonly<Record<string, unknown>> & { readonly typ: string },
    payload: Uint8Array,
  ): Promise<string>;
}

export async function createSigner(jwk: PrivateSigningJwk): Promise<Signer> {
  const key = await importJWK({ ...jwk }, signingAlgorithm, { extractable: false });
  const publicJwk = publicHalf(jwk);
  const thumbprint = await calculateJwkThumbprint(publicJwk, 'sha256');
  return {
    thumbprint,
    publicJwk,
    sign: (header, payload) =>
      new CompactSign(payload).setProtectedHeader({ ...header, alg: signingAlgorithm }).sign(key),
  };
}
