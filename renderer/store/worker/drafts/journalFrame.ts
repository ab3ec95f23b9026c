import type { DraftRecord, RowDeltaRecord } from '../../databases/records';

/** One autosave: what will stand in the tables when the journal is folded in. */
export interface JournalEntry {
  readonly draft: DraftRecord;
  readonly delta?: RowDeltaRecord | undefined;
}

/** Where a frame belongs: an epoch ends when its entries are folded in. */
export interface FramePosition {
  readonly epoch: number;
  readonly sequence: number;
}

/**
 * One entry in the journal, little endian:
 *
 *   u32 magic | u32 epoch | u32 sequence | u32 clear bytes | u32 sealed bytes | u32 delta bytes
 *   | u32 checksum of everything else | clear fields as JSON | sealed draft | sealed row delta
 *
 * The checksum tells a frame that a power cut left half written; what was changed on purpose is told
 * by the seal of the draft itself.
 */
const magic = 0x314a4445;
const checksumAt = 24;
const headerBytes = 28;

interface ClearFields {
  readonly draft: Omit<DraftRecord, 'sealed'>;
  readonly delta?: Omit<RowDeltaRecord, 'sealed'>;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function encodeFrame(
  { draft, delta }: JournalEntry,
  { epoch, sequence }: FramePosition,
): Uint8Array<ArrayBuffer> {
  const { sealed, ...draftFields } = draft;
  const fields: ClearFields = {
    draft: draftFields,
    ...(delta && { delta: { ownerId: delta.ownerId, id: delta.id } }),
  };
  const clear = encoder.encode(JSON.stringify(fields));
  const row = delta?.sealed ?? new Uint8Array();
  const frame = new Uint8Array(headerBytes + clear.length + sealed.length + row.length);
  const header = new DataView(frame.buffer);
  [magic, epoch, sequence, clear.length, sealed.length, row.length].forEach((value, index) =>
    header.setUint32(index * 4, value, true),
  );
  frame.set(clear, headerBytes);
  frame.set(sealed, headerBytes + clear.length);
  frame.set(row, headerBytes + clear.length + sealed.length);
  header.setUint32(checksumAt, checksumOf(frame), true);
  return frame;
}

export interface ReadJournal {
  readonly epoch: number;
  readonly entries: readonly JournalEntry[];
}

/** The epoch of the first frame; 0 where none stands. */
export function firstEpochOf(start: Uint8Array<ArrayBuffer>): number {
  const header = new DataView(start.buffer, start.byteOffset);
  return start.length >= headerBytes && header.getUint32(0, true) === magic
    ? header.getUint32(4, true)
    : 0;
}

/**
 * The entries of the newest epoch, in order. It begins at the start of the file and ends at the first
 * frame that is of an older epoch, out of turn or incomplete: nobody was told that such a one is saved.
 */
export function readFrames(bytes: Uint8Array<ArrayBuffer>): ReadJournal {
  const epoch = firstEpochOf(bytes);
  const entries: JournalEntry[] = [];
  let at = 0;
  for (;;) {
    const frame = frameAt(bytes, at, { epoch, sequence: entries.length });
    if (!frame) return { epoch, entries };
    entries.push(entryOf(frame));
    at += frame.length;
  }
}

function lengthsOf(frame: Uint8Array<ArrayBuffer>): readonly [number, number, number] {
  const header = new DataView(frame.buffer, frame.byteOffset);
  return [header.getUint32(12, true), header.getUint32(16, true), header.getUint32(20, true)];
}

function frameAt(
  bytes: Uint8Array<ArrayBuffer>,
  at: number,
  { epoch, sequence }: FramePosition,
): Uint8Array<ArrayBuffer> | undefined {
  if (at + headerBytes > bytes.length) return undefined;
  const header = new DataView(bytes.buffer, bytes.byteOffset + at);
  const expected = [magic, epoch, sequence];
  if (expected.some((value, index) => header.getUint32(index * 4, true) !== value))
    return undefined;
  const [clear, sealed, row] = lengthsOf(bytes.subarray(at));
  const end = at + headerBytes + clear + sealed + row;
  if (end > bytes.length) return undefined;
  const frame = bytes.subarray(at, end);
  return checksumOf(frame) === header.getUint32(checksumAt, true) ? frame : undefined;
}

function entryOf(frame: Uint8Array<ArrayBuffer>): JournalEntry {
  const [clearBytes, sealedBytes] = lengthsOf(frame);
  const sealedAt = headerBytes + clearBytes;
  const fields = JSON.parse(decoder.decode(frame.subarray(headerBytes, sealedAt))) as ClearFields;
  const draft = { ...fields.draft, sealed: frame.slice(sealedAt, sealedAt + sealedBytes) };
  if (!fields.delta) return { draft };
  return { draft, delta: { ...fields.delta, sealed: frame.slice(sealedAt + sealedBytes) } };
}

/** FNV-1a over the frame, the place of the checksum left out. */
function checksumOf(frame: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < checksumAt; at += 1) hash = Math.imul(hash ^ (frame[at] ?? 0), 0x01000193);
  for (let at = headerBytes; at < frame.length; at += 1) {
    hash = Math.imul(hash ^ (frame[at] ?? 0), 0x01000193);
  }
  return hash >>> 0;
}
