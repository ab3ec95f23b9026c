import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { envelopeSuite, recipientKeyPair } from '../../../electron/hub/keys/envelopeSuite';
import { NodeHkdfSha256 } from '../../../electron/hub/keys/nodePrimitives';

const library = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});
const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));

async function recipient() {
  const pair = await library.kem.generateKeyPair();
  const scalar = new Uint8Array(await library.kem.serializePrivateKey(pair.privateKey));
  return { publicKey: pair.publicKey, recipientKey: recipientKeyPair(scalar) };
}

describe('the suite that opens envelopes', () => {
  test('derives the keys of RFC 5869, test case 1', async () => {
    const hkdf = new NodeHkdfSha256();
    const salt = bytes('000102030405060708090a0b0c');
    const prk = await hkdf.extract(salt, bytes('0b'.repeat(22)));
    expect(Buffer.from(prk).toString('hex')).toBe(
      '077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5',
    );
    const okm = await hkdf.expand(prk, bytes('f0f1f2f3f4f5f6f7f8f9'), 42);
    expect(Buffer.from(okm).toString('hex')).toBe(
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    );
  });

  test('opens whatever the library seals with Web Crypto', async () => {
    const { publicKey, recipientKey } = await recipient();
    const part = fc.uint8Array({ maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(part, part, part, async (plain, info, aad) => {
        const { enc, ct } = await library.seal({ recipientPublicKey: publicKey, info }, plain, aad);
        const opened = await envelopeSuite().open({ recipientKey, enc, info }, ct, aad);
        expect(new Uint8Array(opened)).toEqual(plain);
      }),
      { numRuns: 40 },
    );
  });

  test('refuses every envelope with one bit changed, wherever it is', async () => {
    const { publicKey, recipientKey } = await recipient();
    const info = bytes('01');
    const aad = bytes('02');
    const { enc, ct } = await library.seal(
      { recipientPublicKey: publicKey, info },
      bytes('00'),
      aad,
    );
    const names = ['enc', 'ct', 'info', 'aad'] as const;
    const parts: Record<(typeof names)[number], Uint8Array> = {
      enc: new Uint8Array(enc),
      ct: new Uint8Array(ct),
      info,
      aad,
    };
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.nat(), fc.nat(7), async (name, at, bit) => {
        const changed = new Uint8Array(parts[name]);
        changed[at % changed.length] = (changed[at % changed.length] ?? 0) ^ (1 << bit);
        const { enc: e, ct: c, info: i, aad: a }: typeof parts = { ...parts, [name]: changed };
        await expect(
          envelopeSuite().open({ recipientKey, enc: e, info: i }, c, a),
        ).rejects.toThrow();
      }),
      { numRuns: 60 },
    );
  });

  test('refuses a point that is not on the curve', async () => {
    const { recipientKey } = await recipient();
    const enc = new Uint8Array(65).fill(1);
    enc[0] = 4;
    const opening = envelopeSuite().open({ recipientKey, enc }, new Uint8Array(32), bytes(''));
    await expect(opening).rejects.toThrow();
  });
});
