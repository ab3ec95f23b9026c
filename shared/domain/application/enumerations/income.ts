/** Exactly the eight frequencies of the official form. */
export const incomeFrequencies = [
  'hourly',
  'daily',
  'weekly',
  'everyTwoWeeks',
  'twiceAMonth',
  'monthly',
  'annually',
  'oneTimePayment',
] as const;
export type IncomeFrequency = (typeof incomeFrequencies)[number];

export const deductionFrequencies = [
  'daily',
  'weekly',
  'everyTwoWeeks',
  'twiceAMonth',
  'monthly',
  'annually',
  'oneTimePayment',
] as const;
export type DeductionFrequency = (typeof deductionFrequencies)[number];

export const incomeTypes = [
  'wages',
  'jobForeignEarned',
  'socialSecurityRetirement',
  'socialSecuritySurvivor',
  'socialSecurityDisability',
  'interest',
  'selfEmployment',
  'unemploymentInsurance',
  'stateDisabilityInLieuOfUi',
  'railroadRetirement',
  'pension',
  'retirementPlanDistribution',
  'rentalRoyalty',
  'alimonyReceived',
  'dividendInvestment',
  'capitalGainLoss',
  'taxableStateRefund',
  'farmingFishing',
  'cancelledDebt',
  'courtAward',
  'juryDuty',
  'foreignEarnedOther',
  'gamblingPrize',
  'scholarshipTaxable',
  'otherIncome',
] as const;
export type IncomeType = (typeof incomeTypes)[number];

/** Kinds that the official form says not to list; kept only to show that they were told. */
export const excludedIncomeTypes = [
  'childSupport',
  'veteransPayments',
  'supplementalSecurityIncome',
  'gift',
  'workersCompensation',
  'loan',
  'educationScholarship',
] as const;
export type ExcludedIncomeType = (typeof excludedIncomeTypes)[number];

/** Only these may be negative: a loss of the business, the sale, the farm or the rental. */
export const incomeTypesThatMayBeNegative: readonly IncomeType[] = [
  'selfEmployment',
  'capitalGainLoss',
  'farmingFishing',
  'rentalRoyalty',
];

export const oneTimeReasons = [
  'gamblingLotteryPrize',
  'cancelledDebt',
  'scholarship',
  'awardFellowshipGrant',
  'decedentWages',
  'retroSocialSecurityOrRailroad',
  'gift',
  'retroUnemployment',
] as const;
export type OneTimeReason = (typeof oneTimeReasons)[number];

export const selfEmploymentExpenseKinds = [
  'carTruck',
  'depreciation',
  'wagesBenefits',
  'insurance',
  'interest',
  'legalProfessional',
  'saleOfProperty',
  'rentUtilities',
  'commissionsTaxesLicences',
  'advertising',
  'contractLabour',
  'repairs',
  'travelMeals',
] as const;
export type SelfEmploymentExpenseKind = (typeof selfEmploymentExpenseKinds)[number];

export const incomeDifferenceReasons = [
  'jobLossOrChange',
  'hoursReduced',
  'selfEmploymentVaries',
  'seasonal',
  'oneTimePayment',
  'deathOrDivorce',
  'disaster',
  'familyHelp',
  'other',
] as const;
export type IncomeDifferenceReason = (typeof incomeDifferenceReasons)[number];

export const noIncomeExplanations = [
  'supportedByFamily',
  'savings',
  'student',
  'homeless',
  'other',
] as const;
export type NoIncomeExplanation = (typeof noIncomeExplanations)[number];

/** Above-the-line adjustments only. */
export const deductionTypes = [
  'alimonyPaid',
  'studentLoanInterest',
  'educatorExpenses',
  'traditionalIraContribution',
  'earlyWithdrawalPenalty',
  'hsaContribution',
  'selfEmployedHealthInsurance',
  'selfEmploymentTaxHalf',
  'selfEmployedRetirement',
  'reservistArtistFeeBasisExpenses',
  'movingArmedForces',
  'domesticProductionOrOther',
  'other',
] as const;
export type DeductionType = (typeof deductionTypes)[number];

export const tribalIncomeKinds = [
  'perCapitaTribal',
  'trustLandResources',
  'culturalItemsSale',
] as const;
export type TribalIncomeKind = (typeof tribalIncomeKinds)[number];
