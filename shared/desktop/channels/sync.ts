import { z } from 'zod';
import { channel } from '../channel';
import { instantMsSchema, nothing } from '../common';

/** What the last requests proved about the hub; never what the operating system claims. */
export const syncStatusSchema = z.strictObject({
  connection: z.enum(['unknown', 'online', 'offline', 'paused']),
  pauseReason: z
    .enum(['hubBusy', 'hubError', 'signInNeeded', 'untrustedAnswer', 'tlsFailure'])
    .nullable(),
  lastSuccessAtMs: instantMsSchema.nullable(),
  nextAttemptAtMs: instantMsSchema.nullable(),
  inFlight: z.number().int().nonnegative(),
});
export type SyncStatus = z.infer<typeof syncStatusSchema>;

export const syncChannels = {
  'sync.status': channel({ input: nothing, output: syncStatusSchema, lock: 'any' }),
  /** A person asks: every waiting item becomes due and a global pause ends. */
  'sync.now': channel({ input: nothing, output: nothing, lock: 'any' }),
} as const;
