import type pg from 'pg';
import type { CommandAnswer, Receipt, SealedCommand } from '#shared/hub/index';
import { inTransaction, type Database, type Queryable } from '../database/database';
import { issueReceipt, receiptClaims, type ReceiptIssuer } from '../keys/receipts';
import { decideCommands, type CaseState, type Decision } from './decideCommands';
import { insertCommands, type CommandRow } from './insertCommands';
import { insertJobs } from './jobStore';

/** A command that was opened and found good. */
export interface OpenedCommand {
  readonly command: SealedCommand;
  readonly kind: string;
  readonly envelope: Uint8Array;
  /** When each of the adapter's steps for it is due. */
  readonly jobsDueMs: readonly number[];
}

export interface ApplyContext {
  readonly database: Database;
  readonly issuer: ReceiptIssuer;
  readonly nowMs: number;
}

interface ReceiptRow {
  id: string;
  computer_id: string;
  body_sha256: string;
  received_at_ms: number;
  receipt_number: number;
  receipt_signature: string;
}

export interface StoredReceipt {
  readonly computerId: string;
  readonly bodySha256: string;
  readonly receipt: Receipt;
}

/** The receipts of those of the given commands that are stored. */
export async function findReceipts(
  connection: Queryable,
  issuer: Pick<ReceiptIssuer, 'hubId' | 'practice'>,
  ids: readonly string[],
): Promise<Map<string, StoredReceipt>> {
  const { rows } = await connection.query<ReceiptRow>({
    name: 'findReceipts',
    text: `SELECT id, computer_id, body_sha256, received_at_ms, receipt_number, receipt_signature
           FROM commands WHERE id = ANY ($1)`,
    values: [ids],
  });
  return new Map(rows.map((row) => [row.id, storedReceipt(row, issuer)]));
}

function storedReceipt(
  row: ReceiptRow,
  issuer: Pick<ReceiptIssuer, 'hubId' | 'practice'>,
): StoredReceipt {
  const facts = {
    commandId: row.id,
    counter: row.receipt_number,
    receivedAtMs: row.received_at_ms,
    bodySha256: row.body_sha256,
  };
  return {
    computerId: row.computer_id,
    bodySha256: row.body_sha256,
    receipt: { ...receiptClaims(facts, issuer), signature: row.receipt_signature },
  };
}

/**
 * Applies commands and stores their receipts in one transaction: either both are durable or neither.
 * Commands of one case wait for each other on the row of the case; cases go in parallel.
 */
export async function applyCommands(
  context: ApplyContext,
  opened: readonly OpenedCommand[],
): Promise<CommandAnswer[]> {
  if (opened.length === 0) return [];
  return inTransaction(context.database, async (connection) => {
    const cases = await lockCases(connection, opened);
    const ids = opened.map(({ command }) => command.id);
    const before = await findReceipts(connection, context.issuer, ids);
    const stored = new Map([...before].map(([id, { bodySha256 }]) => [id, bodySha256]));
    const decisions = decideCommands(
      opened.map(({ command }) => command),
      { cases, stored },
    );
    const applied = opened.filter((_, index) => decisions[index]?.kind === 'apply');
    const made = await store(connection, context, applied);
    return decisions.map((decision, index) =>
      answerOf(decision, ids[index] ?? '', (id) => made.get(id) ?? before.get(id)?.receipt),
    );
  });
}

function answerOf(
  decision: Decision,
  id: string,
  receiptOf: (id: string) => Receipt | undefined,
): CommandAnswer {
  if (decision.kind === 'answer') return decision.answer;
  const receipt = receiptOf(id);
  return receipt ? { kind: 'received', id, receipt } : { kind: 'retry', id, retryAfterMs: 1000 };
}

/** In the order of ids, so that two batches never wait for each other in a circle. */
async function lockCases(
  connection: pg.PoolClient,
  opened: readonly OpenedCommand[],
): Promise<Map<string, CaseState>> {
  const owners = new Map(opened.map(({ command }) => [command.caseId, command.counselorId]));
  const ids = [...owners.keys()].sort();
  await connection.query({
    name: 'ensureCases',
    text: `INSERT INTO cases (id, counselor_id, next_sequence)
           SELECT id, owner, 1 FROM unnest($1::text[], $2::text[]) AS new (id, owner)
           ON CONFLICT (id) DO NOTHING`,
    values: [ids, ids.map((id) => owners.get(id))],
  });
  const { rows } = await connection.query<{
    id: string;
    counselor_id: string;
    next_sequence: number;
  }>({
    name: 'lockCases',
    text: `SELECT id, counselor_id, next_sequence FROM cases WHERE id = ANY ($1) ORDER BY id FOR UPDATE`,
    values: [ids],
  });
  return new Map(
    rows.map((row) => [row.id, { counselorId: row.counselor_id, nextSequence: row.next_sequence }]),
  );
}

async function store(
  connection: pg.PoolClient,
  { issuer, nowMs }: ApplyContext,
  applied: readonly OpenedCommand[],
): Promise<Map<string, Receipt>> {
  if (applied.length === 0) return new Map();
  const counters = await nextCounters(connection, applied.length);
  const rows = applied.map((opened, index): CommandRow => {
    const { id, bodySha256 } = opened.command;
    const counter = counters[index] ?? 0;
    const facts = { commandId: id, counter, receivedAtMs: nowMs, bodySha256 };
    return { opened, counter, receivedAtMs: nowMs, receipt: issueReceipt(facts, issuer) };
  });
  await insertCommands(connection, rows);
  await advanceCases(connection, applied);
  await insertJobs(
    connection,
    applied.flatMap(({ command, jobsDueMs }) =>
      jobsDueMs.map((dueAtMs, step) => ({ commandId: command.id, step, dueAtMs })),
    ),
  );
  return new Map(rows.map(({ receipt }) => [receipt.commandId, receipt]));
}

async function nextCounters(connection: pg.PoolClient, count: number): Promise<number[]> {
  const { rows } = await connection.query<{ counter: number }>({
    name: 'nextCounters',
    text: `SELECT nextval('receipt_numbers') AS counter FROM generate_series(1, $1::int)`,
    values: [count],
  });
  return rows.map(({ counter }) => counter);
}

async function advanceCases(
  connection: pg.PoolClient,
  applied: readonly OpenedCommand[],
): Promise<void> {
  const next = new Map(
    applied.map(({ command }) => [command.caseId, command.caseSequence + 1] as const),
  );
  await connection.query({
    name: 'advanceCases',
    text: `UPDATE cases SET next_sequence = new.next
           FROM unnest($1::text[], $2::int[]) AS new (id, next) WHERE cases.id = new.id`,
    values: [[...next.keys()], [...next.values()]],
  });
}
