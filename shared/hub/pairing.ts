import { z } from 'zod';
import { roles } from '../domain/access/roles';
import { hubInfoSchema } from './hubInfo';
import { opaqueIdSchema, p256PointSchema, publicSigningJwkSchema } from './identifiers';

/** Crockford's alphabet without I, L, O, U: read aloud and typed by hand. */
export const invitationCodeSchema = z
  .string()
  .max(40)
  .transform((text) => text.toUpperCase().replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/));

/**
 * `POST /v1/pairing`, with a DPoP proof by the computer's key and no token. Repeating it with the
 * same code and keys gives the same answer, so a lost reply costs nothing.
 */
export const pairingRequestSchema = z.object({
  invitationCode: invitationCodeSchema,
  computer: z.object({ id: opaqueIdSchema, publicJwk: publicSigningJwkSchema }),
  counselorSigningJwk: publicSigningJwkSchema,
});
export type PairingRequest = z.input<typeof pairingRequestSchema>;

export const policySchema = z.object({
  idleLockMinutes: z.int().min(1).max(15),
  /** Whether Linux without a keyring (`basic_text`) may be used after a plain warning. */
  allowUnprotectedKeyring: z.boolean(),
  minimumPassphraseLength: z.int().min(12),
});
export type Policy = z.infer<typeof policySchema>;

export const hubCounselorSchema = z.object({
  id: opaqueIdSchema,
  displayName: z.string(),
  role: z.enum(roles),
  certificationNumber: z.string().optional(),
});
export type HubCounselor = z.infer<typeof hubCounselorSchema>;

export const pairingAnswerSchema = z.object({
  counselor: hubCounselorSchema,
  hub: hubInfoSchema,
  /** Keyslots are sealed to it; its private half is the printed kit that the manager keeps. */
  organizationRecoveryKey: z.object({ keyId: z.string(), publicKey: p256PointSchema }),
  policy: policySchema,
  practice: z.boolean(),
});
export type PairingAnswer = z.infer<typeof pairingAnswerSchema>;
