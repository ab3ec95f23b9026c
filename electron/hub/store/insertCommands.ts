import type pg from 'pg';
import type { Receipt } from '#shared/hub/index';
import type { OpenedCommand } from './commandStore';

export interface CommandRow {
  readonly opened: OpenedCommand;
  readonly counter: number;
  readonly receivedAtMs: number;
  readonly receipt: Receipt;
}

/**
 * One statement whatever the number of rows. The envelopes go as one run of bytes, which is cut up there,
 * and go last: the driver makes its buffer anew for what does not fit behind what it has.
 */
export async function insertCommands(
  connection: pg.PoolClient,
  rows: readonly CommandRow[],
): Promise<void> {
  const run = runOf(rows.map(({ opened }) => opened.envelope));
  const column = (valueOf: (row: CommandRow) => string | number) => rows.map(valueOf);
  await connection.query({
    name: 'insertCommands',
    text: `INSERT INTO commands (id, case_id, case_sequence, counselor_id, computer_id, kind, body_sha256,
             sealed_at, received_at_ms, receipt_number, receipt_signature, envelope)
           SELECT id, case_id, case_sequence, counselor_id, computer_id, kind, body_sha256,
             sealed_at, received_at_ms, receipt_number, receipt_signature, substring($14::bytea FROM first FOR bytes)
           FROM unnest($1::uuid[], $2::text[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[],
             $8::text[], $9::bigint[], $10::bigint[], $11::text[], $12::int[], $13::int[])
             AS new (id, case_id, case_sequence, counselor_id, computer_id, kind, body_sha256,
               sealed_at, received_at_ms, receipt_number, receipt_signature, first, bytes)`,
    values: [
      column(({ opened }) => opened.command.id),
      column(({ opened }) => opened.command.caseId),
      column(({ opened }) => opened.command.caseSequence),
      column(({ opened }) => opened.command.counselorId),
      column(({ opened }) => opened.command.computerId),
      column(({ opened }) => opened.kind),
      column(({ opened }) => opened.command.bodySha256),
      column(({ opened }) => opened.command.sealedAt),
      column(({ receivedAtMs }) => receivedAtMs),
      column(({ counter }) => counter),
      column(({ receipt }) => receipt.signature),
      run.firsts,
      column(({ opened }) => opened.envelope.byteLength),
      run.bytes,
    ],
  });
}

interface Run {
  readonly bytes: Buffer;
  /** Where in it each part begins, counted from 1 as SQL does. */
  readonly firsts: readonly number[];
}

/** The memory in which all of them stand, as it is, gaps and all; put together where they stand apart. */
function runOf(parts: readonly Uint8Array[]): Run {
  const memory = parts[0]?.buffer ?? new ArrayBuffer(0);
  if (parts.some(({ buffer }) => buffer !== memory)) return runOf(sideBySide(parts));
  const start = Math.min(...parts.map(({ byteOffset }) => byteOffset));
  const end = Math.max(...parts.map(({ byteOffset, byteLength }) => byteOffset + byteLength));
  return {
    bytes: Buffer.from(memory, start, end - start),
    firsts: parts.map(({ byteOffset }) => byteOffset - start + 1),
  };
}

function sideBySide(parts: readonly Uint8Array[]): Uint8Array[] {
  const bytes = Buffer.concat(parts);
  let end = 0;
  return parts.map(({ byteLength }) => {
    const start = end;
    end += byteLength;
    return bytes.subarray(start, end);
  });
}
