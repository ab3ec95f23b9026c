import type pg from 'pg';
import type { CommandAnswer, CommandKind, Receipt } from '#shared/hub/index';
import { inTransaction, LostRace, type Database, type Queryable } from '../database/database';
import { issueReceipt, receiptClaims, type ReceiptIssuer } from '../keys/receipts';
import type { CommandCover } from '../opening/openBatch';
import { decideCommands, type CaseState, type Decision } from './decideCommands';
import { forgetUnfinished } from './documentStore';
import { insertCommands, type CommandRow } from './insertCommands';
import { insertJobs } from './jobStore';

/** A command that was opened and found good. */
export interface OpenedCommand {
  readonly command: CommandCover;
  readonly kind: CommandKind;
  readonly envelope: Uint8Array;
  /** When the adapter's first step for it is due; undefined if it has none. */
  readonly jobDueMs: number | undefined;
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
      opened.map(({ command, kind }) => ({ ...command, kind })),
      { cases, stored },
    );
    const applied = opened.filter((_, index) => decisions[index]?.kind === 'apply');
    const made = await store(connection, context, { cases, applied });
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

/** The cases that stand, in the order of ids, so that two batches never wait for each other in a circle. */
async function lockCases(
  connection: pg.PoolClient,
  opened: readonly OpenedCommand[],
): Promise<Map<string, CaseState>> {
  const { rows } = await connection.query<{
    id: string;
    counselor_id: string;
    next_sequence: number;
    consent_revoked: boolean;
  }>({
    name: 'lockCases',
    text: `SELECT id, counselor_id, next_sequence, consent_revoked FROM cases
           WHERE id = ANY ($1) ORDER BY id FOR UPDATE`,
    values: [[...new Set(opened.map(({ command }) => command.caseId))]],
  });
  return new Map(
    rows.map((row) => [
      row.id,
      {
        counselorId: row.counselor_id,
        nextSequence: row.next_sequence,
        consentRevoked: row.consent_revoked,
      },
    ]),
  );
}

interface Decided {
  /** The cases as they stood when it was decided. */
  readonly cases: ReadonlyMap<string, CaseState>;
  readonly applied: readonly OpenedCommand[];
}

async function store(
  connection: pg.PoolClient,
  { issuer, nowMs }: ApplyContext,
  { cases, applied }: Decided,
): Promise<Map<string, Receipt>> {
  if (applied.length === 0) return new Map();
  const counters = await advanceCases(connection, { cases, applied });
  const rows = applied.map((opened, index): CommandRow => {
    const { id, bodySha256 } = opened.command;
    const counter = counters[index] ?? 0;
    const facts = { commandId: id, counter, receivedAtMs: nowMs, bodySha256 };
    return { opened, counter, receivedAtMs: nowMs, receipt: issueReceipt(facts, issuer) };
  });
  await insertCommands(connection, rows);
  const revoked = applied.filter(({ kind }) => kind === 'consent.revoke');
  if (revoked.length > 0) {
    await forgetUnfinished(
      connection,
      revoked.map(({ command }) => command.caseId),
    );
  }
  await insertJobs(
    connection,
    applied.flatMap(({ command, jobDueMs }) =>
      jobDueMs === undefined ? [] : [{ commandId: command.id, step: 0, dueAtMs: jobDueMs }],
    ),
  );
  return new Map(rows.map(({ receipt }) => [receipt.commandId, receipt]));
}

/**
 * Writes where each case stands after the batch, and draws a receipt number for each command. A case
 * that did not stand could not be locked: if another transaction made it meanwhile, nothing here is
 * true any more, and the whole transaction is done again.
 */
async function advanceCases(
  connection: pg.PoolClient,
  { cases, applied }: Decided,
): Promise<number[]> {
  // The last one of a case counts: they come in the order of the case.
  const last = new Map(applied.map((opened) => [opened.command.caseId, opened] as const));
  const written = [...last.keys()].sort();
  const { rows } = await connection.query<{ counter: number; written: number }>({
    name: 'advanceCases',
    text: `WITH written AS (
             INSERT INTO cases (id, counselor_id, next_sequence, consent_revoked)
             SELECT id, owner, next, revoked
             FROM unnest($1::text[], $2::text[], $3::int[], $4::bool[]) AS new (id, owner, next, revoked)
             ORDER BY id
             ON CONFLICT (id) DO UPDATE
               SET next_sequence = excluded.next_sequence, consent_revoked = excluded.consent_revoked
               WHERE cases.id = ANY ($5)
             RETURNING 1
           )
           SELECT nextval('receipt_numbers') AS counter, (SELECT count(*) FROM written) AS written
           FROM generate_series(1, $6::int)`,
    values: [
      written,
      written.map((id) => last.get(id)?.command.counselorId),
      written.map((id) => (last.get(id)?.command.caseSequence ?? 0) + 1),
      // Nothing is applied after a revocation: if there is one, it is the last.
      written.map((id) => last.get(id)?.kind === 'consent.revoke'),
      [...cases.keys()],
      applied.length,
    ],
  });
  if (rows[0]?.written !== written.length) throw new LostRace();
  return rows.map(({ counter }) => counter);
}
