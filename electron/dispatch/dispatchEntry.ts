import { createHash } from 'node:crypto';
import { z } from 'zod';
import { documentReceiptSchema } from '#shared/hub/documents';
import { commandIdSchema, opaqueIdSchema, sha256Schema } from '#shared/hub/identifiers';

/** One document on its way to the hub. In the clear: ids, counts and hashes of sealed bytes alone. */
export const dispatchEntrySchema = z.strictObject({
  version: z.literal(1),
  documentId: opaqueIdSchema,
  caseId: opaqueIdSchema,
  commandId: commandIdSchema,
  counselorId: opaqueIdSchema,
  computerId: opaqueIdSchema,
  /** SHA-256 of each sealed part, in order. */
  parts: z.array(sha256Schema).min(1),
  standing: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('waiting'), begun: z.boolean() }),
    z.strictObject({ state: z.literal('received'), receipt: documentReceiptSchema }),
    /** The hub will not take it as it is; a person has to look. */
    z.strictObject({ state: z.literal('refused'), reason: z.string().max(60) }),
  ]),
});
export type DispatchEntry = z.output<typeof dispatchEntrySchema>;
export type DispatchStanding = DispatchEntry['standing'];

/** What a document's receipt has to name: the hash over the hashes of its parts. */
export function partsHashOf({ parts }: Pick<DispatchEntry, 'parts'>): string {
  return createHash('sha256').update(parts.join('')).digest('base64url');
}
