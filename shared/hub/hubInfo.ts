import { z } from 'zod';
import {
  hpkePublicKeySchema,
  instantSchema,
  opaqueIdSchema,
  publicSigningJwkSchema,
} from './identifiers';

/** Grows when a client written for the last one would misunderstand. */
export const hubApiVersion = 1;

export const sealingKeySchema = z.object({
  /** Written into each envelope: the first 16 characters of the SHA-256 of the public key, base64url. */
  keyId: z.string().regex(/^[A-Za-z0-9_-]{16}$/),
  publicKey: hpkePublicKeySchema,
  /** Seal nothing to this key after then. The hub keeps opening what was sealed before. */
  notAfter: instantSchema,
});
export type SealingKey = z.infer<typeof sealingKeySchema>;

export const hubSigningKeySchema = publicSigningJwkSchema.extend({
  kid: z.string(),
  alg: z.literal('ES256'),
  use: z.literal('sig'),
});

/** `GET /v1/hub`: what anybody may know. */
export const hubInfoSchema = z.object({
  hubId: opaqueIdSchema,
  name: z.string(),
  practice: z.boolean(),
  apiVersion: z.literal(hubApiVersion),
  serverTime: instantSchema,
  /** Newest first. */
  sealingKeys: z.array(sealingKeySchema).min(1),
  /** For receipts. */
  signingKeys: z.array(hubSigningKeySchema).min(1),
});
export type HubInfo = z.infer<typeof hubInfoSchema>;

/** `GET /v1/health`. */
export const healthSchema = z.object({ status: z.literal('ready') });
