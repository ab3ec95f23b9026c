import { z } from 'zod';
import { communityEngagementExemptions, tribalIncomeKinds, uspsStates } from '../enumerations';
import { frequencySchema } from './common';
import { type FieldKit, optional, tri } from './fieldKit';

/** S13. */
export function incarcerationSchema(kit: FieldKit) {
  return kit.object(
    optional({
      isIncarcerated: tri,
      isPendingDisposition: tri,
      facilityName: kit.text(100),
      expectedReleaseOn: kit.date,
      wasReleasedInPast60Days: tri,
      releasedOn: kit.date,
    }),
  );
}

/** S14. `canBePregnant` overrides what the answer on gender suggests. */
export function pregnancySchema(kit: FieldKit) {
  return kit.object(
    optional({
      canBePregnant: z.boolean(),
      isPregnant: tri,
      expectedBabies: kit.count,
      dueDate: kit.date,
      wasPregnantInPast12Months: tri,
      pregnancyEndedOn: kit.date,
      enrolledInMediCalDuringPregnancy: tri,
      wantsMediCalCheck: tri,
      birthMotherHadMediCal: tri,
      newbornSsnPending: tri,
    }),
  );
}

/** S15: student, caretaker, foster care, military. */
export function lifeSchema(kit: FieldKit) {
  return kit.object(
    optional({
      isFullTimeStudent: tri,
      isPrimaryCaretakerOfChild: tri,
      caretakerForPersonIds: z.array(kit.id),
      primaryCaretakerPersonId: kit.id,
      primaryCaretakerName: kit.text(120),
      wasInFosterCareAt18: tri,
      fosterCareState: z.enum(uspsStates),
      isActiveOrFormerMilitary: tri,
      hasMilitaryFamilyMember: tri,
      consentsVaDataSharing: tri,
    }),
  );
}

/** S16: the screening for programs that are not income-based. */
export function nonMagiSchema(kit: FieldKit) {
  return kit.object(
    optional({
      hasDisability: tri,
      needsLongTermCareOrHcbs: tri,
      isInMedicalFacility: tri,
      facilityAdmittedOn: kit.date,
      hasPersonalInjuryLawsuit: tri,
      isBlind: tri,
      isReceivingSsi: tri,
    }),
  );
}

/** S17; the income listed here is kept apart from S18, so that nothing counts twice. */
export function americanIndianSchema(kit: FieldKit) {
  return kit.object(
    optional({
      isAmericanIndianOrAlaskaNative: tri,
      isFederallyRecognizedMember: tri,
      tribeName: kit.text(100),
      tribeState: z.enum(uspsStates),
      hasReceivedIhsServices: tri,
      isEligibleForIhsServices: tri,
      tribalIncomes: z.array(
        kit.object(
          optional({
            kind: z.enum(tribalIncomeKinds),
            amountCents: kit.cents,
            frequency: frequencySchema,
            hoursPerWeek: kit.count,
            daysPerWeek: kit.count,
            from: kit.date,
            to: kit.date,
          }),
        ),
      ),
    }),
  );
}

/** S23: help with the bills of the months before. */
export function retroactiveSchema(kit: FieldKit) {
  return kit.object(
    optional({
      wantsRetroactiveMediCal: tri,
      retroMonths: z.array(
        kit.object({
          month: kit.month,
          ...optional({
            hadMedicalExpenses: tri,
            livedInCalifornia: tri,
            incomeDifferent: tri,
            incomeAmountCents: kit.cents,
            householdDifferent: tri,
          }),
        }),
      ),
    }),
  );
}

/** S24: hours a month and what exempts from the 80. */
export function communityEngagementSchema(kit: FieldKit) {
  return kit.object(
    optional({
      workHours: kit.count,
      volunteerHours: kit.count,
      trainingHours: kit.count,
      schoolHours: kit.count,
      exemptions: z.array(z.enum(communityEngagementExemptions)),
    }),
  );
}
