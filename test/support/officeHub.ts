import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CommandPayload } from '#shared/hub/index';
import { inviteEverybody, type Invitation } from '../../electron/hub/adapters/practice/invitations';
import { startHub, type RunningHub } from '../../electron/hub/index';
import { openDatabase, type Database } from '../../electron/hub/database/database';
import { openKeyFile } from '../../electron/hub/keys/keyFile';
import { openKeyRing } from '../../electron/hub/keys/keyRing';
import { makeCommandOpener, type CommandOpener } from '../../electron/hub/opening/openCommand';
import { makeDocumentOpener, type DocumentOpener } from '../../electron/hub/opening/openDocument';
import { startEmbeddedServer } from '../../electron/hub/database/embeddedServer';
import { systemPorts } from '../../electron/hub/ports/systemPorts';
import { startFaultyProxy, type FaultyProxy } from './faultyProxy';

/** A command as the hub's database holds it. */
export interface ArrivedCommand {
  readonly id: string;
  readonly caseId: string;
  readonly caseSequence: number;
  readonly sealedAtMs: number;
  readonly receivedAtMs: number;
  /** What was sealed, opened with the hub's own key. */
  readonly payload: CommandPayload;
}

/** A document that the hub has given a receipt for. */
export interface ArrivedDocument {
  readonly documentId: string;
  readonly caseId: string;
  readonly receivedAtMs: number;
  /** Of the document as the hub's own key opens it. */
  readonly sha256: string | undefined;
}

/** The office's hub on a real PostgreSQL, behind a network that breaks when it is told to. */
export interface OfficeHub {
  readonly hub: RunningHub;
  /** The way to the hub; the only address that the application knows. */
  readonly network: FaultyProxy;
  /** The one-time code of the practice person of this role. */
  invitationCode(role: string): string;
  /** A new code for the same person: for another computer, or where a key file is lost. */
  inviteAgain(role: string): Promise<string>;
  /** Nobody reaches the hub until `comesBack`. */
  goesDown(): void;
  comesBack(): void;
  /** Every command that arrived, in the order of arrival. */
  commands(): Promise<readonly ArrivedCommand[]>;
  /** Every document that was received, in the order of its receipts. */
  documents(): Promise<readonly ArrivedDocument[]>;
  /** As if nothing had ever been delivered; who has paired stays paired. */
  forgetDeliveries(): Promise<void>;
  close(): Promise<void>;
}

interface CommandRow {
  readonly id: string;
  readonly case_id: string;
  readonly case_sequence: number;
  readonly counselor_id: string;
  readonly envelope: Buffer;
  readonly sealed_at: string;
  readonly received_at_ms: number;
}

const deliveryTables = 'document_parts, documents, jobs, changes, feeds, commands, cases';

export async function startOfficeHub(options: { readonly delayMs: number }): Promise<OfficeHub> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'office-hub-'));
  const serverDir = await mkdtemp(path.join(tmpdir(), 'office-database-'));
  const ports = systemPorts();
  const server = await startEmbeddedServer(serverDir, ports.random);
  const practice = { seed: 'event-day', delayMs: options.delayMs };
  const hub = await startHub({ dataDir, practice, databaseUrl: server.url });
  const network = await startFaultyProxy(hub.url);
  const database = openDatabase(server.url, 1);
  const keyFile = await openKeyFile(path.join(dataDir, 'hub.key'), ports.random);
  const { sealing } = await openKeyRing({ database, keyFile }, ports);
  const opener = makeCommandOpener(sealing);
  const papers = makeDocumentOpener(sealing);
  return {
    hub,
    network,
    invitationCode: (role) => codeIn(hub.invitations, role),
    inviteAgain: async (role) => codeIn(await inviteEverybody(database, keyFile, ports), role),
    goesDown: () => network.inject({ kind: 'dropRequest' }, { times: Number.POSITIVE_INFINITY }),
    comesBack: () => network.clear(),
    commands: () => readCommands(database, opener),
    documents: () => readDocuments(database, papers),
    async forgetDeliveries() {
      await database.query(`TRUNCATE ${deliveryTables}`);
    },
    async close() {
      await network.close();
      await database.end();
      await hub.close();
      await server.stop();
      for (const folder of [dataDir, serverDir]) await rm(folder, { recursive: true, force: true });
    },
  };
}

function codeIn(invitations: readonly Invitation[], role: string): string {
  return invitations.find((one) => one.role === role)?.code ?? '';
}

async function readCommands(
  database: Database,
  opener: CommandOpener,
): Promise<readonly ArrivedCommand[]> {
  const { rows } = await database.query<CommandRow>(
    `SELECT id, case_id, case_sequence, counselor_id, envelope, sealed_at, received_at_ms
     FROM commands ORDER BY receipt_number`,
  );
  return rows.map((row) => arrived(row, opener));
}

function arrived(row: CommandRow, opener: CommandOpener): ArrivedCommand {
  const { id, case_id: caseId, counselor_id: counselorId } = row;
  const payload = opener.reopen({ id, caseId, counselorId }, row.envelope);
  if (!payload.ok) throw new Error(`The hub cannot open ${id}: ${payload.error.code}`);
  return {
    id,
    caseId,
    caseSequence: row.case_sequence,
    sealedAtMs: Date.parse(row.sealed_at),
    receivedAtMs: row.received_at_ms,
    payload: payload.value,
  };
}

async function readDocuments(
  database: Database,
  papers: DocumentOpener,
): Promise<readonly ArrivedDocument[]> {
  const { rows } = await database.query<{
    readonly id: string;
    readonly case_id: string;
    readonly counselor_id: string;
    readonly received_at_ms: number;
    readonly envelopes: Buffer[];
  }>(
    `SELECT id, case_id, counselor_id, received_at_ms,
            (SELECT array_agg(envelope ORDER BY part_index) FROM document_parts
             WHERE document_id = documents.id) AS envelopes
     FROM documents WHERE received_at_ms IS NOT NULL ORDER BY receipt_number`,
  );
  return rows.map(({ id, case_id: caseId, counselor_id: counselorId, envelopes, ...row }) => {
    const place = { documentId: id, caseId, counselorId, partCount: envelopes.length };
    const receivedAtMs = row.received_at_ms;
    return { documentId: id, caseId, receivedAtMs, sha256: papers.sha256Of(place, envelopes) };
  });
}

/** An installation that its office has set up for this hub. */
export async function installFor(hubUrl: string, userData: string): Promise<void> {
  await mkdir(userData, { recursive: true });
  await writeFile(path.join(userData, 'settings.json'), JSON.stringify({ version: 1, hubUrl }));
}
