import { z } from 'zod';
import { costSharingLevels, determinationPrograms, determinationStatuses } from '../enumerations';

/** An outcome that the agency gave; the product's own figures are an estimate and live elsewhere. */
export const determinationSchema = z.object({
  personId: z.string(),
  program: z.enum(determinationPrograms),
  status: z.enum(determinationStatuses),
  startsOn: z.string().optional(),
  reasonCodes: z.array(z.string()),
  advanceCreditCents: z.number().int().optional(),
  costSharing: z.enum(costSharingLevels).optional(),
  recordedFrom: z.enum(['notice', 'portal', 'phone', 'hub']),
  recordedAt: z.string(),
});

export type Determination = z.infer<typeof determinationSchema>;
