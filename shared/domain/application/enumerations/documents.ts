/** What a paper is, in the order in which a person would look for it; the words are `documents.kind.<kind>`. */
export const documentKinds = [
  'photoIdentification',
  'usPassport',
  'birthCertificate',
  'naturalizationCertificate',
  'citizenshipCertificate',
  'socialSecurityCard',
  'permanentResidentCard',
  'employmentAuthorizationCard',
  'arrivalDepartureRecord',
  'foreignPassport',
  'travelDocument',
  'noticeOfAction',
  'studentOrExchangeCertificate',
  'refugeeResettlementLetter',
  'otherImmigrationDocument',
  'payStub',
  'employerLetter',
  'wageStatement',
  'taxReturn',
  'profitAndLossStatement',
  'benefitAwardLetter',
  'bankOrInvestmentStatement',
  'rentalAgreement',
  'courtOrder',
  'signedStatement',
  'releasePapers',
  'coverageEndLetter',
  'coverageDenialLetter',
  'insurerLetter',
  'employerCoverageForm',
  'tribalEnrollmentCard',
  'certificateOfIndianBlood',
  'utilityBill',
  'leaseOrMortgage',
  'shelterOrHomelessStatement',
  'healthProviderNote',
  'medicalRecord',
  'fosterCareLetter',
  'marriageCertificate',
  'birthOrAdoptionRecord',
  'divorceDecree',
  'deathCertificate',
  'militaryDischarge',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Who wrote the letter that asks for proof: the time to answer follows from it. */
export const noticeSenders = ['coveredCalifornia', 'mediCal'] as const;
export type NoticeSender = (typeof noticeSenders)[number];

/** What is kept of a capture: photographed pages as JPEG or in one PDF, a PDF file as it came. */
export const documentMediaTypes = ['image/jpeg', 'application/pdf'] as const;
export type DocumentMediaType = (typeof documentMediaTypes)[number];

/** Covered California takes files of at most 10 MB. */
export const documentMaxBytes = 10 * 1024 * 1024;
