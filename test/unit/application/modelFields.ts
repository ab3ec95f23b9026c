/**
 * The application's model as data: what each step has to ask, whether or not a line of code knows of
 * it. `required`: to submit; `whenShown`: as soon as it applies; `optional`: a blank is fine.
 */
export interface ModelStep {
  readonly number: number;
  readonly required?: string;
  readonly whenShown?: string;
  readonly optional?: string;
  /** "Prefer not to answer" is an answer of its own. */
  readonly declinable?: string;
}

export const modelSteps: readonly ModelStep[] = [
  {
    number: 1,
    required: 'enrollerType enrollerName certificationNumber assistanceMode',
    whenShown: 'agentLicenseNumber planName entityName entityId',
    optional: `nationalProducerNumber certificationExpiresOn expiredCertificationOverriddenBy eventName
      eventSiteCounty eventDate`,
  },
  {
    number: 2,
    required: `rolesExplained authorizationMethod authorizationGivenByName authorizationGivenByRole
      authorizationAt authorizationScope followUpContactAllowed`,
    whenShown: 'freeOfChargeExplained oralWitnessNote interpreterName interpreterLanguage',
    optional: `authorizationExpiresOn revokedAt revocationReason interpreterUsed
      authorizationArtifact`,
  },
  {
    number: 3,
    required: `coverageYear existingMediCalOrCoveredCaMember priorApplicationInPast12Months
      infantUnderOneMotherHadMediCal formerFosterYouthOnly onlyNonMagiRequested wantsFinancialHelp`,
    optional: 'priorCaseNumber urgentNeed',
  },
  {
    number: 4,
    required:
      'primaryContactPersonId bestContactMethod primaryPhone primaryContactIsApplicant email',
    optional: 'alternatePhone noPhone',
  },
  {
    number: 5,
    required: 'isHomeless homeAddress county mailingSameAsHome',
    whenShown: 'mailingAddress',
    optional: 'isAddressConfidential movedInPast60Days previousCounty movedOn addressHistory',
  },
  {
    number: 6,
    whenShown: 'otherWrittenLanguage otherSpokenLanguage',
    optional: `preferredWrittenLanguage preferredSpokenLanguage alternativeFormat needsInterpreter
      autodialConsent textMessageConsent paperlessNotices optOutAt personWrittenLanguage
      personSpokenLanguage`,
  },
  {
    // With each person's residence of S5 and, of S10, whether the person applies: asked where everyone is known.
    number: 7,
    required: `name dateOfBirth isApplicant livesWithPrimaryContact sameAsPrimaryContact
      temporarilyOutOfState intendsToResideInCalifornia`,
    whenShown: 'personAddress outOfStateReason expectedReturnOn removedOn removalReason',
    optional: `nameOnSsnCardDiffers nameOnSsnCard roleHint isCustodialResidence
      personPreviousCounty`,
  },
  {
    number: 8,
    required: 'kind maritalStatus',
    whenShown: 'livesWithSpouse custodialParentPersonId nightsPerYearWithOther',
    optional: `livesWithBothParents parentsMarriedToEachOther absentParentExists absentParentName
      absentParentGoodCause custodyOrderOnFile`,
  },
  {
    number: 9,
    required: `plansToFileTaxReturn expectsToBeRequiredToFile isClaimedAsDependent priorAptcReceived
      primaryTaxFiler`,
    whenShown: `filingStatus jointFilerPersonId claimantOnApplication claimedByPersonId claimedByName
      claimantRelationship claimantLivesWithDependent claimantIsNonCustodialParent
      priorAptcReconciled`,
    optional: `filingStatusPrinted jointFilerName claimantOutOfState dependentPersonIds
      dependentsOutsideApplication abuseExceptionYear consideredUnmarried priorAptcYears`,
    declinable: 'spousalAbuseOrAbandonment',
  },
  {
    number: 10,
    required: 'hasSsn',
    whenShown: 'ssn noSsnReason ssnAppliedOn',
    optional: 'programsRequested itin atin',
  },
  {
    number: 11,
    required: 'gender',
    whenShown: 'otherHispanicOrigin otherRace',
    optional: 'isHispanicLatino hispanicOrigin races',
    declinable: 'sexualOrientation genderIdentity sexAssignedAtBirth',
  },
  {
    number: 12,
    required: 'isUsCitizenOrNational isNaturalizedOrDerived',
    whenShown: `wantsToListImmigrationStatus immigrationStatus immigrationDocumentType
      countryOfIssuance`,
    optional: `naturalizationCertificateNumber citizenshipCertificateNumber alienNumber cardNumber
      passportNumber visaNumber i94Number sevisId receiptNumber certificateNumber categoryCode
      description documentExpiresOn nameOnDocumentDiffers nameOnDocument statusGrantedOn
      livedInUsSinceAug1996 isActiveDutyOrVeteranOrFamily fortyQuartersQualified sponsorExists
      sponsorName`,
  },
  {
    number: 13,
    required: 'isIncarcerated',
    whenShown: 'isPendingDisposition releasedOn',
    optional: 'facilityName expectedReleaseOn wasReleasedInPast60Days',
  },
  {
    number: 14,
    required: 'isPregnant',
    whenShown: 'expectedBabies dueDate',
    optional: `canBePregnant wantsMediCalCheck wasPregnantInPast12Months pregnancyEndedOn
      enrolledInMediCalDuringPregnancy birthMotherHadMediCal newbornSsnPending`,
  },
  {
    number: 15,
    required: 'isFullTimeStudent wasInFosterCareAt18',
    whenShown: 'isPrimaryCaretakerOfChild fosterCareState',
    optional: `caretakerForPersonIds primaryCaretakerPersonId primaryCaretakerName
      isActiveOrFormerMilitary hasMilitaryFamilyMember consentsVaDataSharing`,
  },
  {
    number: 16,
    required: 'hasDisability needsLongTermCareOrHcbs hasPersonalInjuryLawsuit',
    optional: 'isInMedicalFacility facilityAdmittedOn isBlind isReceivingSsi',
  },
  {
    number: 17,
    required: 'isAmericanIndianOrAlaskaNative tribalIncomeKind amountCents frequency',
    whenShown: `isFederallyRecognizedMember tribeName tribeState hasReceivedIhsServices
      isEligibleForIhsServices hoursPerWeek daysPerWeek`,
    optional: 'from to',
  },
  {
    number: 18,
    required: `householdHasAnyIncome hasIncome incomeType sourceName amountCents frequency
      startedBeforeThisYear stillReceiving`,
    whenShown: `hoursPerWeek daysPerWeek startDate lastReceivedDate expectedToEndWithin4Months endDate
      divorceAgreementDate oneTimeReason otherDescription`,
    optional: `excludedIncome employer isSeasonal monthsWorked selfEmploymentGrossCents expenseKind
      expenseAmount`,
  },
  {
    number: 19,
    required: 'hasDeductions deductionType amountCents frequency',
    whenShown: 'daysPerWeek divorceAgreementDate otherDescription',
  },
  {
    number: 20,
    required: 'incomeChangesMonthToMonth agreesWithComputedTotal',
    whenShown: `projectedAnnualIncomeCents incomeDifferenceReason incomeDifferenceText
      currentMonthlyOverrideReason`,
    optional: 'currentMonthlyOverrideCents noIncomeExplanation',
  },
  {
    number: 21,
    required: `hasOtherCoverageNow medicareEnrollment qualifiesForFreePartA coverageKind
      coverageState`,
    whenShown: 'coverageEndOn medicareStartOn',
    optional: 'policyHolderName policyNumber planName insurerName coverageStartOn',
  },
  {
    number: 22,
    required: 'isOfferedEmployerCoverage offeringEmployeePersonId employer whoIsOffered hraKind',
    whenShown: `offeredPersonIds coverageStartOn eligibleWithin3Months eligibleOn meetsMinimumValue
      lowestCostSelfOnlyPremium lowestCostFamilyPremium hraAmountCents hraFrequency hraStartOn
      hraAllowsFamily hraNoticeReceived hraOptedOut`,
    optional: `employeeSsn enrollment waitingPeriodEndsOn isAffordableAttested changesNextPlanYear
      newPremium changeOn cobraOrRetireeOffered`,
  },
  {
    number: 23,
    required: 'wantsRetroactiveMediCal',
    whenShown: 'hadMedicalExpenses',
    optional: 'livedInCalifornia incomeDifferent incomeAmountCents householdDifferent',
  },
  {
    number: 24,
    optional: 'workHours volunteerHours trainingHours schoolHours exemptions',
  },
  {
    number: 25,
    required: 'eventType personIds',
    whenShown: 'eventDate lostCoverageKind lastDayCovered hadPriorMec60Days childPersonId',
    optional: 'reportedOn proofType note reason previousZip previousState movedFromAbroad',
  },
  {
    number: 26,
    required: `wantsAuthorizedRepresentative representativeKind name phone email mailingAddress
      receivesCoveredCaNotices receivesMediCalNotices canSignApplication`,
    whenShown: 'organizationName agreesToConfidentiality',
    optional: 'contactPreference authorityLimitsMediCal noticeLimits signedOn',
  },
  { number: 27, optional: 'calFresh calWorks otherMediCalPrograms' },
  { number: 28, optional: 'voter' },
  { number: 29 },
  { number: 30, required: 'attestations' },
  { number: 31, required: 'renewalConsentYears' },
  { number: 32, required: 'enrollerStatementAccepted' },
  { number: 33, optional: 'documents verifications' },
  {
    number: 34,
    optional: `submissionChannel sentOn receivedOn tracking confirmationNumber caseNumber
      acknowledgedWarnings`,
  },
];

/** How many answers each closed question offers, counted on the form and in the model. */
export const modelChoices: Readonly<Record<string, number>> = {
  'enroller.enrollerType': 5,
  'enroller.eventSiteCounty': 58,
  'enroller.assistanceMode': 3,
  'authorization.authorizationMethod': 3,
  'authorization.authorizationGivenByRole': 5,
  'authorization.authorizationScope': 5,
  'screening.wantsFinancialHelp': 3,
  'screening.urgentNeed': 4,
  'primaryContact.bestContactMethod': 3,
  'addresses.county': 58,
  // Twenty languages of the cover page, Chinese in two scripts, and "other".
  'language.preferredWrittenLanguage': 21,
  'language.preferredSpokenLanguage': 25,
  'language.alternativeFormat': 5,
  'roster.outOfStateReason': 6,
  'roster.isCustodialResidence': 3,
  'roster.roleHint': 6,
  'roster.removalReason': 6,
  // Ten relations that are their own inverse, and nine pairs.
  'relationships.kind': 28,
  'relationships.maritalStatus': 6,
  'tax.filingStatus': 5,
  'tax.claimantRelationship': 5,
  'identity.programsRequested': 3,
  'identity.noSsnReason': 7,
  'demographics.gender': 5,
  'demographics.hispanicOrigin': 6,
  'demographics.races': 16,
  'demographics.sexualOrientation': 7,
  'demographics.genderIdentity': 7,
  'demographics.sexAssignedAtBirth': 3,
  'citizenship.immigrationStatus': 48,
  'citizenship.immigrationDocumentType': 25,
  'americanIndian.tribalIncomeKind': 3,
  'income.incomeType': 25,
  'income.excludedIncome': 7,
  'income.frequency': 8,
  'income.oneTimeReason': 8,
  'income.expenseKind': 13,
  'deductions.deductionType': 13,
  'deductions.frequency': 7,
  'incomeSummary.incomeDifferenceReason': 9,
  'incomeSummary.noIncomeExplanation': 5,
  'coverage.coverageKind': 15,
  'coverage.medicareEnrollment': 5,
  'employerOffer.hraKind': 3,
  'employerOffer.whoIsOffered': 4,
  'employerOffer.meetsMinimumValue': 3,
  'communityEngagement.exemptions': 14,
  'lifeEvents.eventType': 15,
  'representatives.representativeKind': 2,
  'representatives.contactPreference': 2,
  'renewalConsent.renewalConsentYears': 6,
  'review.submissionChannel': 4,
};
