import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsWithin } from '../../../electron/ipc/measure';

describe('measuring an input', () => {
  it('counts at least the bytes of its texts and arrays', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array())), (parts) => {
        const bytes = parts
          .map((part) => (typeof part === 'string' ? Buffer.byteLength(part) : part.length))
          .reduce((sum, size) => sum + size, 0);
        expect(fitsWithin(parts, bytes)).toBe(true);
        if (bytes > 0) expect(fitsWithin(parts, bytes - 1)).toBe(false);
      }),
    );
  });

  it('counts what hides in keys, maps, sets and buffers', () => {
    const kilobyte = 'x'.repeat(1024);
    for (const value of [
      { [kilobyte]: 1 },
      new Map([[kilobyte, 1]]),
      new Set([kilobyte]),
      new ArrayBuffer(1024),
      { deep: [{ deeper: { [kilobyte]: null } }] },
    ]) {
      expect(fitsWithin(value, 1023)).toBe(false);
      expect(fitsWithin(value, 2048)).toBe(true);
    }
  });

  it('gives up on values nested without end', () => {
    const loop: { self?: unknown } = {};
    loop.self = loop;
    expect(fitsWithin(loop, 1_000_000)).toBe(false);
  });
});
