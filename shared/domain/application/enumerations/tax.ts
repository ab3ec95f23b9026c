/** `qualifyingSurvivingSpouse` is not on the official form; it prints as head of household. */
export const filingStatuses = [
  'single',
  'marriedFilingJointly',
  'marriedFilingSeparately',
  'headOfHousehold',
  'qualifyingSurvivingSpouse',
] as const;
export type FilingStatus = (typeof filingStatuses)[number];

export const claimantRelationships = [
  'spouse',
  'parent',
  'stepparent',
  'otherRelative',
  'unrelated',
] as const;
export type ClaimantRelationship = (typeof claimantRelationships)[number];
