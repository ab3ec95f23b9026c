/**
 * The rules that a trace may name, each with the key of its words. A rule that is not here has the
 * words of `estimate.rules.other`, which print its name and result as they are.
 */
export const explanationKeyByRule = {
  'tax household': 'estimate.rules.taxHousehold',
  'percent of poverty': 'estimate.rules.povertyPercent',
  'credit ceiling': 'estimate.rules.creditCeiling',
  'applicable percentage': 'estimate.rules.applicablePercentage',
  'second lowest-cost silver plan': 'estimate.rules.benchmarkPlan',
  'benchmarks of several places are added': 'estimate.rules.benchmarksAdded',
  'regional benchmark': 'estimate.rules.regionalBenchmark',
  'premium tax credit': 'estimate.rules.credit',
  'state premium subsidy': 'estimate.rules.stateSubsidy',
  'credit eligibility': 'estimate.rules.creditEligibility',
  'cost-sharing variant': 'estimate.rules.costSharing',
  'employer offer affordability': 'estimate.rules.employerOffer',
  'Medi-Cal household: filer': 'estimate.rules.mediCalHousehold.filer',
  'Medi-Cal household: dependent': 'estimate.rules.mediCalHousehold.dependent',
  'Medi-Cal household: non-filer': 'estimate.rules.mediCalHousehold.nonFiler',
  'Medi-Cal household: claimed-by-outsider': 'estimate.rules.mediCalHousehold.claimedByOutsider',
  'Medi-Cal household: claimed-by-other-than-parent-or-spouse':
    'estimate.rules.mediCalHousehold.claimedByRelative',
  'Medi-Cal household: parents-not-filing-jointly':
    'estimate.rules.mediCalHousehold.parentsNotJoint',
  'Medi-Cal household: claimed-by-non-custodial-parent':
    'estimate.rules.mediCalHousehold.nonCustodialParent',
  'Medi-Cal household: state option (unsettled)': 'estimate.rules.stateOption',
  'household income': 'estimate.rules.householdIncome',
  'percent of poverty for Medi-Cal': 'estimate.rules.mediCalPercent',
  'Medi-Cal monthly limit': 'estimate.rules.mediCalLimit',
  'Medi-Cal program': 'estimate.rules.mediCalProgram',
  'Medi-Cal scope': 'estimate.rules.mediCalScope',
  'family premium': 'estimate.rules.familyPremium',
  'charged members': 'estimate.rules.chargedMembers',
  'credit split over policies': 'estimate.rules.creditSplit',
  'net premium': 'estimate.rules.netPremium',
  'rating region': 'estimate.rules.ratingRegion',
} as const;

export const otherRuleKey = 'estimate.rules.other';

/** Every key of words that an explanation can have. */
export const explanationKeys: readonly string[] = [
  ...Object.values(explanationKeyByRule),
  otherRuleKey,
];

/** The keys of words of everything else that an estimate names by a code. */
export const estimateWordKeys = {
  program: (program: string) => `estimate.programs.${program}`,
  noCreditReason: (reason: string) => `estimate.noCredit.${reason}`,
  note: (note: string) => `estimate.notes.${note}`,
  unsettled: (rule: string) => `estimate.unsettled.${rule}`,
  costSharing: (variant: string) => `estimate.costSharing.${variant}`,
  threshold: (kind: string) => `estimate.thresholds.${kind}`,
} as const;
