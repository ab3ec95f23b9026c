import { ok, type Result } from '#shared/base/result';
import type { RowDeltaRecord, RowSegmentRecord } from '../databases/records';
import { readRaw, writeRaw } from '../databases/rawTransaction';
import type { WorkDatabase } from '../databases/workDatabase';
import type { ConsumerRow } from '../rows/consumerRow';
import { openPackedRows, packRows, rowAt, type PackedRows } from '../rows/packedRows';
import { createRowIndex, type RowIndex } from '../rows/rowIndex';
import type { Session } from './openStore';
import { seal, unseal, type SealingKey } from './sealing';

/** About 200 KB of packed rows: large enough to decrypt fast, small enough to rewrite. */
const rowsPerSegment = 1_000;

/** So many changed rows are carried over the segments before they are written anew. */
export const mostChangedRows = 256;

/** What of a session is needed to write rows. */
export type RowSession = Omit<Session, 'repair'>;

export interface OpenedRows {
  readonly index: RowIndex;
  readonly damaged: DamagedRows;
}

/** What did not open, as it lies on the disk. */
export interface DamagedRows {
  readonly segments: readonly RowSegmentRecord[];
  readonly deltas: readonly RowDeltaRecord[];
}

/** Reads, opens and lays out the whole row index of one counselor. */
export async function openRows(
  work: WorkDatabase,
  ownerId: string,
  key: SealingKey,
): Promise<OpenedRows> {
  const [segments, deltas] = await Promise.all([
    readRaw<RowSegmentRecord[]>(work, 'rowSegments', (table) => table.getAll(allOf(ownerId))),
    readRaw<RowDeltaRecord[]>(work, 'rowDeltas', (table) => table.getAll(allOf(ownerId))),
  ]);
  const [openedSegments, openedDeltas] = await Promise.all([
    Promise.all(
      segments.map(({ segment, sealed }) => open(key, segmentPlace(ownerId, segment), sealed)),
    ),
    Promise.all(deltas.map(({ id, sealed }) => open(key, deltaPlace(ownerId, id), sealed))),
  ]);
  const index = createRowIndex(openedSegments.filter(isOpened));
  for (const delta of openedDeltas.filter(isOpened)) {
    for (let place = 0; place < delta.count; place += 1) index.put(rowAt(delta, place));
  }
  return {
    index,
    damaged: {
      segments: segments.filter((_, place) => !isOpened(openedSegments[place])),
      deltas: deltas.filter((_, place) => !isOpened(openedDeltas[place])),
    },
  };
}

async function open(
  key: SealingKey,
  place: Parameters<typeof unseal>[1],
  sealed: Uint8Array<ArrayBuffer>,
): Promise<PackedRows | undefined> {
  const opened = await unseal(key, place, sealed);
  return opened.ok ? openPackedRows(opened.value) : undefined;
}

function isOpened(packed: PackedRows | undefined): packed is PackedRows {
  return packed !== undefined;
}

/** The delta to write with a change; undefined where the row says the same as before. */
export async function sealChangedRow(
  session: Session,
  row: ConsumerRow,
): Promise<RowDeltaRecord | undefined> {
  const before = session.rows.index.get(row.id);
  if (before && saysTheSame(before, row)) return undefined;
  return sealRow(session, row);
}

export async function sealRow(
  { ownerId, keys }: Session,
  row: ConsumerRow,
): Promise<RowDeltaRecord> {
  const sealed = await seal(keys.rows, deltaPlace(ownerId, row.id), packRows([row]));
  return { ownerId, id: row.id, sealed };
}

/** Lets memory follow what was written, and asks for new segments when many rows changed. */
export function adoptRow(session: Session, row: ConsumerRow): void {
  session.rows.index.put(row);
}

/** Everything but the time: a keystroke alone does not change what a list shows of the case. */
function saysTheSame(left: ConsumerRow, right: ConsumerRow): boolean {
  const keys = Object.keys(right) as (keyof ConsumerRow)[];
  return keys.every((key) => key === 'updatedAtMs' || left[key] === right[key]);
}

/**
 * Writes all rows as new segments and takes the deltas away, in one transaction: a crash leaves
 * either the old segments with their deltas or the new ones without. What is damaged is put aside in
 * the same transaction, under an owner of its own that no session opens.
 */
export async function rewriteSegments(
  session: RowSession,
  damaged: DamagedRows = { segments: [], deltas: [] },
): Promise<Result<Record<string, never>, never>> {
  const { work, ownerId, keys, rows } = session;
  const sorted = rows.index.sorted();
  const packed: Uint8Array<ArrayBuffer>[] = [];
  for (let first = 0; first < sorted.length; first += rowsPerSegment) {
    packed.push(packRows(sorted.slice(first, first + rowsPerSegment)));
  }
  const records: RowSegmentRecord[] = await Promise.all(
    packed.map(async (bytes, segment) => ({
      ownerId,
      segment,
      sealed: await seal(keys.rows, segmentPlace(ownerId, segment), bytes),
    })),
  );
  await writeRaw(work, ['rowSegments', 'rowDeltas'], (table) => {
    table('rowSegments').delete(allOf(ownerId));
    for (const record of records) table('rowSegments').put(record);
    table('rowDeltas').delete(allOf(ownerId));
    putAside(table, damaged);
  });
  rows.index = createRowIndex(packed.map((bytes) => openPackedRows(bytes)).filter(isOpened));
  return ok({});
}

function putAside(table: (name: string) => IDBObjectStore, damaged: DamagedRows): void {
  for (const record of damaged.segments) table('rowSegments').put(asideOf(record));
  for (const record of damaged.deltas) table('rowDeltas').put(asideOf(record));
}

/** The nonce in the key tells damaged parts of the same number apart. */
function asideOf<Stored extends RowSegmentRecord | RowDeltaRecord>(record: Stored): Stored {
  const nonce = Array.from(record.sealed.subarray(8, 20)).join('.');
  return { ...record, ownerId: `damaged:${record.ownerId}:${nonce}` };
}

function segmentPlace(ownerId: string, segment: number) {
  return { table: 'rowSegments', id: String(segment), ownerId };
}

function deltaPlace(ownerId: string, id: string) {
  return { table: 'rowDeltas', id, ownerId };
}

/** Every key that begins with the owner: an array sorts after every number and text. */
function allOf(ownerId: string): IDBKeyRange {
  return IDBKeyRange.bound([ownerId], [ownerId, []]);
}
