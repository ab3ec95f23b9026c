import { z } from 'zod';
import { languageSchema } from '../../base/language';
import {
  consentSchema,
  delegationSchema,
  packPinsSchema,
  paymentReferenceSchema,
  planChoiceSchema,
} from './caseDraft';
import { copyWays } from './enumerations';
import { applicationSnapshotSchema, signatureSchema } from './schema';

/** What the estimate said when the family signed; a record of what was shown, not a determination. */
export const estimateSummarySchema = z.object({
  planYear: z.number().int(),
  asOf: z.string(),
  practiceData: z.boolean(),
  taxHouseholds: z.array(
    z.object({
      id: z.string(),
      size: z.number().int(),
      magiCents: z.number().int(),
      fplPercent: z.number(),
      creditMonthlyCents: z.number().int(),
      stateSubsidyMonthlyCents: z.number().int(),
    }),
  ),
  persons: z.array(
    z.object({
      personId: z.string(),
      program: z.string(),
      creditEligible: z.boolean(),
      costSharing: z.string().optional(),
    }),
  ),
});

/** S32: the family has a copy of what it signed, since when and how. */
export const copyGivenSchema = z.object({
  at: z.string(),
  way: z.enum(copyWays),
});

/** What a command carries to the hub: a signed, unchangeable picture of the case. */
export const submissionSchema = z.strictObject({
  schemaVersion: z.literal(1),
  caseId: z.string(),
  ownerId: z.string(),
  coverageYear: z.number().int(),
  language: languageSchema,
  consent: consentSchema,
  delegation: delegationSchema.nullable(),
  snapshot: applicationSnapshotSchema,
  /** SHA-256 over the canonical JSON of the snapshot: what every signature names. */
  snapshotHash: z.string(),
  planChoices: z.array(planChoiceSchema),
  payment: paymentReferenceSchema.nullable(),
  signatures: z.array(signatureSchema),
  estimate: estimateSummarySchema.nullable(),
  packPins: packPinsSchema.nullable(),
  finalizedAt: z.string(),
  /**
   * Of the application that this one changes. A copy is made once its own command is sealed, so the
   * next one tells of it.
   */
  predecessorCopy: copyGivenSchema.optional(),
});

export type CopyGiven = z.infer<typeof copyGivenSchema>;
export type EstimateSummary = z.infer<typeof estimateSummarySchema>;
export type Submission = z.infer<typeof submissionSchema>;

type Naming = Pick<Submission, 'snapshot' | 'signatures' | 'planChoices' | 'consent'>;

/**
 * The documents that a submission names: proofs, photographed signatures and agreements, and a consent
 * on paper; with the SHA-256 of the whole in base64url that was signed. One without a hash is not named.
 */
export function namedDocuments(submission: Naming): ReadonlyMap<string, string> {
  const { snapshot, signatures, planChoices, consent } = submission;
  const proofs = snapshot.documents.map(({ fileId, sha256 }) => [fileId, sha256] as const);
  const agreements = planChoices.flatMap((one) => one.arbitrationAgreements ?? []);
  const pages = [consent, ...signatures, ...agreements.map(({ signature }) => signature)].map(
    (one) => [one.documentFileId, one.documentSha256] as const,
  );
  const named = new Map<string, string>();
  for (const [documentId, sha256] of [...proofs, ...pages]) {
    if (documentId !== undefined && sha256) named.set(documentId, sha256);
  }
  return named;
}
