import { z } from 'zod';
import { findApplicablePercentage } from '../../eligibility/applicablePercentage';
import { findCostSharing, metals } from '../../eligibility/costSharing';
import { computeCredit, findCreditCeiling } from '../../eligibility/credit';
import {
  decideCreditEligibility,
  filingStatuses,
  immigrationStatuses,
} from '../../eligibility/creditEligibility';
import { computeCreditShare } from '../../eligibility/creditShare';
import { reconcileCredit } from '../../eligibility/reconciliation';
import { computeStateSubsidy } from '../../eligibility/stateSubsidy';
import {
  centsField,
  choiceField,
  flagField,
  fplPercentField,
  householdSizeField,
  nameField,
  percentField,
  signedCentsField,
  yearField,
} from '../inputs';
import { defineOperation, type AnyOperation } from '../operation';

const filingStatus = choiceField(filingStatuses).optional();

const credit = defineOperation({
  name: 'credit',
  input: z.object({
    planYear: yearField,
    taxHouseholdSize: householdSizeField,
    magiCents: signedCentsField,
    benchmarkMonthlyCents: centsField,
    enrolledPremiumMonthlyCents: centsField.optional(),
    medicaidBarredByStatus: flagField.optional(),
  }),
  run: computeCredit,
});

const applicablePercentage = defineOperation({
  name: 'applicable-percentage',
  input: z.object({ planYear: yearField, fplPercent: fplPercentField }),
  run: findApplicablePercentage,
});

const creditCeiling = defineOperation({
  name: 'credit-ceiling',
  input: z.object({ planYear: yearField, taxHouseholdSize: householdSizeField }),
  run: findCreditCeiling,
});

const creditEligibility = defineOperation({
  name: 'credit-eligibility',
  input: z.object({
    planYear: yearField,
    fplPercent: fplPercentField,
    filingStatus,
    domesticAbuseException: flagField.optional(),
    immigration: choiceField(immigrationStatuses).optional(),
    otherCoverage: z.array(nameField, 'expected a list of coverages').optional(),
    medicaidBarredByStatus: flagField.optional(),
  }),
  run: decideCreditEligibility,
});

const stateSubsidy = defineOperation({
  name: 'state-subsidy',
  input: z.object({
    planYear: yearField,
    fplPercent: fplPercentField,
    magiCents: signedCentsField,
    benchmarkMonthlyCents: centsField,
    federalCreditMonthlyCents: centsField,
    filingStatus,
    domesticAbuseException: flagField.optional(),
    willFileReturn: flagField.optional(),
    memberCreditEligible: flagField.optional(),
  }),
  run: computeStateSubsidy,
});

const costSharing = defineOperation({
  name: 'cost-sharing',
  input: z.object({
    planYear: yearField,
    fplPercent: fplPercentField,
    metal: choiceField(metals),
    creditEligible: flagField,
    americanIndian: flagField.optional(),
  }),
  run: findCostSharing,
});

const creditShare = defineOperation({
  name: 'credit-share',
  input: z.object({
    contributionMonthlyCents: centsField,
    enrollmentBenchmarkCents: centsField,
    otherEnrollments: z.array(
      z.object({ benchmarkCents: centsField, availableCreditCents: centsField }),
      'expected a list of the other enrollments, which may be empty',
    ),
  }),
  run: computeCreditShare,
});

const wholeMonths = 'expected a number of months from 0 to 12';

const creditReconciliation = defineOperation({
  name: 'credit-reconciliation',
  input: z.object({
    planYear: yearField,
    magiCents: signedCentsField,
    taxHouseholdSize: householdSizeField.optional(),
    applicablePercentage: percentField.optional(),
    months: z.array(
      z.object({
        count: z.int(wholeMonths).min(0, wholeMonths).max(12, wholeMonths).optional(),
        benchmarkMonthlyCents: centsField,
        premiumMonthlyCents: centsField.optional(),
        advanceMonthlyCents: centsField,
      }),
      'expected a list of months of coverage',
    ),
  }),
  run: reconcileCredit,
});

export const creditOperations: readonly AnyOperation[] = [
  credit,
  applicablePercentage,
  creditCeiling,
  creditEligibility,
  stateSubsidy,
  costSharing,
  creditShare,
  creditReconciliation,
];
