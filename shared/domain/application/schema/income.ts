import { z } from 'zod';
import {
  deductionFrequencies,
  deductionTypes,
  excludedIncomeTypes,
  incomeDifferenceReasons,
  incomeTypes,
  noIncomeExplanations,
  oneTimeReasons,
  selfEmploymentExpenseKinds,
} from '../enumerations';
import { employerSchema, frequencySchema } from './common';
import { type FieldKit, optional, tri } from './fieldKit';

/** S18, one row a source. An excluded kind is kept only to show that it was told; it never counts. */
export function incomeSchema(kit: FieldKit) {
  return kit.object({
    id: kit.id,
    personId: kit.id,
    ...optional({
      incomeType: z.enum(incomeTypes),
      excludedIncome: z.enum(excludedIncomeTypes),
      otherDescription: kit.text(100),
      sourceName: kit.text(100),
      employer: employerSchema(kit),
      amountCents: kit.cents,
      frequency: frequencySchema,
      hoursPerWeek: kit.count,
      daysPerWeek: kit.count,
      startedBeforeThisYear: tri,
      startDate: kit.date,
      stillReceiving: tri,
      lastReceivedDate: kit.date,
      expectedToEndWithin4Months: tri,
      endDate: kit.date,
      divorceAgreementDate: kit.date,
      oneTimeReason: z.enum(oneTimeReasons),
      isSeasonal: tri,
      monthsWorked: z.array(kit.count),
      selfEmploymentGrossCents: kit.cents,
      selfEmploymentExpenses: z.array(
        kit.object(optional({ kind: z.enum(selfEmploymentExpenseKinds), amountCents: kit.cents })),
      ),
    }),
  });
}

/** S19, one row an adjustment. */
export function deductionSchema(kit: FieldKit) {
  return kit.object({
    id: kit.id,
    personId: kit.id,
    ...optional({
      deductionType: z.enum(deductionTypes),
      otherDescription: kit.text(100),
      amountCents: kit.cents,
      frequency: z.enum(deductionFrequencies),
      daysPerWeek: kit.count,
      divorceAgreementDate: kit.date,
    }),
  });
}

/** S18's gate and S20's summary of one person. */
export function incomeSummarySchema(kit: FieldKit) {
  return kit.object(
    optional({
      hasIncome: tri,
      hasDeductions: tri,
      currentMonthlyOverrideCents: kit.cents,
      currentMonthlyOverrideReason: kit.text(300),
      incomeChangesMonthToMonth: tri,
      projectedAnnualIncomeCents: kit.cents,
      agreesWithComputedTotal: tri,
      incomeDifferenceReason: z.enum(incomeDifferenceReasons),
      incomeDifferenceText: kit.text(300),
      noIncomeExplanation: z.enum(noIncomeExplanations),
    }),
  );
}

export type Income = z.infer<ReturnType<typeof incomeSchema>>;
export type Deduction = z.infer<ReturnType<typeof deductionSchema>>;
export type IncomeSummary = z.infer<ReturnType<typeof incomeSummarySchema>>;
