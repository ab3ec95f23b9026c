import { createHash } from 'node:crypto';
import type pg from 'pg';
import { fail, ok, type Result } from '#shared/base/result';
import type { DocumentPart, DocumentProgress, ProblemCode } from '#shared/hub/index';
import { inTransaction, type Database, type Queryable } from '../database/database';
import { documentReceiptClaims, issueDocumentReceipt, type ReceiptIssuer } from '../keys/receipts';

export interface DocumentRow {
  id: string;
  case_id: string;
  command_id: string;
  counselor_id: string;
  computer_id: string;
  part_count: number;
  received_at_ms: number | null;
  parts_sha256: string | null;
  receipt_number: number | null;
  receipt_signature: string | null;
}

/** The stored submission that a document belongs to. */
export interface NamingCommand {
  readonly id: string;
  readonly case_id: string;
  readonly counselor_id: string;
  readonly consent_revoked: boolean;
}

/** The same with its sealed bytes, which only the first and the last part are held against. */
export interface SealedSubmission extends NamingCommand {
  readonly envelope: Buffer;
}

export interface StoredParts {
  /** In the order of the document. */
  readonly envelopes: readonly Buffer[];
  readonly row: DocumentRow;
  readonly command: SealedSubmission;
}

export interface KeepingContext {
  readonly database: Database;
  readonly issuer: ReceiptIssuer;
  readonly nowMs: number;
  /** Whether the submission names such a document. */
  readonly isNamed: (command: SealedSubmission, documentId: string) => boolean;
  /** Whether what stands is what was signed. */
  readonly isWhole: (stored: StoredParts) => boolean;
}

type Kept = Result<DocumentProgress, ProblemCode>;

const documentColumns = `id, case_id, command_id, counselor_id, computer_id, part_count,
  received_at_ms, parts_sha256, receipt_number, receipt_signature`;

/**
 * Stores a part, and with the last one the receipt, in one transaction: either all of it is durable or
 * nothing. The row of the document makes two deliveries of it wait for each other.
 */
export async function keepPart(
  context: KeepingContext,
  part: Omit<DocumentPart, 'envelope'>,
  envelope: Uint8Array,
): Promise<Kept> {
  return inTransaction(context.database, async (connection) => {
    const command = await findCommand(connection, part.commandId);
    if (!command) return fail('commandNotReceived');
    if (!isOfCase(command, part)) return fail('caseNotYours');
    if (command.consent_revoked) return fail('consentRevoked');
    const row =
      (await lockDocument(connection, part.documentId)) ??
      (await beginDocument(connection, context, { part, command }));
    if (!row) return fail('documentInvalid');
    if (!isSameDocument(row, part)) return fail('documentPartDiffers');
    if (row.received_at_ms === null) {
      const kept = await insertPart(connection, part, envelope);
      if (!kept) return fail('documentPartDiffers');
    }
    return finish(connection, context, { row, command });
  });
}

/** What stands of a document that this computer delivers. */
export async function documentProgress(
  connection: Queryable,
  issuer: ReceiptIssuer,
  document: { readonly documentId: string; readonly computerId: string },
): Promise<DocumentProgress | undefined> {
  const { rows } = await connection.query<DocumentRow>({
    name: 'findDocument',
    text: `SELECT ${documentColumns} FROM documents WHERE id = $1 AND computer_id = $2`,
    values: [document.documentId, document.computerId],
  });
  const [row] = rows;
  return row && progressOf(row, await standingParts(connection, row.id), issuer);
}

/** What came of a document whose family took its permission back before all of it was here. */
export async function forgetUnfinished(
  connection: Queryable,
  caseIds: readonly string[],
): Promise<void> {
  await connection.query({
    name: 'forgetUnfinished',
    text: 'DELETE FROM documents WHERE case_id = ANY ($1) AND received_at_ms IS NULL',
    values: [caseIds],
  });
}

/**
 * The case is held as it is until the part stands: a revocation at the same moment comes before, and is
 * seen here, or after, and takes with it what stands.
 */
async function findCommand(
  connection: Queryable,
  commandId: string,
): Promise<NamingCommand | undefined> {
  const { rows } = await connection.query<NamingCommand>({
    name: 'namingCommand',
    text: `SELECT commands.id, case_id, commands.counselor_id, consent_revoked
           FROM commands JOIN cases ON cases.id = case_id WHERE commands.id = $1
           FOR KEY SHARE OF cases`,
    values: [commandId],
  });
  return rows[0];
}

async function withEnvelope(
  connection: Queryable,
  command: NamingCommand,
): Promise<SealedSubmission> {
  const { rows } = await connection.query<{ envelope: Buffer }>({
    name: 'commandEnvelope',
    text: 'SELECT envelope FROM commands WHERE id = $1',
    values: [command.id],
  });
  return { ...command, envelope: rows[0]?.envelope ?? Buffer.alloc(0) };
}

function isOfCase(command: NamingCommand, { caseId, counselorId }: Omit<DocumentPart, 'envelope'>) {
  return command.case_id === caseId && command.counselor_id === counselorId;
}

function isSameDocument(row: DocumentRow, part: Omit<DocumentPart, 'envelope'>): boolean {
  return (
    row.command_id === part.commandId &&
    row.computer_id === part.computerId &&
    row.part_count === part.partCount
  );
}

async function lockDocument(connection: Queryable, id: string): Promise<DocumentRow | undefined> {
  const { rows } = await connection.query<DocumentRow>({
    name: 'lockDocument',
    text: `SELECT ${documentColumns} FROM documents WHERE id = $1 FOR UPDATE`,
    values: [id],
  });
  return rows[0];
}

interface Beginning {
  readonly part: Omit<DocumentPart, 'envelope'>;
  readonly command: NamingCommand;
}

/** Undefined where the submission names no such document: nobody stores here what nobody signed. */
async function beginDocument(
  connection: Queryable,
  { isNamed, nowMs }: KeepingContext,
  { part, command }: Beginning,
): Promise<DocumentRow | undefined> {
  const { documentId, caseId, commandId, counselorId, computerId, partCount } = part;
  if (!isNamed(await withEnvelope(connection, command), documentId)) return undefined;
  await connection.query({
    name: 'beginDocument',
    text: `INSERT INTO documents (id, case_id, command_id, counselor_id, computer_id, part_count, begun_at_ms)
           VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING`,
    values: [documentId, caseId, commandId, counselorId, computerId, partCount, nowMs],
  });
  return lockDocument(connection, documentId);
}

/** False where other bytes stand at this place. */
async function insertPart(
  connection: Queryable,
  { documentId, index, partSha256 }: Omit<DocumentPart, 'envelope'>,
  envelope: Uint8Array,
): Promise<boolean> {
  await connection.query({
    name: 'insertDocumentPart',
    text: `INSERT INTO document_parts (document_id, part_index, part_sha256, envelope)
           VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    values: [documentId, index, partSha256, envelope],
  });
  const { rows } = await connection.query<{ part_sha256: string }>({
    name: 'documentPart',
    text: 'SELECT part_sha256 FROM document_parts WHERE document_id = $1 AND part_index = $2',
    values: [documentId, index],
  });
  return rows[0]?.part_sha256 === partSha256;
}

async function standingParts(connection: Queryable, documentId: string): Promise<number[]> {
  const { rows } = await connection.query<{ part_index: number }>({
    name: 'standingParts',
    text: 'SELECT part_index FROM document_parts WHERE document_id = $1 ORDER BY part_index',
    values: [documentId],
  });
  return rows.map(({ part_index }) => part_index);
}

async function finish(
  connection: pg.PoolClient,
  context: KeepingContext,
  { row, command }: { readonly row: DocumentRow; readonly command: NamingCommand },
): Promise<Kept> {
  const standing = await standingParts(connection, row.id);
  const isDone = row.received_at_ms !== null || standing.length < row.part_count;
  if (isDone) return ok(progressOf(row, standing, context.issuer));
  const { rows: parts } = await connection.query<{ part_sha256: string; envelope: Buffer }>({
    name: 'wholeDocument',
    text: `SELECT part_sha256, envelope FROM document_parts WHERE document_id = $1 ORDER BY part_index`,
    values: [row.id],
  });
  const envelopes = parts.map(({ envelope }) => envelope);
  const naming = await withEnvelope(connection, command);
  if (!context.isWhole({ envelopes, row, command: naming })) {
    // What is not the paper that was signed makes room for a copy that is.
    await connection.query('DELETE FROM documents WHERE id = $1', [row.id]);
    return fail('documentInvalid');
  }
  const partsSha256 = createHash('sha256')
    .update(parts.map(({ part_sha256 }) => part_sha256).join(''))
    .digest('base64url');
  const received = await storeReceipt(connection, context, { row, partsSha256 });
  return ok(progressOf(received, standing, context.issuer));
}

async function storeReceipt(
  connection: Queryable,
  { issuer, nowMs }: KeepingContext,
  { row, partsSha256 }: { readonly row: DocumentRow; readonly partsSha256: string },
): Promise<DocumentRow> {
  const { rows } = await connection.query<{ counter: number }>(
    `SELECT nextval('receipt_numbers') AS counter`,
  );
  const counter = rows[0]?.counter ?? 0;
  const facts = {
    documentId: row.id,
    commandId: row.command_id,
    counter,
    receivedAtMs: nowMs,
    partsSha256,
  };
  const { signature } = issueDocumentReceipt(facts, issuer);
  await connection.query({
    name: 'receiveDocument',
    text: `UPDATE documents SET received_at_ms = $2, parts_sha256 = $3, receipt_number = $4,
             receipt_signature = $5 WHERE id = $1`,
    values: [row.id, nowMs, partsSha256, counter, signature],
  });
  return {
    ...row,
    received_at_ms: nowMs,
    parts_sha256: partsSha256,
    receipt_number: counter,
    receipt_signature: signature,
  };
}

function progressOf(
  row: DocumentRow,
  standing: readonly number[],
  issuer: Pick<ReceiptIssuer, 'hubId' | 'practice'>,
): DocumentProgress {
  const { received_at_ms, parts_sha256, receipt_number, receipt_signature } = row;
  const isReceived =
    received_at_ms !== null &&
    parts_sha256 !== null &&
    receipt_number !== null &&
    receipt_signature !== null;
  const facts = isReceived && {
    documentId: row.id,
    commandId: row.command_id,
    counter: receipt_number,
    receivedAtMs: received_at_ms,
    partsSha256: parts_sha256,
  };
  return {
    documentId: row.id,
    standingParts: [...standing],
    receipt: facts
      ? { ...documentReceiptClaims(facts, issuer), signature: receipt_signature ?? '' }
      : null,
  };
}
