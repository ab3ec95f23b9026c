import { z } from 'zod';
import {
  documentMaxBytes,
  documentMediaTypes,
} from '../../domain/application/enumerations/documents';
import { channel } from '../channel';
import { bytesSchema, idSchema, nothing, sha256Schema } from '../common';

/** Documents cross and lie in parts of this size; the last one may be shorter. */
export const documentPartBytes = 256 * 1024;

const mediaTypeSchema = z.enum(documentMediaTypes);
const partIndexSchema = z.number().int().nonnegative().max(63);
const sizeSchema = z.number().int().positive().max(documentMaxBytes);

export const documentStandingSchema = z.strictObject({
  documentId: idSchema,
  /** `damaged`: parts are missing or do not open; nothing was deleted. */
  state: z.enum(['complete', 'unfinished', 'damaged']),
  mediaType: mediaTypeSchema,
  sizeBytes: sizeSchema,
  sha256: sha256Schema,
  partCount: z.number().int().positive(),
  /** The parts that stand and open. */
  standingParts: z.array(partIndexSchema),
});
export type DocumentStanding = z.infer<typeof documentStandingSchema>;

/** Where a document stands that was sent with a submission: `received` has the hub's receipt. */
export const documentDeliverySchema = z.strictObject({
  documentId: idSchema,
  state: z.enum(['waiting', 'received', 'refused']),
  receiptNumber: z.string().nullable(),
  receivedAtMs: z.number().int().nullable(),
});
export type DocumentDelivery = z.infer<typeof documentDeliverySchema>;

export const documentsChannels = {
  /**
   * Opens a place for a document of known size and SHA-256. The same bytes begun before in the same
   * draft and not finished are gone on with: the answer names that document and the parts that stand.
   */
  'documents.begin': channel({
    input: z.strictObject({
      documentId: idSchema,
      draftId: idSchema,
      mediaType: mediaTypeSchema,
      sizeBytes: sizeSchema,
      sha256: sha256Schema,
    }),
    output: z.strictObject({
      documentId: idSchema,
      partCount: z.number().int().positive(),
      standingParts: z.array(partIndexSchema),
    }),
    lock: 'unlocked',
    permission: 'document.upload',
  }),
  /** Seals one part and waits for the disk. Repeating it replaces the part. */
  'documents.part': channel({
    input: z.strictObject({ documentId: idSchema, index: partIndexSchema, bytes: bytesSchema }),
    output: nothing,
    lock: 'unlocked',
    permission: 'document.upload',
    maxBytes: documentPartBytes + 4 * 1024,
  }),
  /**
   * Reads every part back, compares size and SHA-256, looks at what the bytes really are, and only
   * then calls the document complete. A document that is refused is taken away.
   */
  'documents.finish': channel({
    input: z.strictObject({ documentId: idSchema }),
    output: z.strictObject({
      mediaType: mediaTypeSchema,
      sizeBytes: sizeSchema,
      sha256: sha256Schema,
      /** Null where the file does not tell. */
      pages: z.number().int().positive().nullable(),
    }),
    lock: 'unlocked',
    permission: 'document.upload',
  }),
  /** One part in the clear, for a preview. */
  'documents.read': channel({
    input: z.strictObject({ documentId: idSchema, index: partIndexSchema }),
    output: bytesSchema,
    lock: 'unlocked',
    permission: 'consumer.view',
  }),
  /** What stands on this computer for a draft; every part is opened to know. */
  'documents.list': channel({
    input: z.strictObject({ draftId: idSchema }),
    output: z.array(documentStandingSchema),
    lock: 'unlocked',
    permission: 'consumer.view',
  }),
  /** Where the documents of a case stand that were sealed to the hub; one that is not here was not sent. */
  'documents.deliveries': channel({
    input: z.strictObject({ caseId: idSchema }),
    output: z.array(documentDeliverySchema),
    lock: 'unlocked',
    permission: 'consumer.view',
  }),
  /** Writes a copy in the clear where the person says, for the official site; fixed names, never one of a person. */
  'documents.export': channel({
    input: z.strictObject({ documentId: idSchema }),
    output: z.strictObject({ saved: z.boolean() }),
    lock: 'unlocked',
    permission: 'document.upload',
  }),
  /** Takes a document off this computer for good. */
  'documents.remove': channel({
    input: z.strictObject({ documentId: idSchema }),
    output: nothing,
    lock: 'unlocked',
    permission: 'document.upload',
  }),
  /** While a screen wants it the page may open the camera, without sound; a lock or a new page ends it. */
  'documents.camera': channel({
    input: z.strictObject({ wanted: z.boolean() }),
    output: nothing,
    lock: 'unlocked',
    permission: 'document.upload',
  }),
} as const;
