import { z } from 'zod';
import { attentionReasons } from './states';

/** What happens to an outbox item, as it crosses a border. The states themselves need no schema. */
export const storedReceiptSchema = z.strictObject({
  commandId: z.uuid(),
  receiptNumber: z.string(),
  receivedAt: z.string(),
  bodySha256: z.string(),
  hubId: z.string(),
  signature: z.string(),
});
export type StoredReceipt = z.infer<typeof storedReceiptSchema>;

const instantMs = z.number().int().nonnegative();

export const outboxEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('leased'), runId: z.uuid(), untilMs: instantMs }),
  z.strictObject({ type: z.literal('leaseVoid') }),
  z.strictObject({ type: z.literal('received'), receipt: storedReceiptSchema }),
  z.strictObject({
    type: z.literal('postponed'),
    wakeAtMs: instantMs,
    answer: z.string(),
    countAttempt: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('refused'),
    reason: z.enum(attentionReasons),
    answer: z.string(),
  }),
  z.strictObject({ type: z.literal('conflicted'), answer: z.string() }),
  z.strictObject({ type: z.literal('rejected'), answer: z.string() }),
  z.strictObject({ type: z.literal('confirmed'), confirmationNumber: z.string() }),
  z.strictObject({ type: z.literal('retried') }),
  z.strictObject({ type: z.literal('withdrawn') }),
]);
export type OutboxEvent = z.infer<typeof outboxEventSchema>;
