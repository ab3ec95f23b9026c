import { z } from 'zod';
import {
  assistanceModes,
  authorizationGiverRoles,
  authorizationMethods,
  authorizationScopes,
  californiaCounties,
  enrollerTypes,
  spokenLanguages,
} from '../enumerations';
import { fileReferenceSchema, personNameSchema } from './common';
import { type FieldKit, optional, tri } from './fieldKit';

/** S1: who helps, and at which event. */
export function enrollerSchema(kit: FieldKit) {
  return kit.object(
    optional({
      enrollerType: z.enum(enrollerTypes),
      enrollerName: personNameSchema(kit),
      certificationNumber: kit.text(15),
      agentLicenseNumber: kit.text(7),
      nationalProducerNumber: kit.text(10),
      planName: kit.text(100),
      entityName: kit.text(100),
      entityId: kit.text(40),
      certificationExpiresOn: kit.date,
      expiredCertificationOverriddenBy: kit.text(120),
      eventName: kit.text(100),
      eventSiteCounty: z.enum(californiaCounties),
      eventDate: kit.date,
      assistanceMode: z.enum(assistanceModes),
      enrollerStatementAccepted: z.boolean(),
    }),
  );
}

/** S2: the consumer's authorization to be assisted (10 CCR 6664), before any personal data. */
export function authorizationSchema(kit: FieldKit) {
  return kit.object(
    optional({
      rolesExplained: z.boolean(),
      freeOfChargeExplained: z.boolean(),
      authorizationMethod: z.enum(authorizationMethods),
      authorizationGivenByName: personNameSchema(kit),
      authorizationGivenByRole: z.enum(authorizationGiverRoles),
      authorizationAt: kit.instant,
      oralWitnessNote: kit.text(500),
      authorizationScope: z.array(z.enum(authorizationScopes)),
      followUpContactAllowed: tri,
      authorizationExpiresOn: kit.date,
      revokedAt: kit.instant,
      revocationReason: kit.text(300),
      interpreterUsed: tri,
      interpreterName: kit.text(120),
      interpreterLanguage: z.enum(spokenLanguages),
      authorizationArtifact: fileReferenceSchema(kit),
    }),
  );
}

export type EnrollerSection = z.infer<ReturnType<typeof enrollerSchema>>;
export type AuthorizationSection = z.infer<ReturnType<typeof authorizationSchema>>;
