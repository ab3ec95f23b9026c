/**
 * How many sealed commands a second the hub takes: `npx tsx test/bench/hub.ts [commands]`.
 *
 * Real parts: hub and PostgreSQL on loopback, every envelope opened, every signature verified, every
 * submission checked against the schema, every receipt signed and committed (fsync). The client is a
 * process of its own and sends batches of 50, three at a time. Sealing is done before the clock runs.
 */
import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startHub } from '../../electron/hub/index';
import type { HubBenchResult } from './hubClient';
import { median, publish } from './report';

const commandCount = Number(process.argv[2] ?? 10_000);
const rounds = Number(process.argv[3] ?? 3);

function runClient(url: string, invitationCode: string): Promise<HubBenchResult> {
  return new Promise((resolve, reject) => {
    const program = fileURLToPath(new URL('./hubClient.ts', import.meta.url));
    const client = fork(program, [url, invitationCode, String(commandCount)]);
    client.once('message', (message) => resolve(message as HubBenchResult));
    client.once('exit', (code) => reject(new Error(`The client ended with ${code}`)));
  });
}

async function runRound(): Promise<HubBenchResult & { readonly hubCpuMs: number }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hub-bench-'));
  const hub = await startHub({ dataDir, practice: { seed: 'bench', delayMs: 3_600_000 } });
  try {
    const cpu = process.cpuUsage();
    const result = await runClient(hub.url, hub.invitations[0]?.code ?? '');
    const { user, system } = process.cpuUsage(cpu);
    return { ...result, hubCpuMs: Math.round((user + system) / 1000) };
  } finally {
    await hub.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const results = [];
for (let round = 0; round < rounds; round += 1) {
  const result = await runRound();
  results.push(result);
  const perSecond = Math.round((result.received / result.elapsedMs) * 1000);
  console.log(
    `round ${round + 1}: ${result.received} received in ${Math.round(result.elapsedMs)} ms, ` +
      `${perSecond} commands/s, batch p50 ${result.batchP50Ms} ms, p95 ${result.batchP95Ms} ms, ` +
      `envelope ${result.envelopeBytes} bytes, CPU hub ${result.hubCpuMs} ms, client ${result.clientCpuMs} ms`,
  );
}
await publish({
  name: 'hub',
  conditions: { 'commands:': commandCount, 'rounds:': rounds, 'cores:': cpus().length },
  lines: [
    {
      workload: 'sealed commands opened, verified, stored and receipted',
      unit: 'a second',
      ours: median(results.map(({ received, elapsedMs }) => (received / elapsedMs) * 1000)),
      mark: 3000,
      aim: 4000,
      judged: 'atLeast',
    },
  ],
  samples: results,
});
