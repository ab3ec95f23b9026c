import { z } from 'zod';
import { channel } from '../channel';
import { idSchema, nothing } from '../common';

export const rendererChannels = {
  /** The page can answer requests from now on. */
  'renderer.ready': channel({ input: nothing, output: nothing, lock: 'any' }),
  /** The page's answer to a request of the main process. */
  'renderer.reply': channel({
    input: z.strictObject({
      requestId: idSchema,
      outcome: z.discriminatedUnion('ok', [
        z.strictObject({ ok: z.literal(true), value: z.unknown() }),
        z.strictObject({ ok: z.literal(false), code: z.string().max(80) }),
      ]),
    }),
    output: nothing,
    lock: 'any',
    maxBytes: 8 * 1024 * 1024,
  }),
} as const;
