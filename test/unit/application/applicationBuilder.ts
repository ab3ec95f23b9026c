import {
  type ApplicationDraft,
  applicationDraftSchema,
  type CaliforniaCounty,
  emptyApplication,
  type HouseholdMember,
  type Income,
  type RelationshipKind,
} from '#shared/domain/application/index';

export const today = '2026-11-23';

type Tax = NonNullable<HouseholdMember['tax']>;

/** A person who answered the questions of every step with the plain answer; parts may differ. */
export function member(
  id: string,
  dateOfBirth: string,
  parts: Partial<Omit<HouseholdMember, 'id'>> = {},
): HouseholdMember {
  return {
    id,
    name: { firstName: id, lastName: 'Sample' },
    dateOfBirth,
    isApplicant: 'yes',
    livesWithPrimaryContact: 'yes',
    family: { maritalStatus: 'single' },
    residence: {
      sameAsPrimaryContact: true,
      temporarilyOutOfState: 'no',
      intendsToResideInCalifornia: 'yes',
    },
    identity: { hasSsn: 'no', noSsnReason: 'willProvideLater' },
    demographics: { gender: 'male' },
    citizenship: { isUsCitizenOrNational: 'yes', isNaturalizedOrDerived: 'no' },
    incarceration: { isIncarcerated: 'no' },
    nonMagi: { hasDisability: 'no', needsLongTermCareOrHcbs: 'no', hasPersonalInjuryLawsuit: 'no' },
    americanIndian: { isAmericanIndianOrAlaskaNative: 'no' },
    life: { isFullTimeStudent: 'no', isPrimaryCaretakerOfChild: 'no', wasInFosterCareAt18: 'no' },
    income: { hasIncome: 'no', hasDeductions: 'no' },
    coverage: {
      hasOtherCoverageNow: 'no',
      medicareEnrollment: ['none'],
      qualifiesForFreePartA: 'no',
      isOfferedEmployerCoverage: 'no',
    },
    retroactive: { wantsRetroactiveMediCal: 'no' },
    ...parts,
  };
}

/** Someone who is listed but does not apply: nothing of status is known of them. */
export function nonApplicant(
  id: string,
  dateOfBirth: string,
  parts: Partial<HouseholdMember> = {},
) {
  const { citizenship, incarceration, nonMagi, coverage, retroactive, ...rest } = member(
    id,
    dateOfBirth,
    parts,
  );
  void [citizenship, incarceration, nonMagi, coverage, retroactive];
  return { ...rest, isApplicant: 'no' as const, identity: {} };
}

type Citizenship = NonNullable<HouseholdMember['citizenship']>;

/** Somebody who is no citizen and states this status. */
export function statusOf(
  immigrationStatus: NonNullable<Citizenship['immigrationStatus']>,
): Pick<HouseholdMember, 'citizenship'> {
  return {
    citizenship: {
      isUsCitizenOrNational: 'no',
      wantsToListImmigrationStatus: 'yes',
      immigrationStatus,
    },
  };
}

/** Somebody who lists no status, and is judged by the rules for who has none. */
export const withoutStatus: Pick<HouseholdMember, 'citizenship'> = {
  citizenship: { isUsCitizenOrNational: 'no', wantsToListImmigrationStatus: 'no' },
};

/** Somebody of the household who lives at another address of California. */
export function livingElsewhere(
  zip: string,
  county?: CaliforniaCounty,
): Pick<HouseholdMember, 'livesWithPrimaryContact' | 'residence'> {
  return {
    livesWithPrimaryContact: 'no',
    residence: {
      sameAsPrimaryContact: false,
      temporarilyOutOfState: 'no',
      intendsToResideInCalifornia: 'yes',
      address: { line1: '2 Example Street', city: 'Anywhere', state: 'CA', zip, county },
    },
  };
}

/** Rating region 11. */
export const inFresno = livingElsewhere('93727', 'Fresno');

export const filesAlone: Tax = {
  plansToFileTaxReturn: 'yes',
  filingStatus: 'single',
  expectsToBeRequiredToFile: 'yes',
  isClaimedAsDependent: 'no',
  priorAptcReceived: 'no',
};

export const filesNothing: Tax = {
  plansToFileTaxReturn: 'no',
  expectsToBeRequiredToFile: 'no',
  isClaimedAsDependent: 'no',
};

export function filesJointlyWith(jointFilerPersonId: string): Tax {
  return { ...filesAlone, filingStatus: 'marriedFilingJointly', jointFilerPersonId };
}

export function claimedBy(claimedByPersonId: string, more: Tax = {}): Tax {
  return {
    ...filesNothing,
    isClaimedAsDependent: 'yes',
    claimantOnApplication: 'yes',
    claimedByPersonId,
    claimantRelationship: 'parent',
    claimantLivesWithDependent: 'yes',
    claimantIsNonCustodialParent: 'no',
    ...more,
  };
}

export const claimedOutside: Tax = {
  ...filesNothing,
  isClaimedAsDependent: 'yes',
  claimantOnApplication: 'no',
  claimedByName: 'Other Parent',
  claimantRelationship: 'parent',
  claimantLivesWithDependent: 'no',
  claimantIsNonCustodialParent: 'yes',
};

export function wages(
  personId: string,
  amountCents: number,
  frequency: Income['frequency'],
  more: Partial<Income> = {},
): Income {
  return {
    id: `${personId}-${frequency}-${amountCents}`,
    personId,
    incomeType: 'wages',
    sourceName: 'Practice employer',
    amountCents,
    frequency,
    startedBeforeThisYear: 'yes',
    stillReceiving: 'yes',
    expectedToEndWithin4Months: 'no',
    ...more,
  };
}

export const hasIncome: NonNullable<HouseholdMember['income']> = {
  hasIncome: 'yes',
  hasDeductions: 'no',
  incomeChangesMonthToMonth: 'no',
  agreesWithComputedTotal: 'yes',
};

/** "from is the kind of to", as in the relationship matrix. */
export function relation(fromPersonId: string, kind: RelationshipKind, toPersonId: string) {
  return { fromPersonId, toPersonId, kind };
}

/** A household in Sacramento whose first person is the primary contact. */
export function household(
  persons: readonly HouseholdMember[],
  more: Partial<ApplicationDraft> = {},
): ApplicationDraft {
  const empty = emptyApplication({
    id: 'application',
    coverageYear: 2027,
    nowIso: `${today}T18:00:00Z`,
  });
  return applicationDraftSchema.parse({
    ...empty,
    screening: { wantsFinancialHelp: 'yes' },
    primaryContactPersonId: persons[0]?.id,
    household: {
      isHomeless: 'no',
      homeAddress: {
        line1: '1 Example Street',
        city: 'Sacramento',
        state: 'CA',
        zip: '95820',
        county: 'Sacramento',
      },
      county: 'Sacramento',
      householdHasAnyIncome: 'yes',
    },
    persons,
    ...more,
  });
}
