import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Pool } from 'pg';
import { startHub, type RunningHub } from '../../electron/hub/index';
import { startEmbeddedServer } from '../../electron/hub/database/embeddedServer';
import { systemPorts } from '../../electron/hub/ports/systemPorts';
import { startFaultyProxy, type FaultyProxy } from './faultyProxy';

/** A command as the hub's database holds it. */
export interface ArrivedCommand {
  readonly id: string;
  readonly caseId: string;
  readonly caseSequence: number;
  readonly receivedAtMs: number;
  readonly receiptNumber: number;
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
  readonly received_at_ms: string;
  readonly receipt_number: string;
}

const deliveryTables = 'jobs, changes, feeds, commands, cases';

export async function startOfficeHub(options: { readonly delayMs: number }): Promise<OfficeHub> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'office-hub-'));
  const serverDir = await mkdtemp(path.join(tmpdir(), 'office-database-'));
  const server = await startEmbeddedServer(serverDir, systemPorts().random);
  const practice = { seed: 'event-day', delayMs: options.delayMs };
  const hub = await startHub({ dataDir, practice, databaseUrl: server.url });
  const network = await startFaultyProxy(hub.url);
  const pool = new Pool({ connectionString: server.url, max: 1 });
  return {
    hub,
    network,
    invitationCode: (role) => hub.invitations.find((one) => one.role === role)?.code ?? '',
    goesDown: () => network.inject({ kind: 'dropRequest' }, { times: Number.POSITIVE_INFINITY }),
    comesBack: () => network.clear(),
    commands: () => readCommands(pool),
    async forgetDeliveries() {
      await pool.query(`TRUNCATE ${deliveryTables}`);
    },
    async close() {
      await network.close();
      await pool.end();
      await hub.close();
      await server.stop();
      for (const folder of [dataDir, serverDir]) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function readCommands(pool: Pool): Promise<readonly ArrivedCommand[]> {
  const { rows } = await pool.query<CommandRow>(
    'SELECT id, case_id, case_sequence, received_at_ms, receipt_number FROM commands ORDER BY receipt_number',
  );
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    caseSequence: row.case_sequence,
    receivedAtMs: Number(row.received_at_ms),
    receiptNumber: Number(row.receipt_number),
  }));
}

/** An installation that its office has set up for this hub. */
export async function installFor(hubUrl: string, userData: string): Promise<void> {
  await mkdir(userData, { recursive: true });
  await writeFile(path.join(userData, 'settings.json'), JSON.stringify({ version: 1, hubUrl }));
}
