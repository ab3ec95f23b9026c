import { z } from 'zod';
import { languageSchema } from '../../base/language';
import { documentMediaTypes, enrollerTypes } from './enumerations';
import {
  applicationDraftSchema,
  arbitrationAgreementSchema,
  determinationSchema,
  signatureSchema,
} from './schema';

/** Raised with every change of shape that an older reader could not take. */
export const caseSchemaVersion = 1;

/** The consumer's consent to be assisted, as the case's gate: nothing opens without it. */
export const consentSchema = z.object({
  method: z.enum(['written', 'drawn', 'verbal']),
  givenByName: z.string().max(120),
  givenByRole: z.string().max(60),
  givenAt: z.string(),
  scope: z.array(z.string()),
  expiresOn: z.string().optional(),
  scriptVersion: z.string().max(40).optional(),
  language: languageSchema.optional(),
  strokes: z.array(z.array(z.tuple([z.number(), z.number()]))).optional(),
  witnessNote: z.string().max(500).optional(),
  /** The photographed page of a consent on paper, and the SHA-256 of its bytes in base64url. */
  documentFileId: z.string().optional(),
  documentSha256: z.string().max(43).optional(),
  revokedAt: z.string().optional(),
  revocationReason: z.string().max(300).optional(),
});

/** Who acts for the consumer in this case, and since when. */
export const delegationSchema = z.object({
  enrollerId: z.string(),
  enrollerType: z.enum(enrollerTypes).optional(),
  organizationId: z.string().optional(),
  since: z.string(),
});

/** One plan for one enrollment group, with the money as it was shown when it was chosen. */
export const planChoiceSchema = z.object({
  groupId: z.string(),
  planId: z.string(),
  planPackId: z.string(),
  memberIds: z.array(z.string()),
  grossCents: z.number().int().nonnegative(),
  creditCents: z.number().int().nonnegative(),
  stateSubsidyCents: z.number().int().nonnegative(),
  netCents: z.number().int().nonnegative(),
  carrierId: z.string().optional(),
  planName: z.string().optional(),
  metal: z.string().optional(),
  network: z.string().optional(),
  costSharingVariant: z.string().optional(),
  electedPercent: z.number().min(0).max(100).optional(),
  /** One of each adult on the plan, S29; before any was signed there is no list. */
  arbitrationAgreements: z.array(arbitrationAgreementSchema).optional(),
});

/** What may be known of a payment: the number itself is sealed to the carrier and never comes back. */
export const paymentReferenceSchema = z.object({
  paymentRef: z.string(),
  method: z.enum(['bankAccount', 'card']),
  brand: z.string().optional(),
  lastFour: z.string().regex(/^\d{4}$/),
  carrierId: z.string(),
  payerName: z.string().max(120).optional(),
});

/**
 * A signature on paper that is under way: the page was printed for one snapshot, and is signed and
 * photographed later. A changed answer makes another snapshot, for which it does not count.
 */
const signaturePageSchema = z.object({
  snapshotHash: z.string(),
  /** The representative whom the page names as its signer; absent where it is the primary contact. */
  representativeId: z.string().optional(),
  printedAt: z.string(),
  /** Whose line for the arbitration of which plan the page carries. */
  arbitrationLines: z.array(z.object({ planId: z.string(), personId: z.string() })).optional(),
  document: z
    .object({
      fileId: z.string(),
      mediaType: z.enum(documentMediaTypes),
      sizeBytes: z.number().int().positive(),
      sha256: z.string(),
      capturedAt: z.string(),
    })
    .optional(),
});

/** The packs that an estimate or a choice was made under, so that a newer one can be compared. */
export const packPinsSchema = z.object({
  planYear: z.number().int(),
  rulePackId: z.string().optional(),
  planPackId: z.string().optional(),
  estimatedAt: z.string().optional(),
});

/** The earlier draft, of the same case or of another year's, that this one was started from. */
const basisSchema = z.object({ draftId: z.string(), caseId: z.string() });

/** The editable case of one household, as the store keeps it sealed. */
export const caseDraftSchema = z.object({
  schemaVersion: z.literal(caseSchemaVersion),
  caseId: z.string(),
  /** Absent in a case's first draft, which lies in the store under the id of its case. */
  draftId: z.string().optional(),
  basis: basisSchema.optional(),
  ownerId: z.string(),
  coverageYear: z.number().int(),
  language: languageSchema,
  consent: consentSchema.nullable(),
  delegation: delegationSchema.nullable().default(null),
  application: applicationDraftSchema,
  packPins: packPinsSchema.nullable().default(null),
  planChoices: z.array(planChoiceSchema),
  payment: paymentReferenceSchema.nullable(),
  signatures: z.array(signatureSchema),
  signaturePage: signaturePageSchema.optional(),
  /** The city where the family signs, proposed again when a change of the case is signed. */
  signingPlace: z.string().max(100).optional(),
  determinations: z.array(determinationSchema).default([]),
  progress: z.object({ step: z.string() }),
  updatedAt: z.string(),
});

/** Where the store keeps a draft. */
export function draftIdOf({ draftId, caseId }: Pick<CaseDraft, 'draftId' | 'caseId'>): string {
  return draftId ?? caseId;
}

/** A change of a case that was submitted before, as against the first draft of a case. */
export function isAmendment({ basis, caseId }: CaseDraft): boolean {
  return basis?.caseId === caseId;
}

export type Basis = z.infer<typeof basisSchema>;
export type Consent = z.infer<typeof consentSchema>;
export type Delegation = z.infer<typeof delegationSchema>;
export type PlanChoice = z.infer<typeof planChoiceSchema>;
export type PaymentReference = z.infer<typeof paymentReferenceSchema>;
export type SignaturePage = z.infer<typeof signaturePageSchema>;
export type PackPins = z.infer<typeof packPinsSchema>;
export type CaseDraft = z.infer<typeof caseDraftSchema>;
