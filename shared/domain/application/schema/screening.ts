import { z } from 'zod';
import { urgentNeeds, yesNoNotSure } from '../enumerations';
import { type FieldKit, optional, tri } from './fieldKit';

/** S3: what decides whether this application is the right one at all. */
export function screeningSchema(kit: FieldKit) {
  return kit.object(
    optional({
      existingMediCalOrCoveredCaMember: tri,
      priorApplicationInPast12Months: tri,
      priorCaseNumber: kit.text(40),
      infantUnderOneMotherHadMediCal: tri,
      formerFosterYouthOnly: tri,
      onlyNonMagiRequested: tri,
      wantsFinancialHelp: z.enum(yesNoNotSure),
      urgentNeed: z.array(z.enum(urgentNeeds)),
    }),
  );
}

export type ScreeningSection = z.infer<ReturnType<typeof screeningSchema>>;
