import { createCipheriv, createDecipheriv, createECDH, createHmac, type ECDH } from 'node:crypto';
import { Aes256Gcm, DhkemP256HkdfSha256, HkdfSha256, type AeadEncryptionContext } from '@hpke/core';

/**
 * The primitives under HPKE taken from Node's own crypto in place of Web Crypto, whose some twenty
 * hops through the thread pool for each envelope cost several times the arithmetic. HPKE itself, its
 * labels, key schedule and nonces, stays the library's; the RFC's vectors and the library's own
 * Web Crypto suite check the result (test/unit/hub/envelopeSuite.test.ts).
 */
type Bytes = ArrayBufferLike | ArrayBufferView;

function view(bytes: Bytes): Uint8Array {
  return ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
}

/** A buffer of its own: the library reads `buffer` whole, and Node's small ones share a pool. */
function owned(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

const hashBytes = 32;

function hmac(key: Uint8Array, ...parts: Uint8Array[]): Buffer {
  const mac = createHmac('sha256', key);
  for (const part of parts) mac.update(part);
  return mac.digest();
}

/** HKDF-SHA256 (RFC 5869). */
export class NodeHkdfSha256 extends HkdfSha256 {
  override async extract(salt: Bytes, ikm: Bytes): Promise<ArrayBuffer> {
    return owned(this.extractSync(salt, ikm));
  }

  override async expand(prk: Bytes, info: Bytes, length: number): Promise<ArrayBuffer> {
    return owned(this.expandSync(view(prk), info, length));
  }

  override async extractAndExpand(
    salt: Bytes,
    ikm: Bytes,
    info: Bytes,
    length: number,
  ): Promise<ArrayBuffer> {
    return owned(this.expandSync(this.extractSync(salt, ikm), info, length));
  }

  private extractSync(salt: Bytes, ikm: Bytes): Buffer {
    return hmac(salt.byteLength === 0 ? new Uint8Array(hashBytes) : view(salt), view(ikm));
  }

  private expandSync(prk: Uint8Array, info: Bytes, length: number): Buffer {
    const blocks: Buffer[] = [];
    for (let made = 0; made < length; made += hashBytes) {
      const counter = new Uint8Array([blocks.length + 1]);
      blocks.push(hmac(prk, blocks.at(-1) ?? new Uint8Array(), view(info), counter));
    }
    return Buffer.concat(blocks).subarray(0, length);
  }
}

const tagBytes = 16;

class NodeGcmContext implements AeadEncryptionContext {
  readonly #key: Uint8Array;

  constructor(key: Bytes) {
    this.#key = new Uint8Array(view(key));
  }

  async seal(iv: Bytes, data: Bytes, aad: Bytes): Promise<ArrayBuffer> {
    const cipher = createCipheriv('aes-256-gcm', this.#key, view(iv)).setAAD(view(aad));
    const body = [cipher.update(view(data)), cipher.final()];
    return owned(Buffer.concat([...body, cipher.getAuthTag()]));
  }

  async open(iv: Bytes, data: Bytes, aad: Bytes): Promise<ArrayBuffer> {
    const sealed = view(data);
    const end = sealed.length - tagBytes;
    if (end < 0) throw new RangeError('shorter than its tag');
    const decipher = createDecipheriv('aes-256-gcm', this.#key, view(iv), {
      authTagLength: tagBytes,
    })
      .setAAD(view(aad))
      .setAuthTag(sealed.subarray(end));
    return owned(Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()]));
  }
}

export class NodeAes256Gcm extends Aes256Gcm {
  override createEncryptionContext(key: Bytes): ReturnType<Aes256Gcm['createEncryptionContext']> {
    // The declared result is the library's own context; the suite uses only its seal and open.
    return new NodeGcmContext(key) as unknown as ReturnType<Aes256Gcm['createEncryptionContext']>;
  }
}

type KeyPair = Awaited<ReturnType<DhkemP256HkdfSha256['generateKeyPair']>>;
type Key = KeyPair['publicKey'];

/** What stands in the place of a `CryptoKey`; the library passes keys through without looking in. */
interface NodeKey {
  readonly type: 'public' | 'private';
  readonly point: Uint8Array;
  readonly ecdh?: ECDH;
}

const asKey = (key: NodeKey) => key as unknown as Key;
const asNode = (key: Key) => key as unknown as NodeKey;

const curve = 'prime256v1';

/** A recipient's key pair for `NodeKem`, from the private scalar. */
export function recipientKeyPair(scalar: Uint8Array): KeyPair {
  const ecdh = createECDH(curve);
  ecdh.setPrivateKey(scalar);
  const point = ecdh.getPublicKey();
  return {
    publicKey: asKey({ type: 'public', point }),
    privateKey: asKey({ type: 'private', point, ecdh }),
  };
}

/** DHKEM(P-256, HKDF-SHA256) for a recipient: it opens; it does not seal. */
export class NodeRecipientKem extends DhkemP256HkdfSha256 {
  constructor() {
    super();
    const kdf = new NodeHkdfSha256();
    kdf.init(kemSuiteId);
    this._kdf = kdf;
    const base = this._prim;
    this._prim = {
      serializePublicKey: async (key) => owned(asNode(key).point),
      // Whether the point lies on the curve is checked where it is used, by `computeSecret`.
      deserializePublicKey: async (point) => asKey({ type: 'public', point: view(point) }),
      dh: async (privateKey, publicKey) => {
        const { ecdh } = asNode(privateKey);
        if (!ecdh) throw new Error('not a private key');
        return owned(ecdh.computeSecret(asNode(publicKey).point));
      },
      serializePrivateKey: (key) => base.serializePrivateKey(key),
      deserializePrivateKey: (key) => base.deserializePrivateKey(key),
      importKey: (format, key, isPublic) => base.importKey(format, key, isPublic),
      generateKeyPair: () => base.generateKeyPair(),
      deriveKeyPair: (ikm) => base.deriveKeyPair(ikm),
      derivePublicKey: (key) => base.derivePublicKey(key),
    };
  }
}

/** `"KEM" || I2OSP(kem_id, 2)` (RFC 9180, 4.1). */
const kemSuiteId = new Uint8Array([0x4b, 0x45, 0x4d, 0x00, 0x10]);
