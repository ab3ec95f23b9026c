import {
  createECDH,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  type KeyObject,
} from 'node:crypto';

/** What of HPKE depends on the curve, for the side that opens (RFC 9180, 4.1 and 7.1). */
export interface RecipientKem {
  readonly id: number;
  readonly publicKey: Uint8Array;
  /** The shared secret of Diffie-Hellman. Throws where `enc` is no public key of this curve. */
  agree(enc: Uint8Array): Uint8Array;
}

const uncompressedPoint = { bytes: 65, firstByte: 4 } as const;

/** DHKEM(P-256, HKDF-SHA256) with this private scalar. */
export function p256Kem(scalar: Uint8Array): RecipientKem {
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(scalar);
  return {
    id: 0x0010,
    publicKey: ecdh.getPublicKey(),
    agree(enc) {
      const { bytes, firstByte } = uncompressedPoint;
      if (enc.length !== bytes || enc[0] !== firstByte) throw new RangeError('encapsulated key');
      // That the point lies on the curve is checked there.
      return ecdh.computeSecret(enc);
    },
  };
}

const x25519Bytes = 32;
const x25519Jwk = { kty: 'OKP', crv: 'X25519' } as const;

/** DHKEM(X25519, HKDF-SHA256) with this key pair, as a JWK has it (RFC 8037, 2). */
export function x25519Kem({ x, d }: { readonly x: string; readonly d: string }): RecipientKem {
  const privateKey = createPrivateKey({ key: { ...x25519Jwk, x, d }, format: 'jwk' });
  return {
    id: 0x0020,
    publicKey: Buffer.from(x, 'base64url'),
    agree(enc) {
      if (enc.length !== x25519Bytes) throw new RangeError('encapsulated key');
      // Throws for a point of small order, whose secret would be zero (RFC 9180, 7.1.4).
      return diffieHellman({ privateKey, publicKey: x25519PublicKey(enc) });
    },
  };
}

function x25519PublicKey(enc: Uint8Array): KeyObject {
  const x = Buffer.from(enc.buffer, enc.byteOffset, enc.byteLength).toString('base64url');
  return createPublicKey({ key: { ...x25519Jwk, x }, format: 'jwk' });
}
