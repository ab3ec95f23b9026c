import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { publicSigningJwkSchema } from '#shared/hub/identifiers';
import { receiptJwsType, type Receipt } from '#shared/hub/receipt';
import {
  isGenuineReceipt,
  isPairedHub,
  type PinnedSigner,
} from '../../../electron/sync/receiptCheck';

async function makeKey(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = publicSigningJwkSchema.parse(await exportJWK(publicKey));
  return { privateKey, published: { ...jwk, kid, alg: 'ES256', use: 'sig' } as const };
}
type Key = Awaited<ReturnType<typeof makeKey>>;

const claims = {
  commandId: '01936d5c-5f3a-7c00-8000-000000000001',
  receiptNumber: 'ED-00000123-45',
  receivedAt: '2026-11-23T18:00:00.000Z',
  bodySha256: 'a'.repeat(43),
  hubId: 'hub-of-this-office',
};

async function receiptBy(
  { privateKey, published }: Key,
  signed: object = claims,
  typ = receiptJwsType,
): Promise<Receipt> {
  const signature = await new CompactSign(Buffer.from(JSON.stringify(signed)))
    .setProtectedHeader({ alg: 'ES256', kid: published.kid, typ })
    .sign(privateKey);
  return { ...claims, signature };
}

let key: Key;
let other: Key;
let hub: PinnedSigner;
beforeAll(async () => {
  [key, other] = await Promise.all([makeKey('first'), makeKey('second')]);
  hub = { hubId: claims.hubId, signingKeys: [key.published] };
});

describe('a receipt', () => {
  it('is genuine when a pinned key of the hub signed what it says about this very command', async () => {
    expect(await isGenuineReceipt(await receiptBy(key), claims, hub)).toBe(true);
  });

  it('proves nothing for another command, another body or from another hub', async () => {
    const receipt = await receiptBy(key);
    const otherBody = { ...claims, bodySha256: 'b'.repeat(43) };
    const otherCommand = { ...claims, commandId: '01936d5c-5f3a-7c00-8000-000000000002' };
    expect(await isGenuineReceipt(receipt, otherBody, hub)).toBe(false);
    expect(await isGenuineReceipt(receipt, otherCommand, hub)).toBe(false);
    expect(await isGenuineReceipt(receipt, claims, { ...hub, hubId: 'another-hub' })).toBe(false);
  });

  it('proves nothing when any word of it differs from what was signed', async () => {
    for (const field of Object.keys(claims)) {
      const receipt = await receiptBy(key, { ...claims, [field]: `${claims.commandId}-x` });
      expect(await isGenuineReceipt(receipt, claims, hub)).toBe(false);
    }
    const renumbered = { ...(await receiptBy(key)), receiptNumber: 'ED-00000999-45' };
    expect(await isGenuineReceipt(renumbered, claims, hub)).toBe(false);
  });

  it('proves nothing by an unknown key, a stranger under the known name, or as another kind of thing', async () => {
    const stranger = { ...other, published: { ...other.published, kid: 'first' } };
    expect(await isGenuineReceipt(await receiptBy(other), claims, hub)).toBe(false);
    expect(await isGenuineReceipt(await receiptBy(stranger), claims, hub)).toBe(false);
    expect(await isGenuineReceipt(await receiptBy(key, claims, 'JWT'), claims, hub)).toBe(false);
    const garbage = { ...claims, signature: 'a.b.c' };
    expect(await isGenuineReceipt(garbage, claims, hub)).toBe(false);
  });
});

describe('the hub that answers', () => {
  it('is the paired one while it publishes a key that was pinned, also beside a newer one', () => {
    const rotated = { ...hub, signingKeys: [other.published, key.published] };
    expect(isPairedHub(hub, hub)).toBe(true);
    expect(isPairedHub(hub, rotated)).toBe(true);
  });

  it('is another one with another id, with none of the pinned keys, or with a changed one', () => {
    const { x, y } = other.published;
    expect(isPairedHub(hub, { ...hub, hubId: 'another-hub' })).toBe(false);
    expect(isPairedHub(hub, { ...hub, signingKeys: [other.published] })).toBe(false);
    expect(isPairedHub(hub, { ...hub, signingKeys: [{ ...key.published, x, y }] })).toBe(false);
  });
});
