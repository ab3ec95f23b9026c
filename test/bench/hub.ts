/**
 * How many sealed commands a second the hub takes: `npx tsx test/bench/hub.ts [commands] [drains]`.
 *
 * Real parts: hub and PostgreSQL on loopback, every envelope opened, every signature verified, every
 * submission checked against the schema, every receipt signed and committed (fsync). The client is a
 * process of its own and sends batches of 50, three at a time; it seals before the clock runs. One hub
 * is drained into several times, its tables emptied in between; the first drain warms it and is not
 * counted. The parts alone, in the same run, say where the time goes.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../../electron/hub/database/database';
import { startEmbeddedServer } from '../../electron/hub/database/embeddedServer';
import { startHub } from '../../electron/hub/index';
import { systemPorts } from '../../electron/hub/ports/systemPorts';
import { buildOpeningProgram } from '../integration/hub/support/openingProgram';
import type { DrainRequest, DrainResult } from './hub/client';
import { openingAlone, startBareServer, storingAlone } from './hub/partsAlone';
import { median, publish, type BenchLine } from './report';

const commandCount = Number(process.argv[2] ?? 10_000);
const countedDrains = Number(process.argv[3] ?? 5);
const wantedPerSecond = 3000;
const cores = availableParallelism();
const deliveryTables = 'document_parts, documents, jobs, changes, feeds, commands, cases';

interface Drain extends DrainResult {
  readonly hubCpuMs: number;
}

function startClient(url: string, invitationCode: string, bodiesFile: string): ChildProcess {
  const program = fileURLToPath(new URL('./hub/client.ts', import.meta.url));
  return fork(program, [url, invitationCode, String(commandCount), bodiesFile]);
}

async function answerOf<Answer>(client: ChildProcess): Promise<Answer> {
  const ended = once(client, 'exit').then(([code]) => {
    throw new Error(`The client ended with ${code}`);
  });
  const [answer] = (await Promise.race([once(client, 'message'), ended])) as [Answer];
  return answer;
}

async function drain(client: ChildProcess, request: DrainRequest): Promise<Drain> {
  const cpu = process.cpuUsage();
  const answer = answerOf<DrainResult>(client);
  client.send(request);
  const result = await answer;
  const { user, system } = process.cpuUsage(cpu);
  if (result.received !== commandCount) throw new Error(`only ${result.received} were received`);
  return { ...result, hubCpuMs: (user + system) / 1000 };
}

const perSecond = ({ received, elapsedMs }: DrainResult) => (received / elapsedMs) * 1000;

async function measure(dataDir: string): Promise<void> {
  const ports = systemPorts();
  const server = await startEmbeddedServer(join(dataDir, 'server'), ports.random);
  const database = openDatabase(server.url, 3);
  const practice = { seed: 'bench', delayMs: 3_600_000 };
  const program = await buildOpeningProgram();
  const opening = { program: program.path };
  const hub = await startHub({ dataDir, databaseUrl: server.url, practice, opening });
  const bare = await startBareServer();
  const bodiesFile = join(dataDir, 'bodies.ndjson');
  const client = startClient(hub.url, hub.invitations[0]?.code ?? '', bodiesFile);
  try {
    const { computerId } = await answerOf<{ computerId: string }>(client);
    const drains: Drain[] = [];
    for (let round = 0; round <= countedDrains; round += 1) {
      await database.query(`TRUNCATE ${deliveryTables}`);
      const result = await drain(client, { kind: 'hub' });
      const state = round === 0 ? 'warming' : `drain ${round}`;
      console.log(`${state}: ${Math.round(perSecond(result))} commands a second`);
      if (round > 0) drains.push(result);
    }
    const transport = await drain(client, { kind: 'bare', url: bare.url });
    await database.query(`TRUNCATE ${deliveryTables}`);
    const parts = { database, dataDir, bodiesFile, computerId };
    const opening = await openingAlone(parts);
    const storing = await storingAlone(parts, opening.entries);
    await report(drains, [
      part('the same transport into a server that does nothing', perSecond(transport)),
      part('opening and verifying alone, on one thread', opening.perSecond),
      part('signing receipts and storing alone', storing),
    ]);
  } finally {
    client.kill();
    await bare.close();
    await hub.close();
    await program.remove();
    await database.end();
    await server.stop();
  }
}

function part(workload: string, rate: number): BenchLine {
  return { workload, unit: 'a second', ours: rate, judged: 'atLeast' };
}

async function report(drains: readonly Drain[], parts: readonly BenchLine[]): Promise<void> {
  const microseconds = (cpuMs: number) => Math.round((cpuMs * 1000) / commandCount);
  await publish({
    name: 'hub',
    conditions: {
      commands: commandCount,
      drains: countedDrains,
      cores,
      'after one warming drain, load average': (loadavg()[0] ?? 0).toFixed(1),
      'envelope, bytes': drains[0]?.envelopeBytes ?? 0,
      'hub CPU a command, µs': microseconds(median(drains.map(({ hubCpuMs }) => hubCpuMs))),
      'client CPU a command, µs': microseconds(median(drains.map((one) => one.clientCpuMs))),
      'batch at p50, ms': Math.round(median(drains.map(({ batchP50Ms }) => batchP50Ms))),
      'at p95, ms': Math.round(median(drains.map(({ batchP95Ms }) => batchP95Ms))),
    },
    lines: [
      {
        workload: `hub: ${commandCount.toLocaleString('en')} sealed commands opened, verified, stored, receipted`,
        unit: 'a second',
        ours: median(drains.map(perSecond)),
        mark: wantedPerSecond,
        judged: 'atLeast',
      },
      ...parts,
    ],
    samples: drains,
  });
}

const dataDir = await mkdtemp(join(tmpdir(), 'hub-bench-'));
try {
  await measure(dataDir);
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
