import { z } from 'zod';
import {
  commandIdSchema,
  compactJwsSchema,
  instantSchema,
  opaqueIdSchema,
  sha256Schema,
} from './identifiers';

/** For people: `ED-00000123-45`, in practice `PRACTICE-00000123-45`; two check digits at the end. */
export const receiptNumberSchema = z.string().regex(/^(ED|PRACTICE)-\d{8,}-\d{2}$/);

/**
 * What the hub promises when it has stored a command. `signature` is a compact JWS (ES256, `kid` =
 * a signing key of `GET /v1/hub`) over exactly the other fields of this object.
 */
export const receiptSchema = z.object({
  commandId: commandIdSchema,
  receiptNumber: receiptNumberSchema,
  receivedAt: instantSchema,
  bodySha256: sha256Schema,
  hubId: opaqueIdSchema,
  signature: compactJwsSchema,
});
export type Receipt = z.infer<typeof receiptSchema>;

export const receiptClaimsSchema = receiptSchema.omit({ signature: true });
export type ReceiptClaims = z.infer<typeof receiptClaimsSchema>;

/** The `typ` of a receipt's signature. */
export const receiptJwsType = 'enroller-desk-receipt+jws';
