import type {
  DocumentKind,
  ImmigrationDocumentType,
  IncomeType,
  LifeEventType,
  VerificationTopic,
} from '../enumerations';

/** Application model S33, "typical documents": what usually proves a topic, best first. */
export const kindsOfTopic: Readonly<Record<VerificationTopic, readonly DocumentKind[]>> = {
  ssn: ['socialSecurityCard'],
  identity: ['photoIdentification', 'usPassport', 'permanentResidentCard', 'birthCertificate'],
  citizenship: [
    'usPassport',
    'naturalizationCertificate',
    'citizenshipCertificate',
    'birthCertificate',
    'photoIdentification',
  ],
  lawfulPresence: [
    'permanentResidentCard',
    'employmentAuthorizationCard',
    'arrivalDepartureRecord',
    'foreignPassport',
    'noticeOfAction',
    'otherImmigrationDocument',
  ],
  incarceration: ['releasePapers', 'signedStatement'],
  deceased: ['signedStatement', 'deathCertificate'],
  income: ['payStub', 'employerLetter', 'taxReturn', 'profitAndLossStatement', 'signedStatement'],
  minimumEssentialCoverage: ['coverageDenialLetter', 'insurerLetter', 'signedStatement'],
  americanIndianAlaskaNative: ['tribalEnrollmentCard', 'certificateOfIndianBlood'],
  residency: ['utilityBill', 'leaseOrMortgage', 'employerLetter', 'shelterOrHomelessStatement'],
  pregnancy: ['healthProviderNote'],
  householdComposition: ['marriageCertificate', 'birthCertificate', 'courtOrder'],
  relationship: ['marriageCertificate', 'birthCertificate', 'courtOrder'],
  qualifyingLifeEvent: ['signedStatement'],
  fosterCareAt18: ['fosterCareLetter'],
  disability: ['medicalRecord', 'benefitAwardLetter'],
};

/** The paper that an immigration document is. */
export const kindOfImmigrationDocument: Readonly<Record<ImmigrationDocumentType, DocumentKind>> = {
  i551PermanentResidentCard: 'permanentResidentCard',
  temporaryI551Stamp: 'foreignPassport',
  machineReadableImmigrantVisa: 'foreignPassport',
  i327ReentryPermit: 'travelDocument',
  i571RefugeeTravelDocument: 'travelDocument',
  i766EmploymentAuthorization: 'employmentAuthorizationCard',
  i94ArrivalDeparture: 'arrivalDepartureRecord',
  i94InForeignPassport: 'arrivalDepartureRecord',
  foreignPassport: 'foreignPassport',
  i20StudentCertificate: 'studentOrExchangeCertificate',
  ds2019ExchangeVisitor: 'studentOrExchangeCertificate',
  i797NoticeOfAction: 'noticeOfAction',
  naturalizationCertificate: 'naturalizationCertificate',
  certificateOfCitizenship: 'citizenshipCertificate',
  orrEligibilityLetterUnder18: 'refugeeResettlementLetter',
  orrCertification: 'refugeeResettlementLetter',
  cubanHaitianEntrantDocument: 'otherImmigrationDocument',
  withholdingOfRemovalDocument: 'courtOrder',
  stayOfRemovalDocument: 'courtOrder',
  tribalMembershipDocument: 'tribalEnrollmentCard',
  americanIndianBornInCanada: 'tribalEnrollmentCard',
  americanSamoaResidentDocument: 'otherImmigrationDocument',
  otherWithAlienNumber: 'otherImmigrationDocument',
  otherWithI94: 'arrivalDepartureRecord',
  none: 'otherImmigrationDocument',
};

const ofJob: readonly DocumentKind[] = ['payStub', 'employerLetter', 'wageStatement'];
const ofBusiness: readonly DocumentKind[] = ['profitAndLossStatement', 'taxReturn'];
const ofBenefit: readonly DocumentKind[] = ['benefitAwardLetter', 'taxReturn'];
const ofProperty: readonly DocumentKind[] = ['bankOrInvestmentStatement', 'taxReturn'];

/** What shows an income of each type. */
export const kindsOfIncome: Readonly<Record<IncomeType, readonly DocumentKind[]>> = {
  wages: ofJob,
  jobForeignEarned: ofJob,
  socialSecurityRetirement: ofBenefit,
  socialSecuritySurvivor: ofBenefit,
  socialSecurityDisability: ofBenefit,
  interest: ofProperty,
  selfEmployment: ofBusiness,
  unemploymentInsurance: ofBenefit,
  stateDisabilityInLieuOfUi: ofBenefit,
  railroadRetirement: ofBenefit,
  pension: ofBenefit,
  retirementPlanDistribution: ofProperty,
  rentalRoyalty: ['rentalAgreement', 'taxReturn'],
  alimonyReceived: ['courtOrder', 'bankOrInvestmentStatement'],
  dividendInvestment: ofProperty,
  capitalGainLoss: ofProperty,
  taxableStateRefund: ['taxReturn'],
  farmingFishing: ofBusiness,
  cancelledDebt: ['bankOrInvestmentStatement', 'taxReturn'],
  courtAward: ['courtOrder'],
  juryDuty: ['courtOrder', 'signedStatement'],
  foreignEarnedOther: ['taxReturn', 'employerLetter'],
  gamblingPrize: ['taxReturn', 'signedStatement'],
  scholarshipTaxable: ['benefitAwardLetter'],
  otherIncome: ['signedStatement', 'taxReturn'],
};

/** What shows a life event; an event that needs no proof has none. */
export const kindsOfLifeEvent: Readonly<Record<LifeEventType, readonly DocumentKind[]>> = {
  lostCoverage: ['coverageEndLetter', 'insurerLetter', 'employerLetter'],
  movedWithinOrToCalifornia: ['leaseOrMortgage', 'utilityBill', 'employerLetter'],
  birthAdoptionFosterPlacement: ['birthOrAdoptionRecord', 'courtOrder'],
  marriageOrDomesticPartnership: ['marriageCertificate'],
  returnedFromActiveDuty: ['militaryDischarge'],
  releasedFromIncarceration: ['releasePapers'],
  gainedCitizenshipOrLawfulPresence: [
    'naturalizationCertificate',
    'permanentResidentCard',
    'noticeOfAction',
  ],
  tribalMember: ['tribalEnrollmentCard', 'certificateOfIndianBlood'],
  lostDependentOrCoverageByDivorceDeath: ['divorceDecree', 'deathCertificate'],
  changeInFinancialHelpEligibility: ['insurerLetter', 'employerLetter'],
  domesticAbuseOrAbandonment: ['signedStatement'],
  gainedOrBecameDependentByCourtOrder: ['courtOrder'],
  otherEvent: ['signedStatement'],
  exceptionalCircumstances: ['signedStatement'],
  noEventContinueForMediCal: [],
};
