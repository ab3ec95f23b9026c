import type { FieldAt } from '#shared/domain/application/steps/definition';

/**
 * Questions that few families need, by step: they stand behind one disclosure, so that the common
 * path has few fields. None of them is ever required.
 */
const folded: Readonly<Record<string, readonly string[]>> = {
  enroller: [
    'nationalProducerNumber',
    'certificationExpiresOn',
    'eventName',
    'eventSiteCounty',
    'eventDate',
  ],
  primaryContact: ['alternatePhone', 'noPhone'],
  addresses: [
    'isAddressConfidential',
    'movedInPast60Days',
    'previousCounty',
    'movedOn',
    'addressHistory',
  ],
  language: [
    'alternativeFormat',
    'autodialConsent',
    'paperlessNotices',
    'personWrittenLanguage',
    'personSpokenLanguage',
  ],
  roster: [
    'nameOnSsnCardDiffers',
    'nameOnSsnCard',
    'roleHint',
    'isCustodialResidence',
    'personPreviousCounty',
  ],
  relationships: ['livesWithBothParents', 'parentsMarriedToEachOther'],
  tax: ['filingStatusPrinted', 'claimantOutOfState', 'consideredUnmarried'],
  identity: ['programsRequested', 'itin', 'atin'],
  demographics: ['sexualOrientation', 'genderIdentity', 'sexAssignedAtBirth'],
  pregnancy: ['canBePregnant', 'wantsMediCalCheck', 'enrolledInMediCalDuringPregnancy'],
  life: ['isActiveOrFormerMilitary', 'hasMilitaryFamilyMember', 'primaryCaretakerName'],
  incarceration: ['wasReleasedInPast60Days'],
  nonMagi: ['isBlind', 'isReceivingSsi'],
  income: ['excludedIncome', 'employer', 'isSeasonal'],
  incomeSummary: ['currentMonthlyOverrideCents'],
  communityEngagement: [
    'workHours',
    'volunteerHours',
    'trainingHours',
    'schoolHours',
    'exemptions',
  ],
  coverage: ['policyHolderName', 'policyNumber', 'planName', 'insurerName', 'coverageStartOn'],
  employerOffer: ['employeeSsn', 'waitingPeriodEndsOn', 'cobraOrRetireeOffered'],
  lifeEvents: ['reportedOn', 'proofType', 'note'],
  representatives: ['authorityLimitsMediCal', 'noticeLimits', 'signedOn'],
};

/** Whether a question waits behind the disclosure of its group. */
export function isFolded({ step, field, required }: FieldAt): boolean {
  return !required && (folded[step]?.includes(field.id) ?? false);
}
