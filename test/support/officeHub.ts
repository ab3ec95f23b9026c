import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CommandPayload } from '#shared/hub/index';
import { startHub, type RunningHub } from '../../electron/hub/index';
import { openDatabase, type Database } from '../../electron/hub/database/database';
import { openKeyFile } from '../../electron/hub/keys/keyFile';
import { openKeyRing } from '../../electron/hub/keys/keyRing';
import { makeCommandOpener, type CommandOpener } from '../../electron/hub/opening/openCommand';
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

/** The office's hub on a real PostgreSQL, behind a network that breaks when it is told to. */
export interface OfficeHub {
  readonly hub: RunningHub;
  /** The way to the hub; the only address that the application knows. */
  readonly network: FaultyProxy;
  /** The one-time code of the practice person of this role. */
  invitationCode(role: string): string;
  /** Nobody reaches the hub until `comesBack`. */
  goesDown(): void;
  comesBack(): void;
  /** Every command that arrived, in the order of arrival. */
  commands(): Promise<readonly ArrivedCommand[]>;
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

const deliveryTables = 'jobs, changes, feeds, commands, cases';

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
  const opener = makeCommandOpener((await openKeyRing(database, keyFile, ports)).sealing);
  return {
    hub,
    network,
    invitationCode: (role) => hub.invitations.find((one) => one.role === role)?.code ?? '',
    goesDown: () => network.inject({ kind: 'dropRequest' }, { times: Number.POSITIVE_INFINITY }),
    comesBack: () => network.clear(),
    commands: () => readCommands(database, opener),
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

/** An installation that its office has set up for this hub. */
export async function installFor(hubUrl: string, userData: string): Promise<void> {
  await mkdir(userData, { recursive: true });
  await writeFile(path.join(userData, 'settings.json'), JSON.stringify({ version: 1, hubUrl }));
}
