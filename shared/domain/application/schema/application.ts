import { z } from 'zod';
import { amendmentKinds, answerSources, applicationStates } from '../enumerations';
import { attestationSchema } from './attestations';
import { contactSchema } from './contact';
import { coverageSchema, employerOfferSchema } from './coverage';
import { documentSchema, handOverSchema, verificationSchema } from './documents';
import { authorizationSchema, enrollerSchema } from './enroller';
import { draftKit, type FieldKit, optional, snapshotKit } from './fieldKit';
import { householdSchema, relationshipSchema } from './household';
import { deductionSchema, incomeSchema } from './income';
import { lifeEventSchema } from './lifeEvents';
import { householdMemberSchema } from './person';
import { otherProgramsSchema, representativeSchema, voterOfferSchema } from './representatives';
import { screeningSchema } from './screening';

/** Raised with every change of shape that an older reader could not take. */
export const applicationSchemaVersion = 1;

/** The revision of the official form whose fields these are. */
export const formRevision = 'CCFRM604-2025-09';

/** Where, when and by whom an answer was given; the map's key is the field's path. */
function provenanceSchema(kit: FieldKit) {
  return kit.object({ source: z.enum(answerSources), at: kit.instant, by: kit.id });
}

/** What there may be any number of. */
function rowLists(kit: FieldKit) {
  return {
    persons: z.array(householdMemberSchema(kit)).default([]),
    relationships: z.array(relationshipSchema(kit)).default([]),
    incomes: z.array(incomeSchema(kit)).default([]),
    deductions: z.array(deductionSchema(kit)).default([]),
    coverages: z.array(coverageSchema(kit)).default([]),
    employerOffers: z.array(employerOfferSchema(kit)).default([]),
    lifeEvents: z.array(lifeEventSchema(kit)).default([]),
    representatives: z.array(representativeSchema(kit)).default([]),
    voter: z.array(voterOfferSchema(kit)).default([]),
    attestations: z.array(attestationSchema(kit)).default([]),
    documents: z.array(documentSchema(kit)).default([]),
    verifications: z.array(verificationSchema(kit)).default([]),
  };
}

function applicationSchema(kit: FieldKit) {
  return kit.object({
    schemaVersion: z.literal(applicationSchemaVersion),
    formRevision: z.literal(formRevision),
    id: kit.id,
    coverageYear: z.number().int(),
    createdAt: kit.instant,
    revision: z.number().int().default(1),
    state: z.enum(applicationStates).default('draft'),
    ...optional({
      predecessorId: kit.id,
      amendmentKind: z.enum(amendmentKinds),
      changedPaths: z.array(kit.text(200)),
      policyPackVersion: kit.text(60),
      deviceClock: kit.object({ at: kit.instant, trusted: z.boolean() }),
      primaryContactPersonId: kit.id,
      primaryContactIsApplicant: z.enum(['yes', 'no']).nullable(),
      wantsAuthorizedRepresentative: z.enum(['yes', 'no']).nullable(),
      renewalConsentYears: z.number().int().min(0).max(5),
    }),
    enroller: enrollerSchema(kit).default({}),
    authorization: authorizationSchema(kit).default({}),
    screening: screeningSchema(kit).default({}),
    contact: contactSchema(kit).default({}),
    household: householdSchema(kit).default({}),
    ...rowLists(kit),
    otherPrograms: otherProgramsSchema(kit).default({}),
    handOver: handOverSchema(kit).default({}),
    provenance: z.record(z.string(), provenanceSchema(kit)).default({}),
  });
}

/** What an editable draft holds: any state of the interview, however incomplete. */
export const applicationDraftSchema = applicationSchema(draftKit);

/** What is signed and sent: well-formed values only, hidden fields absent, unknown keys refused. */
export const applicationSnapshotSchema = applicationSchema(snapshotKit);

export type ApplicationDraft = z.infer<typeof applicationDraftSchema>;

/** The shape is the draft's; the difference is what `toSnapshot` and the schema have made sure of. */
export type ApplicationSnapshot = z.infer<typeof applicationSnapshotSchema>;

export type AnswerProvenance = z.infer<ReturnType<typeof provenanceSchema>>;
