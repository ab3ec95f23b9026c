import { fail, ok, type Result } from '../base/result';

/**
 * A sealed envelope:
 *
 *   'EDH1' | u8 length of key id | key id (ASCII) | u16 length of enc, big endian | enc | ciphertext
 *
 * sealed by HPKE (RFC 9180) base mode with HKDF-SHA256 and AES-256-GCM; the recipient's key decides between DHKEM(X25519,
 * HKDF-SHA256) and DHKEM(P-256, HKDF-SHA256).
 */
export interface Envelope {
  readonly keyId: string;
  /** The encapsulated key. */
  readonly enc: Uint8Array;
  readonly ciphertext: Uint8Array;
}

/** The HPKE `info` of each kind of envelope: one made for one purpose cannot be opened as another. */
export const envelopeInfo = {
  command: 'enroller-desk/command/v1',
  /** A payment inside a command's body, sealed to the carrier: the hub cannot open it. */
  payment: 'enroller-desk/payment/v1',
  document: 'enroller-desk/document/v1',
} as const;

export interface CommandCover {
  readonly id: string;
  readonly caseId: string;
  readonly counselorId: string;
}

/** The additional authenticated data of a command: the envelope belongs to this cover and no other. */
export function commandAad({ id, caseId, counselorId }: CommandCover): string {
  return `${id}|${caseId}|${counselorId}`;
}

const magic = [0x45, 0x44, 0x48, 0x31];
const keyIdPattern = /^[\x21-\x7e]{1,255}$/;

/** Writes an envelope. The key id is 1–255 printable ASCII characters; anything else is a bug. */
export function encodeEnvelope({ keyId, enc, ciphertext }: Envelope): Uint8Array<ArrayBuffer> {
  if (!keyIdPattern.test(keyId) || enc.length > 0xffff) throw new RangeError('envelope header');
  const header = [...magic, keyId.length, ...asciiBytes(keyId), enc.length >> 8, enc.length & 0xff];
  const bytes = new Uint8Array(header.length + enc.length + ciphertext.length);
  bytes.set(header, 0);
  bytes.set(enc, header.length);
  bytes.set(ciphertext, header.length + enc.length);
  return bytes;
}

/** Reads an envelope; the parts are views on the given bytes. */
export function decodeEnvelope(bytes: Uint8Array): Result<Envelope, 'envelopeUnreadable'> {
  if (magic.some((value, index) => bytes[index] !== value)) return fail('envelopeUnreadable');
  const keyIdEnd = 5 + (bytes[4] ?? 0);
  const keyId = String.fromCharCode(...bytes.subarray(5, keyIdEnd));
  const encLength = ((bytes[keyIdEnd] ?? 0) << 8) | (bytes[keyIdEnd + 1] ?? 0);
  const encStart = keyIdEnd + 2;
  const encEnd = encStart + encLength;
  if (!keyIdPattern.test(keyId) || encLength === 0 || bytes.length <= encEnd) {
    return fail('envelopeUnreadable');
  }
  return ok({
    keyId,
    enc: bytes.subarray(encStart, encEnd),
    ciphertext: bytes.subarray(encEnd),
  });
}

function asciiBytes(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}
