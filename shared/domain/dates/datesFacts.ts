import { z } from 'zod';
import { factReader } from '../../packs/rulePack';

const date = z.string();
const days = z.int();

/** Windows and start rules of open and special enrollment. */
export const enrollmentPeriods = factReader(
  'enrollment-periods',
  z.object({
    source: z.string(),
    openEnrollment: z.record(
      z.string(),
      z.object({
        start: date,
        end: date.nullable(),
        effective: z.array(z.object({ selectFrom: date, selectTo: date, coverageStart: date })),
        endCandidates: z
          .array(
            z.object({ end: date, januarySelectionsStart: date.optional(), support: z.string() }),
          )
          .optional(),
      }),
    ),
    specialEnrollment: z.object({
      windowDaysAfterEvent: days,
      lossOfCoverageWindow: z.object({ daysBefore: days, daysAfter: days }),
      lossOfMediCalWindowDaysAfter: days,
      lossOfMediCalWindowDaysBefore: days,
    }),
  }),
);

/** How many months before the application Medi-Cal reaches back. */
export const retroactiveMonths = factReader(
  'medi-cal-thresholds',
  z.object({
    source: z.string(),
    applicationRules: z.object({ retroactiveMonthsBefore2027: z.int() }),
    hr1: z.object({
      retroactiveMonths: z.object({
        from: date,
        law: z.string(),
        expansionAdults: z.int(),
        others: z.int(),
      }),
    }),
  }),
);

const milestone = z.object({ age: z.int(), source: z.string() });

/** Choices and deadlines that no other fact file carries. */
export const dateSettings = factReader(
  'household-and-date-settings',
  z.object({
    openEnrollmentEnd: z.object({
      byPlanYear: z.record(z.string(), date),
      unsettled: z.boolean(),
      source: z.string(),
    }),
    deadlines: z.object({
      draftExpiryDays: z.object({ days, source: z.string() }),
      coveredCaliforniaDocuments: z.object({ days, reminderDays: days, source: z.string() }),
      mediCalDocuments: z.object({ days, presumedReceiptDays: days, source: z.string() }),
      mediCalDecision: z.object({ days, disabilityDays: days, source: z.string() }),
      reportChange: z.object({
        mediCalDays: days,
        coveredCaliforniaDays: days,
        source: z.string(),
      }),
      appealDays: z.object({ days, source: z.string() }),
    }),
    ages: z.object({
      childMediCalEnds: milestone,
      parentPlanEnds: milestone,
      formerFosterYouthEnds: milestone,
      medicareStarts: milestone,
    }),
  }),
);

/** When the first payment and later ones fall due. */
export const paymentFacts = factReader(
  'premium-payment',
  z.object({
    source: z.string(),
    firstPayment: z.object({
      federalExchangeRule: z.object({ notLaterThanDaysAfterEffective: days }),
    }),
    gracePeriod: z.object({
      withAptc: z.object({ months: z.int() }),
      withoutAptc: z.object({ days }),
    }),
  }),
);
