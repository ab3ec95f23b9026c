import { z } from 'zod';
import { signatureCaptures, signaturePurposes } from '../enumerations';

type Point = [x: number, y: number];

function isPoint(value: unknown): value is Point {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    Number.isFinite(value[0]) &&
    Number.isFinite(value[1])
  );
}

/**
 * One pen stroke: points as fractions of the pad's width and height, so that it prints at any size.
 * Checked by hand: of a whole submission its hundreds of points are the most work for a schema.
 */
export const strokeSchema = z.custom<Point[]>(
  (value) => Array.isArray(value) && value.every(isPoint),
);

/** How and when a hand was set under something. Drawn ones are vectors; a wet one is a photographed page. */
const madeSignatureSchema = z.object({
  capture: z.enum(signatureCaptures),
  signedAt: z.string(),
  /** The city where it was signed, as it was told. */
  place: z.string().max(100).optional(),
  typedName: z.string().max(120).optional(),
  strokes: z.array(strokeSchema).optional(),
  /** The photographed page of a wet signature, and the SHA-256 of its bytes in base64url. */
  documentFileId: z.string().optional(),
  documentSha256: z.string().max(43).optional(),
  /** A mark needs two. */
  witnessNames: z.array(z.string().max(120)).optional(),
});

/** S32. A signature stands for one snapshot: a changed answer changes the hash and voids it. */
export const signatureSchema = madeSignatureSchema.extend({
  purpose: z.enum(signaturePurposes),
  role: z.string().max(60),
  signerPersonId: z.string().optional(),
  representativeId: z.string().optional(),
  snapshotHash: z.string(),
});

/**
 * S29 and S32: an adult on a plan agrees to its arbitration. It stands for the plan that it lies in, not
 * for the answers: these may change, another plan asks again.
 */
export const arbitrationAgreementSchema = z.object({
  personId: z.string(),
  /** Who signed in the person's name; absent where they signed themselves. */
  representativeId: z.string().optional(),
  /** Which words were agreed to. */
  textVersion: z.string().max(40),
  signature: madeSignatureSchema,
});

export type MadeSignature = z.infer<typeof madeSignatureSchema>;
export type Signature = z.infer<typeof signatureSchema>;
export type ArbitrationAgreement = z.infer<typeof arbitrationAgreementSchema>;
export type SignatureStroke = z.infer<typeof strokeSchema>;
