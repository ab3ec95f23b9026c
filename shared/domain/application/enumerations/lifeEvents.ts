/** In the order of the official form: the code printed there is the position, from 1. */
export const lifeEventTypes = [
  'lostCoverage',
  'movedWithinOrToCalifornia',
  'birthAdoptionFosterPlacement',
  'marriageOrDomesticPartnership',
  'returnedFromActiveDuty',
  'releasedFromIncarceration',
  'gainedCitizenshipOrLawfulPresence',
  'tribalMember',
  'lostDependentOrCoverageByDivorceDeath',
  'changeInFinancialHelpEligibility',
  'domesticAbuseOrAbandonment',
  'gainedOrBecameDependentByCourtOrder',
  'otherEvent',
  'exceptionalCircumstances',
  'noEventContinueForMediCal',
] as const;
export type LifeEventType = (typeof lifeEventTypes)[number];

/** What would tell whoever passes the printer; on paper it is written by hand, in private. */
export const privateLifeEvents: ReadonlySet<LifeEventType> = new Set<LifeEventType>([
  'domesticAbuseOrAbandonment',
  'releasedFromIncarceration',
]);

/** The code that the official form prints, 1 to 15. */
export function formCodeOf(type: LifeEventType): number {
  return lifeEventTypes.indexOf(type) + 1;
}

export const lostCoverageKinds = [
  'job',
  'mediCal',
  'cobraEnd',
  'agedOffParentsPlan',
  'studentPlan',
  'nonPayment',
  'voluntaryDrop',
  'other',
] as const;
export type LostCoverageKind = (typeof lostCoverageKinds)[number];

/** Losses that open no special enrollment: not paying and dropping the plan oneself. */
export const lossesThatDoNotCount: readonly LostCoverageKind[] = ['nonPayment', 'voluntaryDrop'];
