import {
  Aes256Gcm,
  CipherSuite,
  DhkemP256HkdfSha256,
  DhkemX25519HkdfSha256,
  HkdfSha256,
} from '@hpke/core';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { p256Kem, x25519Kem, type RecipientKem } from '../../../electron/hub/keys/hpkeKem';
import {
  envelopeAead,
  makeRecipient,
  type HpkeAead,
} from '../../../electron/hub/keys/hpkeRecipient';

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));

/** RFC 8410, 7: what stands before the 32 bytes of a private X25519 key. */
const pkcs8Start = bytes('302e020100300506032b656e04220420');

function x25519Of(scalar: Uint8Array): RecipientKem {
  const der = Buffer.concat([pkcs8Start, scalar]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  return x25519Kem({ x, d: Buffer.from(scalar).toString('base64url') });
}

/** The suite of an envelope on each curve, as the library has it and as the hub opens it. */
const curves = {
  X25519: { library: new DhkemX25519HkdfSha256(), kemOf: x25519Of },
  'P-256': { library: new DhkemP256HkdfSha256(), kemOf: p256Kem },
} as const;
type Curve = keyof typeof curves;

const aeads = {
  aes128: { id: 1, cipher: 'aes-128-gcm', keyBytes: 16 },
  chacha: { id: 3, cipher: 'chacha20-poly1305', keyBytes: 32 },
} as const satisfies Record<string, HpkeAead>;

interface Vector {
  readonly curve: Curve;
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
 * The RFC prints no vector with AES-256-GCM for either curve. Of each, one has its cipher with a
 * shorter key, the other its key length with another cipher: together they go through every line.
 */
const vectors: readonly [string, Vector][] = [
  [
    'A.1.1: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-128-GCM',
    {
      curve: 'X25519',
      aead: aeads.aes128,
      skRm: '4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8',
      enc: '37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431',
      ct: 'f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a',
    },
  ],
  [
    'A.2.1: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20Poly1305',
    {
      curve: 'X25519',
      aead: aeads.chacha,
      skRm: '8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb',
      enc: '1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a',
      ct: '1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28',
    },
  ],
  [
    'A.3.1: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM',
    {
      curve: 'P-256',
      aead: aeads.aes128,
      skRm: 'f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2',
      enc: '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4',
      ct: '5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434',
    },
  ],
  [
    'A.5.1: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, ChaCha20Poly1305',
    {
      curve: 'P-256',
      aead: aeads.chacha,
      skRm: 'a4d1c55836aa30f9b3fbb6ac98d338c877c2867dd3a77396d13f68d3ab150d3b',
      enc: '04c07836a0206e04e31d8ae99bfd549380b072a1b1b82e563c935c095827824fc1559eac6fb9e3c70cd3193968994e7fe9781aa103f5b50e934b5b2f387e381291',
      ct: '6469c41c5c81d3aa85432531ecf6460ec945bde1eb428cb2fedf7a29f5a685b4ccb0d057f03ea2952a27bb458b',
    },
  ],
];

test.each(vectors)('the hub opens the message of RFC 9180, %s', (_, vector) => {
  const { curve, aead, skRm, enc, ct } = vector;
  const recipient = makeRecipient(curves[curve].kemOf(bytes(skRm)), bytes(info), aead);
  expect(recipient.open(bytes(enc), bytes(ct), bytes(aad)).toString('hex')).toBe(pt);
});

describe.each(['X25519', 'P-256'] as const)('opening what was sealed to a key of %s', (curve) => {
  const { library: kem, kemOf } = curves[curve];
  const library = new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes256Gcm() });

  async function recipient(sealedFor: Uint8Array) {
    const pair = await kem.generateKeyPair();
    const scalar = new Uint8Array(await kem.serializePrivateKey(pair.privateKey));
    const opener = makeRecipient(kemOf(scalar), sealedFor, envelopeAead);
    return { publicKey: pair.publicKey, opener };
  }

  async function sealed(purpose: string, bound: string) {
    const { publicKey, opener } = await recipient(bytes(purpose));
    const to = { recipientPublicKey: publicKey, info: bytes(purpose) };
    const { enc, ct } = await library.seal(to, bytes('00'), bytes(bound));
    return { publicKey, opener, enc: new Uint8Array(enc), ct: new Uint8Array(ct) };
  }

  test('gives back whatever the library seals with Web Crypto in the suite of an envelope', async () => {
    const part = fc.uint8Array({ maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(part, part, part, async (plain, sealedFor, bound) => {
        const { publicKey, opener } = await recipient(sealedFor);
        const to = { recipientPublicKey: publicKey, info: sealedFor };
        const { enc, ct } = await library.seal(to, plain, bound);
        const opened = opener.open(new Uint8Array(enc), new Uint8Array(ct), bound);
        expect(new Uint8Array(opened)).toEqual(plain);
      }),
      { numRuns: 40 },
    );
  });

  test('refuses every envelope with one bit changed, wherever it is', async () => {
    const { opener, enc, ct } = await sealed('01', '02');
    const parts = { enc, ct, aad: bytes('02') };
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
    const { opener, publicKey } = await sealed('01', '');
    const other = { recipientPublicKey: publicKey, info: bytes('02') };
    const { enc, ct } = await library.seal(other, bytes('00'), bytes(aad));
    expect(() => opener.open(new Uint8Array(enc), new Uint8Array(ct), bytes(aad))).toThrow();
  });

  test('refuses an encapsulated key that is too short, of another curve or none, and a text too short', async () => {
    const { opener, enc, ct } = await sealed('', '');
    const { library: otherKem } = curves[curve === 'P-256' ? 'X25519' : 'P-256'];
    const { publicKey } = await otherKem.generateKeyPair();
    const foreign = new Uint8Array(await otherKem.serializePublicKey(publicKey));
    for (const key of [enc.subarray(1), foreign, new Uint8Array()]) {
      expect(() => opener.open(key, ct, bytes(''))).toThrow();
    }
    expect(() => opener.open(enc, ct.subarray(0, 15), bytes(''))).toThrow();
    expect(opener.open(enc, ct, bytes('')).toString('hex')).toBe('00');
  });
});

describe('an encapsulated key', () => {
  test('that is no uncompressed point of P-256 is refused', async () => {
    const { library } = curves['P-256'];
    const pair = await library.generateKeyPair();
    const kem = p256Kem(new Uint8Array(await library.serializePrivateKey(pair.privateKey)));
    const point = new Uint8Array(kem.publicKey);
    const offTheCurve = new Uint8Array(65).fill(1);
    offTheCurve[0] = 4;
    const isEven = (point.at(-1) ?? 0) % 2 === 0;
    const compressed = Uint8Array.of(isEven ? 2 : 3, ...point.subarray(1, 33));
    for (const key of [offTheCurve, compressed]) expect(() => kem.agree(key)).toThrow();
    expect(kem.agree(point)).toHaveLength(32);
  });

  test('of X25519 whose order is small, so that anybody knows the secret, is refused', () => {
    const kem = x25519Of(bytes(vectors[0]?.[1].skRm ?? ''));
    const one = new Uint8Array(32);
    one[0] = 1;
    for (const key of [new Uint8Array(32), one]) expect(() => kem.agree(key)).toThrow();
  });
});
