export const representativeKinds = ['individual', 'organization'] as const;
export const representativeContactPreferences = ['email', 'mail'] as const;

export const voterChoices = ['yesSendForm', 'yesOnline', 'no', 'blank'] as const;
export type VoterChoice = (typeof voterChoices)[number];

export const attestationCodes = [
  'rightsReceived',
  'nondiscrimination',
  'privacyNotice',
  'verifyWithAgencies',
  'reportChanges',
  'incarcerationStatement',
  'aptcTaxRepay',
  'aptcFileReturn',
  'medicalSupport',
  'thirdPartyLiability',
  'estateRecovery',
  'vaDataSharing',
  'cchip',
  'mcapPremium',
  'appealRights',
  'noticeOfMc219',
  'perjury',
] as const;
export type AttestationCode = (typeof attestationCodes)[number];

export const attestationModes = ['read', 'readAloud'] as const;

export const signaturePurposes = [
  'declaration',
  'authorizedRepresentative',
  'enroller',
  'consumerAuthorization',
] as const;
export type SignaturePurpose = (typeof signaturePurposes)[number];

export const signatureCaptures = [
  'penPad',
  'typed',
  'oralWitnessed',
  'wetInkOnPrint',
  'mark',
] as const;
export type SignatureCapture = (typeof signatureCaptures)[number];

/** How a family comes to its copy of what it signed: the summary made here, or one that was handed over. */
export const copyWays = ['summary', 'onPaper', 'encryptedFile'] as const;
export type CopyWay = (typeof copyWays)[number];

export const verificationTopics = [
  'ssn',
  'identity',
  'citizenship',
  'lawfulPresence',
  'incarceration',
  'deceased',
  'income',
  'minimumEssentialCoverage',
  'americanIndianAlaskaNative',
  'residency',
  'pregnancy',
  'householdComposition',
  'relationship',
  'qualifyingLifeEvent',
  'fosterCareAt18',
  'disability',
] as const;
export type VerificationTopic = (typeof verificationTopics)[number];

export const verificationStatuses = [
  'notRequired',
  'attested',
  'pending',
  'review',
  'outstanding',
  'verified',
  'unverified',
  'negativeResponse',
  'rejected',
  'expired',
  'closed',
] as const;
export type VerificationStatus = (typeof verificationStatuses)[number];

export const evidenceStatuses = ['attached', 'mailed', 'uploaded', 'rejected'] as const;

export const submissionChannels = ['mail', 'fax', 'countyDropOff', 'onlineReentry'] as const;
export type SubmissionChannel = (typeof submissionChannels)[number];

export const amendmentKinds = [
  'reportChange',
  'addPerson',
  'removePerson',
  'correctError',
  'renewal',
  'qle',
  'respondToReturn',
  'moveCounty',
  'newbornAdd',
  'incomeUpdate',
] as const;
export type AmendmentKind = (typeof amendmentKinds)[number];

export const applicationStates = [
  'draft',
  'readyForReview',
  'signed',
  'queued',
  'submitted',
  'received',
  'inProcess',
  'determined',
  'planSelection',
  'enrolled',
  'closed',
  'abandoned',
  'expired',
  'withdrawn',
  'returned',
  'cancelled',
  'denied',
  'terminated',
] as const;
export type ApplicationState = (typeof applicationStates)[number];

export const determinationPrograms = [
  'magiMediCal',
  'nonMagiMediCalReferral',
  'otlic',
  'mcap',
  'cchip',
  'restrictedScopeMediCal',
  'qhpAptc',
  'qhpAptcCsr',
  'qhpUnassisted',
  'ineligible',
] as const;
export const determinationStatuses = [
  'eligible',
  'conditionallyEligible',
  'pending',
  'ineligible',
] as const;
export const costSharingLevels = ['73', '87', '94', '100', 'limited'] as const;
