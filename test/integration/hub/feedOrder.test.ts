import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Change } from '#shared/hub/index';
import {
  inTransaction,
  openDatabase,
  type Database,
} from '../../../electron/hub/database/database';
import {
  startEmbeddedServer,
  type EmbeddedServer,
} from '../../../electron/hub/database/embeddedServer';
import { migrate } from '../../../electron/hub/database/migrate';
import { openKeyFile, type KeyFile } from '../../../electron/hub/keys/keyFile';
import { systemPorts } from '../../../electron/hub/ports/systemPorts';
import { appendChanges, readChanges } from '../../../electron/hub/store/changeStore';

const { random } = systemPorts();
const counselorId = 'practice-rosa-delgado';
let folder: string;
let server: EmbeddedServer;
let database: Database;
let keyFile: KeyFile;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-feed-'));
  server = await startEmbeddedServer(folder, random);
  database = openDatabase(server.url);
  keyFile = await openKeyFile(join(folder, 'hub.key'), random);
  await migrate(database);
});
afterAll(async () => {
  await database.end();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const change = (writer: number, step: number): Change => ({
  kind: 'notice',
  id: `chg_of_${writer}_${step}`,
  caseId: `case-of-${writer}`,
  madeAt: '2026-11-23T20:00:00.000Z',
  practice: true,
  noticeNumber: `PRACTICE-N${step}`,
  subject: 'welcome',
});

/** As a second hub would: the transaction stays open a while after its place was taken. */
async function write(writer: number, steps: number): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    await inTransaction(database, async (connection) => {
      await appendChanges(connection, keyFile, counselorId, [change(writer, step)]);
      await connection.query('SELECT pg_sleep($1)', [((writer * 7 + step * 3) % 5) / 1000]);
    });
  }
}

test('a reader who follows the cursor misses nothing while several hubs write to one feed', async () => {
  const read: string[] = [];
  let cursor = '0';
  const follow = async () => {
    const question = { counselorId, after: cursor, limit: 50 };
    const page = await readChanges(database, keyFile, question);
    read.push(...page.changes.map(({ id }) => id));
    cursor = page.cursor;
    return page.changes.length;
  };
  let writing = true;
  const writers = Promise.all(Array.from({ length: 6 }, (_, writer) => write(writer, 25)));
  const reader = (async () => {
    while (writing) await follow();
  })();
  await writers;
  writing = false;
  await reader;
  while ((await follow()) > 0);
  const written = Array.from({ length: 150 }, (_, n) => `chg_of_${n % 6}_${Math.floor(n / 6)}`);
  expect([...read].sort()).toEqual(written.sort());
});
