import { z } from 'zod';
import { lifeEventTypes, lostCoverageKinds, uspsStates } from '../enumerations';
import { type FieldKit, optional, tri } from './fieldKit';

/** S25, one row an event. The printed code follows from the type. */
export function lifeEventSchema(kit: FieldKit) {
  return kit.object({
    id: kit.id,
    ...optional({
      eventType: z.enum(lifeEventTypes),
      personIds: z.array(kit.id),
      eventDate: kit.date,
      reportedOn: kit.date,
      proofType: kit.text(60),
      note: kit.text(300),
      lostCoverageKind: z.enum(lostCoverageKinds),
      lastDayCovered: kit.date,
      reason: kit.text(300),
      previousZip: kit.zip,
      previousState: z.enum(uspsStates),
      movedFromAbroad: tri,
      hadPriorMec60Days: tri,
      childPersonId: kit.id,
    }),
  });
}

export type LifeEvent = z.infer<ReturnType<typeof lifeEventSchema>>;
