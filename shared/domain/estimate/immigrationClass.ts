import type { HouseholdMember, ImmigrationStatus as StatedStatus } from '../application';
import type { ImmigrationStatus } from '../eligibility/creditEligibility';

/**
 * What the stated status is for the rules (45 CFR 155.20 with 152.2). Statuses that are on neither
 * list of lawful presence count as undocumented here; the agency decides.
 */
const classes: Readonly<Record<StatedStatus, ImmigrationStatus>> = {
  lawfulPermanentResident: 'lawfulPermanentResident',
  adjustmentPendingWithApprovedPetition: 'lawfullyPresent',
  adjustmentPendingNoPetitionWithEad: 'lawfullyPresent',
  adjustmentPendingWithoutEad: 'undocumented',
  refugee: 'refugee',
  asylee: 'asylee',
  cubanHaitianEntrant: 'cubanHaitianEntrant',
  amerasian: 'lawfulPermanentResident',
  withholdingOfDeportationOrRemoval: 'lawfullyPresent',
  stayOfDeportation: 'undocumented',
  suspensionOfDeportation: 'lawfullyPresent',
  conditionalEntrantBefore1980: 'lawfullyPresent',
  paroleeOneYearOrMore: 'paroled',
  paroleeUnderOneYear: 'paroled',
  batteredNoncitizenParentOrChild: 'lawfullyPresent',
  deferredActionNotDaca: 'lawfullyPresent',
  deferredActionDaca: 'daca',
  orderOfSupervisionWithEad: 'lawfullyPresent',
  orderOfSupervisionWithoutEad: 'undocumented',
  continuousResidentBefore1972: 'undocumented',
  registryApplicantWithEad: 'lawfullyPresent',
  creationOfRecordPendingWithEad: 'lawfullyPresent',
  voluntaryDepartureAwaitingVisa: 'undocumented',
  i130ApprovedVoluntaryDeparture: 'undocumented',
  catWithholding: 'lawfullyPresent',
  tVisaOrFamily: 'lawfullyPresent',
  tVisaPending: 'lawfullyPresent',
  seekingTraffickingCertification: 'undocumented',
  uVisaGranted: 'lawfullyPresent',
  uVisaFiled: 'undocumented',
  studentVisa: 'lawfullyPresent',
  workVisa: 'lawfullyPresent',
  visitorVisa: 'lawfullyPresent',
  lawfulTemporaryResident: 'lawfullyPresent',
  tpsGrantedOrPendingWithEad: 'tps',
  familyUnity: 'lawfullyPresent',
  deferredEnforcedDeparture: 'lawfullyPresent',
  americanSamoaResident: 'lawfullyPresent',
  compactOfFreeAssociation: 'cofaMigrant',
  administrativeStay: 'lawfullyPresent',
  ircaLegalizationPendingWithEad: 'lawfullyPresent',
  asylumPending: 'lawfullyPresent',
  withholdingPending: 'lawfullyPresent',
  lifeActPendingWithEad: 'lawfullyPresent',
  suspensionOrCancellationPendingWithEad: 'lawfullyPresent',
  specialImmigrantJuvenilePending: 'lawfullyPresent',
  otherNotListed: 'undocumented',
  noStatusStated: 'undocumented',
};

/** Null while it is unanswered; declining to list a status leaves restricted scope only. */
export function immigrationClassOf({ citizenship }: HouseholdMember): ImmigrationStatus | null {
  if (citizenship?.isUsCitizenOrNational === 'yes') return 'citizen';
  if (citizenship?.isUsCitizenOrNational !== 'no') return null;
  if (citizenship.wantsToListImmigrationStatus === 'no') return 'undocumented';
  const status = citizenship.immigrationStatus;
  return citizenship.wantsToListImmigrationStatus === 'yes' && status ? classes[status] : null;
}

/** Who may buy through the exchange at all. */
export function mayBuyPlans(immigration: ImmigrationStatus): boolean {
  return immigration !== 'undocumented' && immigration !== 'daca';
}
