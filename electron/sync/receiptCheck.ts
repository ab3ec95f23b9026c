import { compactVerify, importJWK } from 'jose';
import type { HubInfo } from '#shared/hub/hubInfo';
import { receiptClaimsSchema, receiptJwsType, type Receipt } from '#shared/hub/receipt';

/** The hub that somebody paired with, as far as a receipt can prove it. */
export type PinnedSigner = Pick<HubInfo, 'hubId' | 'signingKeys'>;

/**
 * Whether a receipt was signed by a pinned key of the paired hub, over exactly what it says, for this
 * command and this body. Nothing else may lead to a purge.
 */
export async function isGenuineReceipt(
  receipt: Receipt,
  command: { readonly commandId: string; readonly bodySha256: string },
  hub: PinnedSigner,
): Promise<boolean> {
  const { commandId, bodySha256 } = command;
  if (receipt.commandId !== commandId || receipt.bodySha256 !== bodySha256) return false;
  if (receipt.hubId !== hub.hubId) return false;
  try {
    const { payload, protectedHeader } = await compactVerify(
      receipt.signature,
      ({ kid }) => pinnedKey(hub, kid),
      { algorithms: ['ES256'] },
    );
    if (protectedHeader.typ !== receiptJwsType) return false;
    const signed = receiptClaimsSchema.parse(JSON.parse(new TextDecoder().decode(payload)));
    return (
      signed.commandId === commandId &&
      signed.bodySha256 === bodySha256 &&
      signed.hubId === hub.hubId &&
      signed.receiptNumber === receipt.receiptNumber &&
      signed.receivedAt === receipt.receivedAt
    );
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
