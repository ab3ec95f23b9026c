import { z } from 'zod';
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
export const applicationBodySchema = submissionSchema.extend({
  sealedPayment: z
    .string()
    .max(16_384)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/)
    .optional(),
});

export const withdrawalSchema = z.object({
  reason: z.enum(['consumerRequest', 'enteredInError', 'duplicate', 'other']),
});

/**
 * What a counselor signs, and the hub reads after opening the envelope: the payload of a compact JWS
 * (ES256; `kid` = RFC 7638 thumbprint of the counselor's key for this computer).
 */
export const commandPayloadSchema = z.discriminatedUnion('kind', [
  z.object({ ...signedHeader, kind: z.literal('application.submit'), body: applicationBodySchema }),
  z.object({ ...signedHeader, kind: z.literal('case.withdraw'), body: withdrawalSchema }),
]);
export type CommandPayload = z.infer<typeof commandPayloadSchema>;
export type CommandKind = CommandPayload['kind'];

/** The `typ` of the signed command inside an envelope. */
export const commandJwsType = 'enroller-desk-command+jws';
