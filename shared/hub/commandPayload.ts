import { z } from 'zod';
import { pacificDate } from '../base/clock';
import type { Consent } from '../domain/application/caseDraft';
import { consentStanding } from '../domain/application/consentStanding';
import { submissionSchema } from '../domain/application/submission';
import { commandIdSchema, instantSchema, opaqueIdSchema } from './identifiers';

const signedHeader = {
  id: commandIdSchema,
  caseId: opaqueIdSchema,
  caseSequence: z.int().positive(),
  counselorId: opaqueIdSchema,
  computerId: opaqueIdSchema,
  madeAt: instantSchema,
};

/**
 * A submission, and with it the payment that `payment.paymentRef` names: an envelope (base64) that only
 * the carrier can open.
 */
export const applicationBodySchema = submissionSchema
  .extend({
    sealedPayment: z
      .string()
      .max(16_384)
      .regex(/^[A-Za-z0-9+/]+={0,2}$/)
      .optional(),
  })
  // 10 CCR 6664: neither the computer that seals nor the hub takes what a family no longer allows.
  .refine(({ consent, finalizedAt }) => stoodAt(consent, finalizedAt), {
    path: ['consent'],
    error: 'consentEnded',
  });

const anyDay = '1970-01-01';

function stoodAt(consent: Consent, instant: string): boolean {
  const atMs = Date.parse(instant);
  if (Number.isNaN(atMs)) return false;
  // Without a last day a consent stands the same on any day; asking the calendar costs the hub 6 µs.
  const day = consent.expiresOn === undefined ? anyDay : pacificDate(atMs);
  return consentStanding(consent, day) === 'given';
}

export const withdrawalSchema = z.object({
  reason: z.enum(['consumerRequest', 'enteredInError', 'duplicate', 'other']),
});

/** The family took its permission back: what came before stays received, nothing more may be done. */
export const revocationSchema = z.object({ revokedAt: instantSchema });

/**
 * What a counselor signs, and the hub reads after opening the envelope: the payload of a compact JWS
 * (ES256; `kid` = RFC 7638 thumbprint of the counselor's key for this computer).
 */
export const commandPayloadSchema = z.discriminatedUnion('kind', [
  z.object({ ...signedHeader, kind: z.literal('application.submit'), body: applicationBodySchema }),
  z.object({ ...signedHeader, kind: z.literal('case.withdraw'), body: withdrawalSchema }),
  z.object({ ...signedHeader, kind: z.literal('consent.revoke'), body: revocationSchema }),
]);
export type CommandPayload = z.infer<typeof commandPayloadSchema>;
export type CommandKind = CommandPayload['kind'];

/** The `typ` of the signed command inside an envelope. */
export const commandJwsType = 'enroller-desk-command+jws';
