import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeEnvelope, encodeEnvelope } from '#shared/hub/index';

const envelope = fc.record({
  keyId: fc.string({ unit: fc.constantFrom(...'abcXYZ019-_'), minLength: 1, maxLength: 255 }),
  enc: fc.uint8Array({ minLength: 1, maxLength: 200 }),
  ciphertext: fc.uint8Array({ minLength: 1, maxLength: 500 }),
});

describe('an envelope', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(envelope, (written) => {
        const read = decodeEnvelope(encodeEnvelope(written));
        expect(read).toEqual({ ok: true, value: written });
      }),
    );
  });

  test('begins with EDH1, the key id and the encapsulated key, each after its length', () => {
    const enc = new Uint8Array([9, 8]);
    const bytes = encodeEnvelope({ keyId: 'k1', enc, ciphertext: new Uint8Array([7]) });
    expect(Buffer.from(bytes).toString('latin1')).toBe('EDH1\x02k1\x00\x02\x09\x08\x07');
  });

  test('is unreadable when it is cut off before its ciphertext', () => {
    fc.assert(
      fc.property(envelope, fc.nat(), (written, at) => {
        const bytes = encodeEnvelope(written);
        const headerBytes = bytes.length - written.ciphertext.length;
        expect(decodeEnvelope(bytes.subarray(0, at % (headerBytes + 1))).ok).toBe(false);
      }),
    );
  });

  test('is unreadable when it is anything else, without a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        fc.pre(Buffer.from(bytes.subarray(0, 4)).toString() !== 'EDH1');
        expect(decodeEnvelope(bytes).ok).toBe(false);
      }),
    );
    const damaged = new Uint8Array([0x45, 0x44, 0x48, 0x31, 255, 1, 2]);
    expect(decodeEnvelope(damaged).ok).toBe(false);
  });
});
