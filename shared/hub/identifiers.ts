import { z } from 'zod';

/** An identifier without meaning. It may not hold `|`, which separates the parts of the seal's AAD. */
export const opaqueIdSchema = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

/** A command id is made by the client and is at once identity, order and idempotency key. */
export const commandIdSchema = z.uuidv7();

/** Bytes in base64url without padding. */
export const base64UrlSchema = z.string().regex(/^[A-Za-z0-9_-]+$/);

/** SHA-256 in base64url without padding: 43 characters. */
export const sha256Schema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** An instant in UTC, ISO 8601. */
export const instantSchema = z.iso.datetime();

/** The public half of an ES256 signing key (RFC 7518, 6.2.1). */
export const publicSigningJwkSchema = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: sha256Schema,
  y: sha256Schema,
});
export type PublicSigningJwk = z.infer<typeof publicSigningJwkSchema>;

/** An uncompressed P-256 point (65 bytes) in base64url: the public key of an HPKE recipient. */
export const p256PointSchema = z.string().regex(/^[A-Za-z0-9_-]{87}$/);

/** The public key of an HPKE recipient, in base64url: of X25519 (32 bytes) or P-256 (65). The length tells which. */
export const hpkePublicKeySchema = z.string().regex(/^[A-Za-z0-9_-]{43}(?:[A-Za-z0-9_-]{44})?$/);

/** A signed token in compact form: three base64url parts. */
export const compactJwsSchema = z
  .string()
  .max(8192)
  .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/);
