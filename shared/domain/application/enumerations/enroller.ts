/** Exactly the five boxes of Part 12 of the official application. */
export const enrollerTypes = [
  'certifiedEnrollmentCounselor',
  'certifiedApplicationCounselor',
  'certifiedInsuranceAgent',
  'certifiedPlanBasedEnroller',
  'certifiedMediCalManagedCarePlanEnroller',
] as const;
export type EnrollerType = (typeof enrollerTypes)[number];

export const assistanceModes = ['inPerson', 'telephone', 'selfEntry'] as const;
export type AssistanceMode = (typeof assistanceModes)[number];

export const authorizationMethods = ['written', 'electronicSignature', 'oral'] as const;
export type AuthorizationMethod = (typeof authorizationMethods)[number];

export const authorizationGiverRoles = [
  'primaryContact',
  'adultHouseholdMember',
  'parentOrGuardian',
  'authorizedRepresentative',
  'legalGuardianOrConservator',
] as const;
export type AuthorizationGiverRole = (typeof authorizationGiverRoles)[number];

export const authorizationScopes = [
  'applicationHelp',
  'planSelectionHelp',
  'documentUpload',
  'followUpContact',
  'postEnrollmentHelp',
] as const;
export type AuthorizationScope = (typeof authorizationScopes)[number];

export const urgentNeeds = ['pregnant', 'medicalEmergency', 'homeless', 'foodNeed'] as const;
export type UrgentNeed = (typeof urgentNeeds)[number];
