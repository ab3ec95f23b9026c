import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  envelopeAead,
  makeRecipient,
  type HpkeAead,
} from '../../../electron/hub/keys/hpkeRecipient';

const library = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});
const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));

interface Vector {
  readonly aead: HpkeAead;
  readonly skRm: string;
  readonly enc: string;
  readonly ct: string;
}

/** RFC 9180, appendix A: base mode, the first message. All share these three. */
const info = '4f6465206f6e2061204772656369616e2055726e';
const pt = '4265617574792069732074727574682c20747275746820626561757479';
const aad = '436f756e742d30';

/**
 * The RFC prints no vector for P-256 with AES-256-GCM. A.3 has its cipher with a shorter key, A.5 its
 * key length with another cipher: together they go through every line.
 */
const vectors: readonly [string, Vector][] = [
  [
    'A.3.1: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM',
    {
      aead: { id: 1, cipher: 'aes-128-gcm', keyBytes: 16 },
      skRm: 'f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2',
      enc: '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4',
      ct: '5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434',
    },
  ],
  [
    'A.5.1: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, ChaCha20Poly1305',
    {
      aead: { id: 3, cipher: 'chacha20-poly1305', keyBytes: 32 },
      skRm: 'a4d1c55836aa30f9b3fbb6ac98d338c877c2867dd3a77396d13f68d3ab150d3b',
      enc: '04c07836a0206e04e31d8ae99bfd549380b072a1b1b82e563c935c095827824fc1559eac6fb9e3c70cd3193968994e7fe9781aa103f5b50e934b5b2f387e381291',
      ct: '6469c41c5c81d3aa85432531ecf6460ec945bde1eb428cb2fedf7a29f5a685b4ccb0d057f03ea2952a27bb458b',
    },
  ],
];

async function recipient(sealedFor: Uint8Array) {
  const pair = await library.kem.generateKeyPair();
  const scalar = new Uint8Array(await library.kem.serializePrivateKey(pair.privateKey));
  return { publicKey: pair.publicKey, opener: makeRecipient(scalar, sealedFor, envelopeAead) };
}

describe('opening what was sealed with HPKE', () => {
  test.each(vectors)('gives the plaintext of RFC 9180, %s', (_, { aead, skRm, enc, ct }) => {
    const opened = makeRecipient(bytes(skRm), bytes(info), aead).open(
      bytes(enc),
      bytes(ct),
      bytes(aad),
    );
    expect(opened.toString('hex')).toBe(pt);
  });

  test('gives back whatever the library seals with Web Crypto in the suite of an envelope', async () => {
    const part = fc.uint8Array({ maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(part, part, part, async (plain, sealedFor, bound) => {
        const { publicKey, opener } = await recipient(sealedFor);
        const { enc, ct } = await library.seal(
          { recipientPublicKey: publicKey, info: sealedFor },
          plain,
          bound,
        );
        const opened = opener.open(new Uint8Array(enc), new Uint8Array(ct), bound);
        expect(new Uint8Array(opened)).toEqual(plain);
      }),
      { numRuns: 40 },
    );
  });

  test('refuses every envelope with one bit changed, wherever it is', async () => {
    const bound = bytes('02');
    const { publicKey, opener } = await recipient(bytes('01'));
    const { enc, ct } = await library.seal(
      { recipientPublicKey: publicKey, info: bytes('01') },
      bytes('00'),
      bound,
    );
    const parts = { enc: new Uint8Array(enc), ct: new Uint8Array(ct), aad: bound };
    const names = ['enc', 'ct', 'aad'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.nat(7), (name, at, bit) => {
        const changed = new Uint8Array(parts[name]);
        changed[at % changed.length] = (changed[at % changed.length] ?? 0) ^ (1 << bit);
        const sent = { ...parts, [name]: changed };
        expect(() => opener.open(sent.enc, sent.ct, sent.aad)).toThrow();
      }),
      { numRuns: 200 },
    );
  });

  test('refuses what was sealed for another purpose', async () => {
    const { publicKey, opener } = await recipient(bytes('01'));
    const other = { recipientPublicKey: publicKey, info: bytes('02') };
    const { enc, ct } = await library.seal(other, bytes('00'), bytes(aad));
    expect(() => opener.open(new Uint8Array(enc), new Uint8Array(ct), bytes(aad))).toThrow();
  });

  test('refuses an encapsulated key that is no uncompressed point of the curve, and a text too short', async () => {
    const { publicKey, opener } = await recipient(bytes(''));
    const { enc, ct } = await library.seal(
      { recipientPublicKey: publicKey, info: bytes('') },
      bytes('00'),
      bytes(''),
    );
    const point = new Uint8Array(enc);
    const sealed = new Uint8Array(ct);
    const offTheCurve = new Uint8Array(65).fill(1);
    offTheCurve[0] = 4;
    const isEven = (point.at(-1) ?? 0) % 2 === 0;
    const compressed = Uint8Array.of(isEven ? 2 : 3, ...point.subarray(1, 33));
    for (const key of [offTheCurve, compressed, point.subarray(0, 64), new Uint8Array()]) {
      expect(() => opener.open(key, sealed, bytes(''))).toThrow();
    }
    expect(() => opener.open(point, sealed.subarray(0, 15), bytes(''))).toThrow();
    expect(opener.open(point, sealed, bytes('')).toString('hex')).toBe('00');
  });
});
