import { rowStatuses, type ConsumerRow, type RowStatus } from './consumerRow';
import { searchTextOf } from './fold';
import { readUuid, writeUuid } from './uuidBytes';

/**
 * Rows as columns in one buffer, about 200 bytes a row, so that opening a segment is a decryption,
 * two text decodings and some views, and no row becomes an object before somebody looks at it:
 *
 *   u32 format | u32 count | u32 text bytes | u32 search bytes
 *   f64 updatedAtMs[n] | i32 netPremiumCents[n] | i32 dueDay[n]
 *   u32 textStart[n+1] | u32 searchStart[n+1] | u16 coverageYear[n]
 *   u8 status[n] | u8 flags[n] | u8 householdSize[n] | 3 × 16-byte ids[n] | text | search text
 *
 * Starts count UTF-16 units in the decoded text. Numbers are little endian, as on every computer
 * that Electron runs on.
 */
export interface PackedRows {
  readonly count: number;
  readonly updatedAtMs: Float64Array;
  readonly netPremiumCents: Int32Array;
  readonly dueDay: Int32Array;
  readonly coverageYear: Uint16Array;
  readonly status: Uint8Array;
  readonly flags: Uint8Array;
  readonly householdSize: Uint8Array;
  readonly ids: Uint8Array;
  readonly text: string;
  readonly textStart: Uint32Array;
  readonly searchText: string;
  readonly searchStart: Uint32Array;
}

const format = 1;
const headerBytes = 16;
/** The ids of one row: its own, its draft's and its command's. */
export const rowIdBytes = 48;
const flag = { spanish: 1, premium: 2, due: 4, draft: 8, command: 16 } as const;
const dayMs = 86_400_000;
/** Sorts after every day there is. */
export const noDueDay = 0x7fffffff;

/** Columns in the order in which they lie, widest first, so that each is aligned by itself. */
function layout(count: number) {
  let end = headerBytes;
  const take = (bytes: number) => {
    const start = end;
    end += bytes;
    return start;
  };
  const updated = take(8 * count);
  const premium = take(4 * count);
  const due = take(4 * count);
  const textStart = take(4 * (count + 1));
  const searchStart = take(4 * (count + 1));
  const year = take(2 * count);
  const status = take(count);
  const flags = take(count);
  const size = take(count);
  const ids = take(rowIdBytes * count);
  return { updated, premium, due, textStart, searchStart, year, status, flags, size, ids, end };
}

function views(buffer: ArrayBuffer, count: number) {
  const at = layout(count);
  return {
    updatedAtMs: new Float64Array(buffer, at.updated, count),
    netPremiumCents: new Int32Array(buffer, at.premium, count),
    dueDay: new Int32Array(buffer, at.due, count),
    textStart: new Uint32Array(buffer, at.textStart, count + 1),
    searchStart: new Uint32Array(buffer, at.searchStart, count + 1),
    coverageYear: new Uint16Array(buffer, at.year, count),
    status: new Uint8Array(buffer, at.status, count),
    flags: new Uint8Array(buffer, at.flags, count),
    householdSize: new Uint8Array(buffer, at.size, count),
    ids: new Uint8Array(buffer, at.ids, rowIdBytes * count),
  };
}

/** What search finds a row by: names first, so that the text is the sort key at the same time. */
export function searchTextOfRow(row: ConsumerRow): string {
  const digits = row.phone.replace(/\D/g, '');
  return searchTextOf([
    row.lastName,
    row.firstName,
    row.memberNames,
    row.city,
    row.postalCode,
    digits,
    digits.slice(-7),
    digits.slice(-4),
  ]);
}

const separator = '\u001f';

function textOf(row: ConsumerRow): string {
  return [
    row.firstName,
    row.lastName,
    row.memberNames,
    row.city,
    row.postalCode,
    row.phone,
    row.planName,
  ]
    .map((part) => part.replaceAll(separator, ' '))
    .join(separator);
}

/** The due date as days since 1970: the sort key of lists by due date. */
export function dueDayOf({ dueOn }: ConsumerRow): number {
  return dueOn === null ? noDueDay : Date.parse(`${dueOn}T00:00:00Z`) / dayMs;
}

/** Packs rows in the order given. */
export function packRows(rows: readonly ConsumerRow[]): Uint8Array<ArrayBuffer> {
  const texts = rows.map(textOf);
  const searches = rows.map(searchTextOfRow);
  const encoder = new TextEncoder();
  const text = encoder.encode(texts.join(''));
  const search = encoder.encode(searches.join(''));
  const at = layout(rows.length);
  const bytes = new Uint8Array(at.end + text.length + search.length);
  new Uint32Array(bytes.buffer, 0, 4).set([format, rows.length, text.length, search.length]);
  const columns = views(bytes.buffer, rows.length);
  rows.forEach((row, index) => writeRow(columns, row, index));
  writeStarts(columns.textStart, texts);
  writeStarts(columns.searchStart, searches);
  bytes.set(text, at.end);
  bytes.set(search, at.end + text.length);
  return bytes;
}

function writeStarts(starts: Uint32Array, texts: readonly string[]): void {
  let start = 0;
  texts.forEach((text, index) => {
    starts[index] = start;
    start += text.length;
  });
  starts[texts.length] = start;
}

function writeRow(columns: ReturnType<typeof views>, row: ConsumerRow, index: number): void {
  columns.updatedAtMs[index] = row.updatedAtMs;
  columns.netPremiumCents[index] = row.netPremiumCents ?? 0;
  columns.dueDay[index] = dueDayOf(row);
  columns.coverageYear[index] = row.coverageYear;
  columns.status[index] = rowStatuses.indexOf(row.status);
  columns.householdSize[index] = row.householdSize;
  columns.flags[index] =
    (row.language === 'es' ? flag.spanish : 0) |
    (row.netPremiumCents === null ? 0 : flag.premium) |
    (row.dueOn === null ? 0 : flag.due) |
    (row.draftId === null ? 0 : flag.draft) |
    (row.commandId === null ? 0 : flag.command);
  const at = index * rowIdBytes;
  writeUuid(row.id, columns.ids, at);
  if (row.draftId !== null) writeUuid(row.draftId, columns.ids, at + 16);
  if (row.commandId !== null) writeUuid(row.commandId, columns.ids, at + 32);
}

/** Lays views over packed bytes; undefined where they are not of this format. */
export function openPackedRows(bytes: Uint8Array<ArrayBuffer>): PackedRows | undefined {
  if (bytes.length < headerBytes) return undefined;
  // Views need an aligned start; what AES-GCM returns has one.
  const buffer =
    bytes.byteOffset % 8 === 0 && bytes.byteOffset === 0 ? bytes.buffer : bytes.slice().buffer;
  const [found, count = 0, textBytes = 0, searchBytes = 0] = new Uint32Array(buffer, 0, 4);
  const { end } = layout(count);
  if (found !== format || end + textBytes + searchBytes !== bytes.length) return undefined;
  const decoder = new TextDecoder();
  return {
    count,
    ...views(buffer, count),
    text: decoder.decode(new Uint8Array(buffer, end, textBytes)),
    searchText: decoder.decode(new Uint8Array(buffer, end + textBytes, searchBytes)),
  };
}

export function rowIdAt(rows: PackedRows, index: number): string {
  return readUuid(rows.ids, index * rowIdBytes);
}

export function searchTextAt(rows: PackedRows, index: number): string {
  return rows.searchText.slice(rows.searchStart[index], rows.searchStart[index + 1]);
}

export function statusAt(rows: PackedRows, index: number): RowStatus {
  return rowStatuses[rows.status[index] ?? 0] ?? 'inProgress';
}

/** Makes one row an object again. */
export function rowAt(rows: PackedRows, index: number): ConsumerRow {
  const parts = rows.text.slice(rows.textStart[index], rows.textStart[index + 1]).split(separator);
  const flags = rows.flags[index] ?? 0;
  const at = index * rowIdBytes;
  return {
    id: readUuid(rows.ids, at),
    firstName: parts[0] ?? '',
    lastName: parts[1] ?? '',
    memberNames: parts[2] ?? '',
    city: parts[3] ?? '',
    postalCode: parts[4] ?? '',
    phone: parts[5] ?? '',
    planName: parts[6] ?? '',
    language: flags & flag.spanish ? 'es' : 'en',
    status: statusAt(rows, index),
    coverageYear: rows.coverageYear[index] ?? 0,
    householdSize: rows.householdSize[index] ?? 0,
    netPremiumCents: flags & flag.premium ? (rows.netPremiumCents[index] ?? 0) : null,
    dueOn: flags & flag.due ? dayText(rows.dueDay[index] ?? 0) : null,
    draftId: flags & flag.draft ? readUuid(rows.ids, at + 16) : null,
    commandId: flags & flag.command ? readUuid(rows.ids, at + 32) : null,
    updatedAtMs: rows.updatedAtMs[index] ?? 0,
  };
}

function dayText(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
