import { z } from 'zod';
import { commandIdSchema, instantSchema, opaqueIdSchema, sha256Schema } from './identifiers';
import { hubLimits } from './limits';
import { problemSchema } from './problem';
import { receiptSchema } from './receipt';

const envelopeCharacters = Math.ceil(hubLimits.envelopeBytes / 3) * 4;

/** A sealed command as delivered: the cover the hub sorts by, and the envelope only it can open. */
export const sealedCommandSchema = z.object({
  /** UUIDv7: identity, order and idempotency key in one. */
  id: commandIdSchema,
  caseId: opaqueIdSchema,
  /** 1, 2, 3 … within the case. A refused command does not use its number up. */
  caseSequence: z.int().positive(),
  counselorId: opaqueIdSchema,
  computerId: opaqueIdSchema,
  /** Of the envelope's bytes. */
  bodySha256: sha256Schema,
  /** Base64 with padding. Its alphabet is not checked here: the hash over the bytes says more. */
  envelope: z.string().min(1).max(envelopeCharacters),
  sealedAt: instantSchema,
});
export type SealedCommand = z.infer<typeof sealedCommandSchema>;

export const commandBatchSchema = z.object({
  commands: z.array(sealedCommandSchema).min(1).max(hubLimits.commandsPerBatch),
});
export type CommandBatch = z.infer<typeof commandBatchSchema>;

/** The answer to one command of a batch, in the order of the request. */
export const commandAnswerSchema = z.discriminatedUnion('kind', [
  /** Stored. The same command delivered again gets the same receipt. */
  z.object({ kind: z.literal('received'), id: commandIdSchema, receipt: receiptSchema }),
  /** Will never be accepted as it is. */
  z.object({ kind: z.literal('refused'), id: commandIdSchema, problem: problemSchema }),
  /** Another command already took this number of the case. */
  z.object({
    kind: z.literal('conflict'),
    id: commandIdSchema,
    expectedCaseSequence: z.int().positive(),
  }),
  /** An earlier command of the case has not arrived yet; deliver it first, then this one again. */
  z.object({
    kind: z.literal('outOfOrder'),
    id: commandIdSchema,
    expectedCaseSequence: z.int().positive(),
  }),
  /** Not decided; deliver it again later. */
  z.object({
    kind: z.literal('retry'),
    id: commandIdSchema,
    retryAfterMs: z.int().nonnegative(),
  }),
]);
export type CommandAnswer = z.infer<typeof commandAnswerSchema>;

export const commandBatchAnswerSchema = z.object({ answers: z.array(commandAnswerSchema) });
export type CommandBatchAnswer = z.infer<typeof commandBatchAnswerSchema>;
