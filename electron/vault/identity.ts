import { z } from 'zod';
import { idSchema, policySchema, profileSchema } from '#shared/desktop/common';
import { hubInfoSchema } from '#shared/hub/hubInfo';
import {
  opaqueIdSchema,
  p256PointSchema,
  publicSigningJwkSchema,
  sha256Schema,
} from '#shared/hub/identifiers';

/** The private half of an ES256 key; it leaves the vault's seal only to be imported for signing. */
export const privateSigningJwkSchema = publicSigningJwkSchema.extend({ d: sha256Schema });
export type PrivateSigningJwk = z.infer<typeof privateSigningJwkSchema>;

/** The hub that somebody paired with, and the keys it published then or since. */
export const pinnedHubSchema = hubInfoSchema
  .pick({ hubId: true, name: true, practice: true, sealingKeys: true, signingKeys: true })
  .extend({ url: z.url() });
export type PinnedHub = z.infer<typeof pinnedHubSchema>;

export const computerSchema = z.strictObject({
  computerId: idSchema,
  privateJwk: privateSigningJwkSchema,
});
export type Computer = z.infer<typeof computerSchema>;

/** What the data key protects of a counselor on this computer, beside their records. */
export const identitySchema = z.strictObject({
  profile: profileSchema.omit({ condition: true, kitOpens: true }),
  /** Under which the records lie in the databases; in the first profiles that was the counselor's id. */
  deskId: opaqueIdSchema.optional(),
  policy: policySchema,
  minimumPassphraseLength: z.number().int().positive(),
  signingJwk: privateSigningJwkSchema,
  /** A copy, so that a recovery after a lost keyring keeps the computer's standing with the hub. */
  computer: computerSchema,
  hub: pinnedHubSchema,
  recoveryKey: z.strictObject({ keyId: z.string(), publicKey: p256PointSchema }),
});
export type Identity = z.infer<typeof identitySchema>;

export function identityAad(counselorId: string): string {
  return `enroller-desk/identity/v1|${counselorId}`;
}
