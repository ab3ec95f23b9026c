import { z } from 'zod';
import {
  coverageKinds,
  coverageStates,
  hraKinds,
  medicareParts,
  offerEnrollmentStates,
  offeredToGroups,
  premiumFrequencies,
  yesNoUnknown,
} from '../enumerations';
import { employerSchema, frequencySchema } from './common';
import { type FieldKit, optional, tri } from './fieldKit';

/** S21, one row a coverage; whether it is minimum essential coverage follows from the kind. */
export function coverageSchema(kit: FieldKit) {
  return kit.object({
    id: kit.id,
    personId: kit.id,
    ...optional({
      coverageKind: z.enum(coverageKinds),
      state: z.enum(coverageStates),
      policyHolderName: kit.text(120),
      policyNumber: kit.text(40),
      planName: kit.text(100),
      insurerName: kit.text(100),
      coverageStartOn: kit.date,
      coverageEndOn: kit.date,
    }),
  });
}

/** S21 and S22's gates of one person. */
export function coverageAnswersSchema(kit: FieldKit) {
  return kit.object(
    optional({
      hasOtherCoverageNow: tri,
      medicareEnrollment: z.array(z.enum(medicareParts)),
      qualifiesForFreePartA: tri,
      medicareStartOn: kit.date,
      isOfferedEmployerCoverage: tri,
    }),
  );
}

function offerPremiumSchema(kit: FieldKit) {
  return kit.object(optional({ amountCents: kit.cents, frequency: z.enum(premiumFrequencies) }));
}

/** S22, one row for each employer and employee; Attachment E asks the same. */
export function employerOfferSchema(kit: FieldKit) {
  return kit.object({
    id: kit.id,
    ...optional({
      offeringEmployeePersonId: kit.id,
      employer: employerSchema(kit),
      employeeSsn: kit.nineDigits,
      whoIsOffered: z.enum(offeredToGroups),
      offeredPersonIds: z.array(kit.id),
      enrollment: z.array(
        kit.object({ personId: kit.id, ...optional({ state: z.enum(offerEnrollmentStates) }) }),
      ),
      coverageStartOn: kit.date,
      waitingPeriodEndsOn: kit.date,
      eligibleWithin3Months: tri,
      eligibleOn: kit.date,
      meetsMinimumValue: z.enum(yesNoUnknown),
      lowestCostSelfOnlyPremium: offerPremiumSchema(kit),
      lowestCostFamilyPremium: offerPremiumSchema(kit),
      isAffordableAttested: tri,
      changesNextPlanYear: tri,
      newPremium: offerPremiumSchema(kit),
      changeOn: kit.date,
      cobraOrRetireeOffered: tri,
      hraKind: z.enum(hraKinds),
      hraAmountCents: kit.cents,
      hraFrequency: frequencySchema,
      hraStartOn: kit.date,
      hraAllowsFamily: tri,
      hraNoticeReceived: tri,
      hraOptedOut: tri,
    }),
  });
}

export type Coverage = z.infer<ReturnType<typeof coverageSchema>>;
export type CoverageAnswers = z.infer<ReturnType<typeof coverageAnswersSchema>>;
export type EmployerOffer = z.infer<ReturnType<typeof employerOfferSchema>>;
export type OfferPremium = z.infer<ReturnType<typeof offerPremiumSchema>>;
