import { z } from 'zod';
import { instantSchema, sha256Schema } from './identifiers';

export const packIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/);

export const packListingSchema = z.object({
  id: packIdSchema,
  sha256: sha256Schema,
  sizeBytes: z.int().nonnegative(),
  changedAt: instantSchema,
});

/** `GET /v1/packs`: the signed packs this hub hands out. An empty list deletes nothing anywhere. */
export const packListSchema = z.object({ packs: z.array(packListingSchema) });
export type PackList = z.infer<typeof packListSchema>;
