import { z } from 'zod';
import { claimantRelationships, filingStatuses } from '../enumerations';
import { declinableTri, type FieldKit, optional, tri } from './fieldKit';

/**
 * S9, each person's expected return for the coverage year. The returns themselves are derived from
 * these answers, so that nothing is stored twice.
 */
export function taxAnswersSchema(kit: FieldKit) {
  return kit.object(
    optional({
      plansToFileTaxReturn: tri,
      filingStatus: z.enum(filingStatuses),
      /** What the official form is to print where it differs from the real status (R7). */
      filingStatusPrinted: z.enum(filingStatuses),
      jointFilerPersonId: kit.id,
      jointFilerName: kit.text(120),
      expectsToBeRequiredToFile: tri,
      isClaimedAsDependent: tri,
      claimedByPersonId: kit.id,
      claimedByName: kit.text(120),
      claimantOnApplication: tri,
      claimantRelationship: z.enum(claimantRelationships),
      claimantLivesWithDependent: tri,
      claimantIsNonCustodialParent: tri,
      claimantOutOfState: tri,
      dependentPersonIds: z.array(kit.id),
      dependentsOutsideApplication: z.array(
        kit.object(optional({ name: kit.text(120), dateOfBirth: kit.date })),
      ),
      spousalAbuseOrAbandonment: declinableTri,
      abuseExceptionYear: kit.count,
      consideredUnmarried: tri,
      priorAptcReceived: tri,
      priorAptcYears: z.array(kit.count),
      priorAptcReconciled: tri,
    }),
  );
}

export type TaxAnswers = z.infer<ReturnType<typeof taxAnswersSchema>>;
