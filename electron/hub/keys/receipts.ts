import { sign } from 'node:crypto';
import {
  documentReceiptJwsType,
  receiptJwsType,
  type DocumentReceipt,
  type DocumentReceiptClaims,
  type Receipt,
  type ReceiptClaims,
} from '#shared/hub/index';
import { isoInstant } from '../instants';
import type { SigningPrivateKey } from './keyRing';

/** A receipt's number for people: prefix, counter, two check digits (ISO/IEC 7064, MOD 97-10). */
export function receiptNumber(counter: number, practice: boolean): string {
  const digits = String(counter).padStart(8, '0');
  const check = 98 - Number((BigInt(digits) * 100n) % 97n);
  return `${practice ? 'PRACTICE' : 'ED'}-${digits}-${String(check).padStart(2, '0')}`;
}

export interface ReceiptFacts {
  readonly commandId: string;
  readonly counter: number;
  readonly receivedAtMs: number;
  readonly bodySha256: string;
}

export interface ReceiptIssuer {
  readonly hubId: string;
  readonly practice: boolean;
  readonly signingKey: SigningPrivateKey;
}

/** What a receipt says, always in the same words for the same command. */
export function receiptClaims(
  facts: ReceiptFacts,
  { hubId, practice }: Pick<ReceiptIssuer, 'hubId' | 'practice'>,
): ReceiptClaims {
  return {
    commandId: facts.commandId,
    receiptNumber: receiptNumber(facts.counter, practice),
    receivedAt: isoInstant(facts.receivedAtMs),
    bodySha256: facts.bodySha256,
    hubId,
  };
}

/** Makes and signs a receipt of a command. */
export function issueReceipt(facts: ReceiptFacts, issuer: ReceiptIssuer): Receipt {
  const claims = receiptClaims(facts, issuer);
  return { ...claims, signature: signClaims(claims, receiptJwsType, issuer) };
}

export interface DocumentReceiptFacts {
  readonly documentId: string;
  readonly commandId: string;
  readonly counter: number;
  readonly receivedAtMs: number;
  readonly partsSha256: string;
}

/** What a document's receipt says, always in the same words for the same document. */
export function documentReceiptClaims(
  { documentId, commandId, counter, receivedAtMs, partsSha256 }: DocumentReceiptFacts,
  { hubId, practice }: Pick<ReceiptIssuer, 'hubId' | 'practice'>,
): DocumentReceiptClaims {
  return {
    documentId,
    commandId,
    receiptNumber: receiptNumber(counter, practice),
    receivedAt: isoInstant(receivedAtMs),
    partsSha256,
    hubId,
  };
}

/** Makes and signs a receipt of a whole document. */
export function issueDocumentReceipt(
  facts: DocumentReceiptFacts,
  issuer: ReceiptIssuer,
): DocumentReceipt {
  const claims = documentReceiptClaims(facts, issuer);
  return { ...claims, signature: signClaims(claims, documentReceiptJwsType, issuer) };
}

/**
 * A compact JWS (RFC 7515, 7.1) over the JSON of the claims. Signed in place, not through the thread
 * pool: a batch needs fifty, and each is shorter than the way there.
 */
function signClaims(
  claims: ReceiptClaims | DocumentReceiptClaims,
  typ: string,
  { signingKey: { kid, privateKey } }: ReceiptIssuer,
): string {
  const header = base64Url(JSON.stringify({ alg: 'ES256', kid, typ }));
  const signingInput = `${header}.${base64Url(JSON.stringify(claims))}`;
  // JWS wants the two numbers side by side (RFC 7518, 3.4), not the DER of X.509.
  const signature = sign('sha256', Buffer.from(signingInput), {
    key: privateKey,
    dsaEncoding: 'ieee-p1363',
  });
  return `${signingInput}.${signature.toString('base64url')}`;
}

function base64Url(text: string): string {
  return Buffer.from(text).toString('base64url');
}
