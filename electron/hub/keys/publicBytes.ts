import { createHash } from 'node:crypto';

/** The public half of a key pair for sealing, as a JWK has it (RFC 7518, 6.2; RFC 8037, 2). */
export type PublicSealingJwk =
  | { readonly kty: 'EC'; readonly x: string; readonly y: string }
  | { readonly kty: 'OKP'; readonly x: string };

/** A public key as HPKE writes it (RFC 9180, 7.1.1), base64url: 32 bytes of X25519, or an uncompressed point of P-256. */
export function publicBytes(jwk: PublicSealingJwk): string {
  if (jwk.kty === 'OKP') return jwk.x;
  return Buffer.concat([
    Buffer.from([4]),
    Buffer.from(jwk.x, 'base64url'),
    Buffer.from(jwk.y, 'base64url'),
  ]).toString('base64url');
}

/** How a sealing key is named in an envelope. */
export function publicKeyId(publicKey: string): string {
  return createHash('sha256')
    .update(Buffer.from(publicKey, 'base64url'))
    .digest('base64url')
    .slice(0, 16);
}
