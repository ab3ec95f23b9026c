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

/**
 * S32. A signature stands for one snapshot: a changed answer changes the hash and voids it. Drawn
 * signatures are vectors; a wet one is a photographed document.
 */
export const signatureSchema = z.object({
  purpose: z.enum(signaturePurposes),
  role: z.string().max(60),
  signerPersonId: z.string().optional(),
  representativeId: z.string().optional(),
  capture: z.enum(signatureCaptures),
  signedAt: z.string(),
  place: z.string().max(100).optional(),
  snapshotHash: z.string(),
  typedName: z.string().max(120).optional(),
  strokes: z.array(strokeSchema).optional(),
  /** The photographed page of a wet signature, and the SHA-256 of its bytes in base64url. */
  documentFileId: z.string().optional(),
  documentSha256: z.string().max(43).optional(),
  /** A mark needs two. */
  witnessNames: z.array(z.string().max(120)).optional(),
  copyGivenAt: z.string().optional(),
});

export type Signature = z.infer<typeof signatureSchema>;
export type SignatureStroke = z.infer<typeof strokeSchema>;
