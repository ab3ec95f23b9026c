import type { HouseholdMember, ImmigrationStatus as StatedStatus } from '../application';
import type { ImmigrationStatus } from '../eligibility/creditEligibility';

/** What a stated status is for the rules, and where that is written. */
interface ImmigrationClass {
  /** Null: no text says it. The rules are then tried with every class that it may be. */
  readonly is: ImmigrationStatus | null;
  readonly source: string;
}

const qualified = '8 U.S.C. 1641(b)';
const lawful = '45 CFR 155.20 with 152.2';
const workPermit = '45 CFR 152.2(4)(iii); 8 CFR 274a.12(c)';
const marketplaceList = 'HealthCare.gov, immigration status and the Marketplace';
const underColorOfLaw =
  '22 CCR 50301.3 (residing under color of law): on no list of the exchange, and whether the enrollment freeze takes it in is not known';

/** The statuses of the form, as the application lists them. */
export const immigrationClasses: Readonly<Record<StatedStatus, ImmigrationClass>> = {
  lawfulPermanentResident: { is: 'lawfulPermanentResident', source: `${qualified}(1)` },
  adjustmentPendingWithApprovedPetition: { is: 'lawfullyPresent', source: lawful },
  adjustmentPendingNoPetitionWithEad: { is: 'lawfullyPresent', source: `${workPermit}(9)` },
  adjustmentPendingWithoutEad: { is: null, source: underColorOfLaw },
  refugee: { is: 'refugee', source: `${qualified}(3)` },
  asylee: { is: 'asylee', source: `${qualified}(2)` },
  cubanHaitianEntrant: { is: 'cubanHaitianEntrant', source: `${qualified}(7)` },
  amerasian: {
    is: 'lawfulPermanentResident',
    source: 'Pub. L. 100-202 sec. 584: admitted for permanent residence',
  },
  withholdingOfDeportationOrRemoval: { is: 'lawfullyPresent', source: `${qualified}(5)` },
  stayOfDeportation: { is: null, source: underColorOfLaw },
  suspensionOfDeportation: { is: null, source: underColorOfLaw },
  conditionalEntrantBefore1980: { is: 'lawfullyPresent', source: `${qualified}(6)` },
  paroleeOneYearOrMore: { is: 'paroled', source: `${qualified}(4)` },
  paroleeUnderOneYear: { is: 'paroled', source: '45 CFR 152.2(3)' },
  batteredNoncitizenParentOrChild: { is: 'lawfullyPresent', source: '8 U.S.C. 1641(c)' },
  deferredActionNotDaca: { is: 'lawfullyPresent', source: lawful },
  deferredActionDaca: { is: 'daca', source: '45 CFR 155.20 as amended by 90 FR 27074' },
  orderOfSupervisionWithEad: { is: 'lawfullyPresent', source: `${workPermit}(18)` },
  orderOfSupervisionWithoutEad: { is: null, source: underColorOfLaw },
  continuousResidentBefore1972: { is: null, source: underColorOfLaw },
  registryApplicantWithEad: { is: 'lawfullyPresent', source: `${workPermit}(16)` },
  creationOfRecordPendingWithEad: { is: 'lawfullyPresent', source: `${workPermit}(16)` },
  voluntaryDepartureAwaitingVisa: { is: null, source: underColorOfLaw },
  i130ApprovedVoluntaryDeparture: { is: null, source: underColorOfLaw },
  catWithholding: { is: 'lawfullyPresent', source: lawful },
  tVisaOrFamily: { is: 'lawfullyPresent', source: '22 U.S.C. 7105(b)(1); 45 CFR 152.2(2)' },
  tVisaPending: { is: 'lawfullyPresent', source: marketplaceList },
  seekingTraffickingCertification: { is: null, source: 'on no list that was found' },
  uVisaGranted: { is: 'lawfullyPresent', source: '45 CFR 152.2(2)' },
  uVisaFiled: {
    is: 'undocumented',
    source: 'DHCS, immigration status categories: a U visa applied for is no satisfactory status',
  },
  studentVisa: { is: 'lawfullyPresent', source: '45 CFR 152.2(2)' },
  workVisa: { is: 'lawfullyPresent', source: '45 CFR 152.2(2)' },
  visitorVisa: { is: 'lawfullyPresent', source: '45 CFR 152.2(2)' },
  lawfulTemporaryResident: { is: 'lawfullyPresent', source: '45 CFR 152.2(4)(i)' },
  tpsGrantedOrPendingWithEad: { is: 'tps', source: '45 CFR 152.2(4)(ii)' },
  familyUnity: { is: 'lawfullyPresent', source: lawful },
  deferredEnforcedDeparture: { is: 'lawfullyPresent', source: lawful },
  americanSamoaResident: { is: 'lawfullyPresent', source: `${lawful}; ${marketplaceList}` },
  compactOfFreeAssociation: { is: 'cofaMigrant', source: `${qualified}(8)` },
  administrativeStay: { is: 'lawfullyPresent', source: marketplaceList },
  ircaLegalizationPendingWithEad: { is: 'lawfullyPresent', source: `${workPermit}(20), (22)` },
  asylumPending: { is: 'lawfullyPresent', source: '45 CFR 152.2(5)' },
  withholdingPending: { is: 'lawfullyPresent', source: '45 CFR 152.2(5)' },
  lifeActPendingWithEad: { is: 'lawfullyPresent', source: `${workPermit}(24)` },
  suspensionOrCancellationPendingWithEad: { is: 'lawfullyPresent', source: `${workPermit}(10)` },
  specialImmigrantJuvenilePending: { is: 'lawfullyPresent', source: lawful },
  otherNotListed: { is: null, source: 'on no list: the form asks to apply all the same' },
  noStatusStated: { is: 'undocumented', source: 'CCFRM604: restricted scope without a status' },
};

/** What a status on no list may turn out to be, from the least to the most. */
const openClasses: readonly ImmigrationStatus[] = ['undocumented', 'lawfullyPresent'];

/**
 * What the person is for the rules: one class; several while no text settles the stated status; none
 * while it is unanswered. Declining to list a status leaves restricted scope only.
 */
export function immigrationClassesOf({
  citizenship,
}: HouseholdMember): readonly ImmigrationStatus[] {
  if (citizenship?.isUsCitizenOrNational === 'yes') return ['citizen'];
  if (citizenship?.isUsCitizenOrNational !== 'no') return [];
  if (citizenship.wantsToListImmigrationStatus === 'no') return ['undocumented'];
  const status = citizenship.immigrationStatus;
  if (citizenship.wantsToListImmigrationStatus !== 'yes' || !status) return [];
  const known = immigrationClasses[status].is;
  return known === null ? openClasses : [known];
}

/** The one class of a person; null while it is unanswered or not settled. */
export function immigrationClassOf(person: HouseholdMember): ImmigrationStatus | null {
  const [only, ...others] = immigrationClassesOf(person);
  return only !== undefined && others.length === 0 ? only : null;
}

/** Who may buy through the exchange at all. */
export function mayBuyPlans(immigration: ImmigrationStatus): boolean {
  return immigration !== 'undocumented' && immigration !== 'daca';
}
