import { z } from 'zod';
import { channel } from '../channel';
import { bytesSchema, nothing } from '../common';

export const packInfoSchema = z.strictObject({
  packId: z.string(),
  kind: z.enum(['rules', 'plans']),
  planYear: z.number().int().nullable(),
  version: z.string(),
  asOf: z.string(),
  practice: z.boolean(),
  /** Signed with the development key: good for practice, refused by a release build. */
  developmentKey: z.boolean(),
  sizeBytes: z.number().int(),
});
export type PackInfo = z.infer<typeof packInfoSchema>;

export const packsChannels = {
  /** The packs whose signature was verified at start or at import. */
  'packs.list': channel({ input: nothing, output: z.array(packInfoSchema), lock: 'any' }),
  /** The verified bytes (JSON in UTF-8). */
  'packs.read': channel({
    input: z.strictObject({ packId: z.string().max(80) }),
    output: bytesSchema,
    lock: 'any',
  }),
} as const;
