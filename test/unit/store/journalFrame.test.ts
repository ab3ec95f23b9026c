import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  encodeFrame,
  firstEpochOf,
  readFrames,
  type JournalEntry,
} from '../../../renderer/store/worker/drafts/journalFrame';

const bytes = fc
  .uint8Array({ minLength: 1, maxLength: 300 })
  .map((values) => new Uint8Array(values));

const entry: fc.Arbitrary<JournalEntry> = fc
  .record({
    id: fc.uuid(),
    caseId: fc.string({ unit: 'grapheme' }),
    commandId: fc.option(fc.uuid(), { nil: undefined }),
    sealed: bytes,
    delta: fc.option(bytes, { nil: undefined }),
  })
  .map(({ id, caseId, commandId, sealed, delta }) => ({
    draft: {
      id,
      ownerId: 'owner',
      caseId,
      ...(commandId === undefined ? {} : { commandId }),
      state: 'open' as const,
      updatedAtMs: 1_790_000_000_000,
      sealed,
    },
    ...(delta === undefined ? {} : { delta: { ownerId: 'owner', id: caseId, sealed: delta } }),
  }));

const entries = fc.array(entry, { minLength: 1, maxLength: 6 });

function journalOf(written: readonly JournalEntry[], epoch: number): Uint8Array<ArrayBuffer> {
  const frames = written.map((one, sequence) => encodeFrame(one, { epoch, sequence }));
  return new Uint8Array(Buffer.concat(frames));
}

/** A new epoch is written over the old one, from the start of the file. */
function writtenOver(older: Uint8Array<ArrayBuffer>, newer: Uint8Array<ArrayBuffer>) {
  const file = new Uint8Array(Math.max(older.length, newer.length));
  file.set(older);
  file.set(newer);
  return file;
}

test('what was written is read, in order, whatever lies behind it', () => {
  fc.assert(
    fc.property(entries, entries, (older, newer) => {
      const file = writtenOver(journalOf(older, 4), journalOf(newer, 5));
      expect(firstEpochOf(file)).toBe(5);
      expect(readFrames(file)).toEqual({ epoch: 5, entries: newer });
    }),
  );
});

test('a frame that was left half written ends the journal, and those before it stand', () => {
  fc.assert(
    fc.property(entries, fc.nat(), fc.integer({ min: 1, max: 255 }), (written, place, flip) => {
      const file = journalOf(written, 7);
      const at = place % file.length;
      file[at] = (file[at] ?? 0) ^ flip;
      let end = 0;
      const whole = written.filter((one, sequence) => {
        end += encodeFrame(one, { epoch: 7, sequence }).length;
        return end <= at;
      });
      expect(readFrames(file).entries).toEqual(whole);
    }),
  );
});

test('an empty file holds nothing', () => {
  expect(readFrames(new Uint8Array(4096)).entries).toEqual([]);
  expect(firstEpochOf(new Uint8Array())).toBe(0);
});
