import { z } from 'zod';
import { outboxEventSchema } from '../domain/outbox/events';
import { outboxStates } from '../domain/outbox/states';
import { changeSchema } from '../hub/changes';
import { counselorIdSchema, idSchema, instantMsSchema, nothing, sha256Schema } from './common';
import { sealedCommandSchema } from './channels/submission';

/** What the sender needs of an outbox row; the envelope itself is read from the spool. */
export const leasedItemSchema = sealedCommandSchema
  .omit({ envelope: true })
  .extend({ attempts: z.number().int().nonnegative() });
export type LeasedItem = z.infer<typeof leasedItemSchema>;

export const outboxCountsSchema = z.strictObject({
  unsent: z.number().int().nonnegative(),
  oldestUnsentAtMs: instantMsSchema.nullable(),
  nextWakeAtMs: instantMsSchema.nullable(),
});
export type OutboxCounts = z.infer<typeof outboxCountsSchema>;

/**
 * What the main process asks of the page, because the outbox lives in IndexedDB. The lock screen's
 * page answers the `outbox.*` requests too: they need no key.
 */
export const rendererRequests = {
  /** Leases due items, at most one batch; items of one case only in order, none while an earlier one is open. */
  'outbox.lease': {
    input: z.strictObject({
      runId: idSchema,
      nowMs: instantMsSchema,
      leaseMs: z.number().int().positive(),
      limit: z.number().int().positive().max(50),
    }),
    output: z.array(leasedItemSchema),
  },
  /** Applies what happened to leased items; one strict transaction. Repeating it changes nothing. */
  'outbox.settle': {
    input: z.strictObject({
      events: z.array(z.strictObject({ commandId: idSchema, event: outboxEventSchema })).max(200),
    }),
    output: z.array(z.strictObject({ commandId: idSchema, state: z.enum(outboxStates) })),
  },
  'outbox.counts': { input: nothing, output: outboxCountsSchema },
  /** Makes every waiting item due now. */
  'outbox.wake': { input: z.strictObject({ nowMs: instantMsSchema }), output: nothing },
  /** What stands in IndexedDB, to be compared with the spool at start. */
  'outbox.inventory': {
    input: nothing,
    output: z.array(
      z.strictObject({
        commandId: idSchema,
        bodySha256: sha256Schema,
        state: z.enum(outboxStates),
      }),
    ),
  },
  /** Rows that the spool has and the database lost. */
  'outbox.restore': {
    input: z.strictObject({ items: z.array(sealedCommandSchema).max(50) }),
    output: nothing,
  },
  /** The sealed bytes of one row, when its spool file was lost or damaged. */
  'outbox.envelope': {
    input: z.strictObject({ commandId: idSchema }),
    output: sealedCommandSchema.nullable(),
  },
  /** Seals and stores changes from the hub together with the new cursor; needs the session keys. */
  'changes.apply': {
    input: z.strictObject({
      counselorId: counselorIdSchema,
      cursor: z.string(),
      changes: z.array(changeSchema),
    }),
    output: nothing,
  },
  'changes.cursor': {
    input: z.strictObject({ counselorId: counselorIdSchema }),
    output: z.strictObject({ cursor: z.string().nullable() }),
  },
  /** Writes what is typed but not yet saved; asked before every lock, suspend and quit. */
  'draft.flush': { input: nothing, output: nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type RendererRequests = typeof rendererRequests;
export type RendererRequestName = keyof RendererRequests;
export type RendererRequestInput<Name extends RendererRequestName> = z.infer<
  RendererRequests[Name]['input']
>;
export type RendererRequestOutput<Name extends RendererRequestName> = z.infer<
  RendererRequests[Name]['output']
>;
