/** The parts of a delivery, each measured without the others: no rate of the whole can be above these. */
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Database } from '../../../electron/hub/database/database';
import { openKeyFile } from '../../../electron/hub/keys/keyFile';
import { openKeyRing } from '../../../electron/hub/keys/keyRing';
import { makeBatchOpener, type OpenedEntry } from '../../../electron/hub/opening/openBatch';
import { makeCommandOpener } from '../../../electron/hub/opening/openCommand';
import { systemPorts } from '../../../electron/hub/ports/systemPorts';
import { applyCommands } from '../../../electron/hub/store/commandStore';
import { counselorKeys } from '../../../electron/hub/store/peopleStore';

export interface MeasuredHub {
  readonly database: Database;
  readonly dataDir: string;
  readonly bodiesFile: string;
  readonly computerId: string;
}

const batches = 60;
const batchesAtOnce = 3;

/** A server that reads a request to its end and answers a word. */
export async function startBareServer(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    request.resume();
    request.once('end', () => response.end('{}'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function firstBodies(file: string): Promise<Buffer[]> {
  const bodies: Buffer[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    bodies.push(Buffer.from(line));
    if (bodies.length === batches) break;
  }
  return bodies;
}

/** Reading, opening, verifying and checking on one thread. */
export async function openingAlone(
  hub: MeasuredHub,
): Promise<{ perSecond: number; entries: OpenedEntry[][] }> {
  const ports = systemPorts();
  const keyFile = await openKeyFile(join(hub.dataDir, 'hub.key'), ports.random);
  const { sealing } = await openKeyRing({ database: hub.database, keyFile }, ports);
  const openBatch = makeBatchOpener(makeCommandOpener(sealing));
  const signers = await counselorKeys(hub.database, [hub.computerId]);
  const bodies = await firstBodies(hub.bodiesFile);
  const open = (body: Buffer): OpenedEntry[] => {
    const opened = openBatch({ body, computerId: hub.computerId, signers });
    return opened.kind === 'read' ? [...opened.entries] : [];
  };
  bodies.slice(0, batches / 4).forEach(open);
  const startedMs = performance.now();
  const entries = bodies.map(open);
  const elapsedMs = performance.now() - startedMs;
  return { perSecond: (entries.flat().length / elapsedMs) * 1000, entries };
}

/** Signing receipts and storing, as many batches at once as the client sends. */
export async function storingAlone(
  hub: MeasuredHub,
  entries: readonly OpenedEntry[][],
): Promise<number> {
  const ports = systemPorts();
  const { database } = hub;
  const keyFile = await openKeyFile(join(hub.dataDir, 'hub.key'), ports.random);
  const [signingKey] = (await openKeyRing({ database, keyFile }, ports)).signing;
  if (!signingKey) throw new Error('The hub has no signing key');
  const issuer = { hubId: 'hub-of-the-benchmark', practice: true, signingKey };
  const waiting = entries.map((batch) =>
    batch.map(({ command, envelope }) => {
      const nowMs = Date.now();
      return {
        command,
        envelope,
        kind: 'application.submit' as const,
        jobDueMs: nowMs + 3_600_000,
      };
    }),
  );
  let received = 0;
  const startedMs = performance.now();
  const worker = async () => {
    for (let batch = waiting.pop(); batch !== undefined; batch = waiting.pop()) {
      const answers = await applyCommands({ database, issuer, nowMs: Date.now() }, batch);
      received += answers.filter(({ kind }) => kind === 'received').length;
    }
  };
  await Promise.all(Array.from({ length: batchesAtOnce }, worker));
  return (received / (performance.now() - startedMs)) * 1000;
}
