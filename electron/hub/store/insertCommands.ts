import type pg from 'pg';
import type { Receipt } from '#shared/hub/index';
import type { OpenedCommand } from './commandStore';

export interface CommandRow {
  readonly opened: OpenedCommand;
  readonly counter: number;
  readonly receivedAtMs: number;
  readonly receipt: Receipt;
}

const columns = [
  'id',
  'case_id',
  'case_sequence',
  'counselor_id',
  'computer_id',
  'kind',
  'body_sha256',
  'envelope',
  'sealed_at',
  'received_at_ms',
  'receipt_number',
  'receipt_signature',
] as const;

/** One statement for all rows. Single parameters, not arrays: so the driver sends the bytes as bytes. */
export async function insertCommands(
  connection: pg.PoolClient,
  rows: readonly CommandRow[],
): Promise<void> {
  const places = rows.map((_, row) => {
    const first = row * columns.length + 1;
    return `(${columns.map((__, column) => `$${first + column}`).join(',')})`;
  });
  await connection.query({
    name: `insertCommands${rows.length}`,
    text: `INSERT INTO commands (${columns.join(',')}) VALUES ${places.join(',')}`,
    values: rows.flatMap(valuesOf),
  });
}

function valuesOf({ opened, counter, receivedAtMs, receipt }: CommandRow): unknown[] {
  const { command, kind, envelope } = opened;
  return [
    command.id,
    command.caseId,
    command.caseSequence,
    command.counselorId,
    command.computerId,
    kind,
    command.bodySha256,
    envelope,
    command.sealedAt,
    receivedAtMs,
    counter,
    receipt.signature,
  ];
}
