import { isDeepStrictEqual } from 'node:util';
import { compactVerify, importJWK } from 'jose';
import type { z } from 'zod';
import {
  documentReceiptClaimsSchema,
  documentReceiptJwsType,
  type DocumentReceipt,
} from '#shared/hub/documents';
import type { HubInfo } from '#shared/hub/hubInfo';
import { receiptClaimsSchema, receiptJwsType, type Receipt } from '#shared/hub/receipt';

/** The hub that somebody paired with, as far as a receipt can prove it. */
export type PinnedSigner = Pick<HubInfo, 'hubId' | 'signingKeys'>;

/**
 * Whether a receipt was signed by a pinned key of the paired hub, over exactly what it says, for this
 * command and this body. Nothing else may lead to a purge.
 */
export function isGenuineReceipt(
  receipt: Receipt,
  command: { readonly commandId: string; readonly bodySha256: string },
  hub: PinnedSigner,
): Promise<boolean> {
  const { signature, ...said } = receipt;
  const { commandId, bodySha256 } = command;
  const expected = { ...said, commandId, bodySha256, hubId: hub.hubId };
  return isSigned(
    signature,
    { said, expected, typ: receiptJwsType, schema: receiptClaimsSchema },
    hub,
  );
}

/** The same for a document: for these sealed parts and no others. */
export function isGenuineDocumentReceipt(
  receipt: DocumentReceipt,
  document: Pick<DocumentReceipt, 'documentId' | 'commandId' | 'partsSha256'>,
  hub: PinnedSigner,
): Promise<boolean> {
  const { signature, ...said } = receipt;
  const { documentId, commandId, partsSha256 } = document;
  const expected = { ...said, documentId, commandId, partsSha256, hubId: hub.hubId };
  const schema = documentReceiptClaimsSchema;
  return isSigned(signature, { said, expected, typ: documentReceiptJwsType, schema }, hub);
}

interface Claimed {
  /** What the receipt says beside its signature. */
  readonly said: Readonly<Record<string, unknown>>;
  /** What it has to say. */
  readonly expected: Readonly<Record<string, unknown>>;
  readonly typ: string;
  readonly schema: z.ZodType<object>;
}

async function isSigned(
  signature: string,
  { said, expected, typ, schema }: Claimed,
  hub: PinnedSigner,
): Promise<boolean> {
  if (!isDeepStrictEqual(said, expected)) return false;
  try {
    const { payload, protectedHeader } = await compactVerify(
      signature,
      ({ kid }) => pinnedKey(hub, kid),
      { algorithms: ['ES256'] },
    );
    if (protectedHeader.typ !== typ) return false;
    const signed = schema.parse(JSON.parse(new TextDecoder().decode(payload)));
    return isDeepStrictEqual(signed, expected);
  } catch {
    return false;
  }
}

function pinnedKey({ signingKeys }: PinnedSigner, kid: string | undefined) {
  const key = signingKeys.find((each) => each.kid === kid);
  if (!key) throw new Error('not a pinned key');
  const { kty, crv, x, y } = key;
  return importJWK({ kty, crv, x, y }, 'ES256');
}

/**
 * Whether the hub that answers is the one that was paired: the same id, and at least one of the
 * keys pinned then, none of them changed. Keys it added since may be pinned beside them.
 */
export function isPairedHub(pinned: PinnedSigner, answered: PinnedSigner): boolean {
  if (pinned.hubId !== answered.hubId) return false;
  const published = new Map(answered.signingKeys.map((key) => [key.kid, key]));
  const kept = pinned.signingKeys.filter(({ kid }) => published.has(kid));
  return (
    kept.length > 0 &&
    kept.every(({ kid, x, y }) => published.get(kid)?.x === x && published.get(kid)?.y === y)
  );
}
