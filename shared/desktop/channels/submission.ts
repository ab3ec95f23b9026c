import { z } from 'zod';
import { channel } from '../channel';
import {
  bytesSchema,
  counselorIdSchema,
  idSchema,
  instantMsSchema,
  nothing,
  sha256Schema,
} from '../common';

export const commandKinds = ['application.submit', 'case.withdraw', 'consent.revoke'] as const;
export type CommandKind = (typeof commandKinds)[number];

/** A sealed command as it lies in the spool and in the outbox. Nobody on this computer can open it. */
export const sealedCommandSchema = z.strictObject({
  commandId: idSchema,
  caseId: idSchema,
  caseSequence: z.number().int().positive(),
  kind: z.enum(commandKinds),
  counselorId: counselorIdSchema,
  computerId: idSchema,
  sealedAtMs: instantMsSchema,
  bodySha256: sha256Schema,
  envelope: bytesSchema,
});
export type SealedCommand = z.infer<typeof sealedCommandSchema>;

export const submissionChannels = {
  /**
   * Signs, seals to the hub and writes the fsynced spool file. Repeating it with the same id and
   * body answers the file that stands; another body is refused with `commandDiffers`.
   */
  'submission.seal': channel({
    input: z.strictObject({
      commandId: idSchema,
      caseId: idSchema,
      caseSequence: z.number().int().positive(),
      kind: z.enum(commandKinds),
      body: z.record(z.string(), z.unknown()),
    }),
    output: sealedCommandSchema,
    lock: 'unlocked',
    permission: 'application.submit',
    maxBytes: 4 * 1024 * 1024,
  }),
  /** The outbox row is durable: delivery may start. */
  'submission.stored': channel({
    input: z.strictObject({ commandId: idSchema }),
    output: nothing,
    lock: 'unlocked',
  }),
} as const;
