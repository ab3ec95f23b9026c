import { z } from 'zod';
import {
  commandIdSchema,
  compactJwsSchema,
  instantSchema,
  opaqueIdSchema,
  sha256Schema,
} from './identifiers';
import { hubLimits } from './limits';
import { receiptNumberSchema } from './receipt';

const envelopeCharacters = Math.ceil(hubLimits.envelopeBytes / 3) * 4;

/** A document goes in parts; the hub counts them from 0. */
const partIndexSchema = z
  .int()
  .nonnegative()
  .max(hubLimits.partsPerDocument - 1);

const documentCover = {
  documentId: opaqueIdSchema,
  caseId: opaqueIdSchema,
  /** The submission that names the document and its SHA-256; it has to be received first. */
  commandId: commandIdSchema,
  counselorId: opaqueIdSchema,
  computerId: opaqueIdSchema,
  partCount: z.int().positive().max(hubLimits.partsPerDocument),
};

/** One sealed part of a document. Its place and hash are its identity: sent again it changes nothing. */
export const documentPartSchema = z.object({
  ...documentCover,
  index: partIndexSchema,
  /** Of the envelope's bytes. */
  partSha256: sha256Schema,
  /** Base64 with padding. */
  envelope: z.string().min(1).max(envelopeCharacters),
});
export type DocumentPart = z.infer<typeof documentPartSchema>;

/** Who a part belongs to, and where it stands: what its seal is bound to. */
export type DocumentPlace = Pick<
  DocumentPart,
  'documentId' | 'caseId' | 'counselorId' | 'index' | 'partCount'
>;

/** The additional authenticated data of a part: moved to another place, document or case it does not open. */
export function documentAad({
  documentId,
  caseId,
  counselorId,
  index,
  partCount,
}: DocumentPlace): string {
  return `${documentId}|${caseId}|${counselorId}|${index}/${partCount}`;
}

/**
 * What the hub promises when it holds a whole document, has opened it, and it is the one that the
 * submission names. `signature` is a compact JWS (ES256) over exactly the other fields.
 */
export const documentReceiptSchema = z.object({
  documentId: opaqueIdSchema,
  commandId: commandIdSchema,
  receiptNumber: receiptNumberSchema,
  receivedAt: instantSchema,
  /** SHA-256 over the hashes of the sealed parts in their order, as text, one after the other. */
  partsSha256: sha256Schema,
  hubId: opaqueIdSchema,
  signature: compactJwsSchema,
});
export type DocumentReceipt = z.infer<typeof documentReceiptSchema>;

export const documentReceiptClaimsSchema = documentReceiptSchema.omit({ signature: true });
export type DocumentReceiptClaims = z.infer<typeof documentReceiptClaimsSchema>;

/** The `typ` of a document receipt's signature. */
export const documentReceiptJwsType = 'enroller-desk-document-receipt+jws';

/** What stands at the hub of one document; the receipt once all of it does. */
export const documentProgressSchema = z.object({
  documentId: opaqueIdSchema,
  standingParts: z.array(partIndexSchema),
  receipt: documentReceiptSchema.nullable(),
});
export type DocumentProgress = z.infer<typeof documentProgressSchema>;
