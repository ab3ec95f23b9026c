export const coverageKinds = [
  'jobBased',
  'cobra',
  'retiree',
  'medicareAOrC',
  'fullScopeMediCal',
  'peaceCorps',
  'tricare',
  'veteransComprehensive',
  'studentHealthPlan',
  'dodNonappropriatedFund',
  'individualMarketPlan',
  'otherStateMedicaid',
  'chip',
  'otherFullBenefit',
  'otherLimitedBenefit',
] as const;
export type CoverageKind = (typeof coverageKinds)[number];

/** Minimum essential coverage by kind; a limited benefit is not. */
export const isMinimumEssentialCoverage: Record<CoverageKind, boolean> = {
  jobBased: true,
  cobra: true,
  retiree: true,
  medicareAOrC: true,
  fullScopeMediCal: true,
  peaceCorps: true,
  tricare: true,
  veteransComprehensive: true,
  studentHealthPlan: true,
  dodNonappropriatedFund: true,
  individualMarketPlan: true,
  otherStateMedicaid: true,
  chip: true,
  otherFullBenefit: true,
  otherLimitedBenefit: false,
};

export const coverageStates = ['enrolled', 'eligible', 'ending'] as const;
export const medicareParts = ['partA', 'partB', 'partC', 'partD', 'none'] as const;
export type MedicarePart = (typeof medicareParts)[number];

export const offerEnrollmentStates = ['enrolledNow', 'planToEnroll', 'notEnrolled'] as const;
export type OfferEnrollmentState = (typeof offerEnrollmentStates)[number];

export const offeredToGroups = [
  'employee',
  'employeeAndSpouse',
  'employeeAndFamily',
  'listedPersons',
] as const;
export type OfferedTo = (typeof offeredToGroups)[number];

export const premiumFrequencies = [
  'weekly',
  'everyTwoWeeks',
  'twiceAMonth',
  'monthly',
  'quarterly',
  'annually',
] as const;
export type PremiumFrequency = (typeof premiumFrequencies)[number];

export const hraKinds = ['none', 'ichra', 'qsehra'] as const;
export type HraKind = (typeof hraKinds)[number];

export const communityEngagementExemptions = [
  'pregnantOrPostpartum',
  'formerFosterUnder26',
  'americanIndianIhs',
  'medicare',
  'caretakerOfChild13OrDisabled',
  'disabledVeteran',
  'blindDisabledMedicallyFrail',
  'substanceUseTreatment',
  'incarceratedOrReleased',
  'halfTimeStudent',
  'snapTanfCompliant',
  'inpatientOrTravelForCare',
  'countyHighUnemploymentOrDisaster',
  'none',
] as const;
export type CommunityEngagementExemption = (typeof communityEngagementExemptions)[number];
