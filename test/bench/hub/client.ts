import { writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { v7 as uuidv7 } from 'uuid';
import { commandBatchAnswerSchema, hubLimits, type SealedCommand } from '#shared/hub/index';
import { makeProof, TestComputer } from '../../integration/hub/support/computer';
import { sampleSubmission } from '../../integration/hub/support/sampleSubmission';
import { quantile } from '../report';

/** The client's half of `hub.ts`, in a process of its own. */
export interface DrainResult {
  readonly received: number;
  readonly elapsedMs: number;
  readonly batchP50Ms: number;
  readonly batchP95Ms: number;
  readonly envelopeBytes: number;
  readonly clientCpuMs: number;
}

/** Where to: the hub, or a server whose answers mean nothing. */
export type DrainRequest =
  { readonly kind: 'hub' } | { readonly kind: 'bare'; readonly url: string };

const requestsInFlight = 3;
/** Signature strokes that bring an envelope to about the size of a real one. */
const strokes = 100;

const [url = '', invitationCode = '', count = '0', bodiesFile = ''] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: requestsInFlight });

async function sealBatch(computer: TestComputer): Promise<SealedCommand[]> {
  const commands: SealedCommand[] = [];
  while (commands.length < hubLimits.commandsPerBatch) {
    const caseId = `case_${uuidv7()}`;
    const body = sampleSubmission(caseId, computer.counselorId, { strokes });
    commands.push(
      await computer.seal({ kind: 'application.submit', caseId, caseSequence: 1, body }),
    );
  }
  return commands;
}

/** Every body, ready to be sent; also a line each in the file, for who measures the parts alone. */
async function sealAll(computer: TestComputer): Promise<{ bodies: Buffer[]; bytes: number }> {
  const bodies: Buffer[] = [];
  let bytes = 0;
  while (bodies.length * hubLimits.commandsPerBatch < Number(count)) {
    const commands = await sealBatch(computer);
    bytes = Buffer.from(commands[0]?.envelope ?? '', 'base64').length;
    const body = Buffer.from(JSON.stringify({ commands }));
    bodies.push(body);
  }
  await writeFile(bodiesFile, bodies.join('\n'));
  return { bodies, bytes };
}

function post(origin: string, body: Buffer, headers: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request(
      `${origin}/v1/commands`,
      { method: 'POST', agent, headers: { ...headers, 'content-type': 'application/json' } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve(Buffer.concat(chunks).toString()));
      },
    );
    asked.once('error', reject);
    asked.end(body);
  });
}

/** One batch with its proof; how many commands were received. */
async function deliver(computer: TestComputer, body: Buffer, to: DrainRequest): Promise<number> {
  const token = computer.token ?? '';
  const call = { method: 'POST', path: '/v1/commands', token } as const;
  const dpop = await makeProof(url, call, computer.key);
  const headers = { dpop, authorization: `DPoP ${token}` };
  if (to.kind === 'bare') {
    await post(to.url, body, headers);
    return hubLimits.commandsPerBatch;
  }
  const { answers } = commandBatchAnswerSchema.parse(JSON.parse(await post(url, body, headers)));
  return answers.filter(({ kind }) => kind === 'received').length;
}

async function drain(
  computer: TestComputer,
  bodies: readonly Buffer[],
  to: DrainRequest,
): Promise<Omit<DrainResult, 'envelopeBytes'>> {
  const durations: number[] = [];
  const waiting = [...bodies];
  let received = 0;
  const startedMs = performance.now();
  const cpu = process.cpuUsage();
  const worker = async () => {
    for (let body = waiting.pop(); body !== undefined; body = waiting.pop()) {
      const batchMs = performance.now();
      const batchReceived = await deliver(computer, body, to);
      received += batchReceived;
      durations.push(performance.now() - batchMs);
    }
  };
  await Promise.all(Array.from({ length: requestsInFlight }, worker));
  const { user, system } = process.cpuUsage(cpu);
  return {
    received,
    elapsedMs: performance.now() - startedMs,
    batchP50Ms: quantile(durations, 0.5),
    batchP95Ms: quantile(durations, 0.95),
    clientCpuMs: (user + system) / 1000,
  };
}

const computer = await TestComputer.make(url);
await (await computer.pair(invitationCode)).signIn();
const { bodies, bytes } = await sealAll(computer);
process.on('message', (to: DrainRequest) => {
  const measured = computer.signIn().then(() => drain(computer, bodies, to));
  void measured.then((result) => process.send?.({ ...result, envelopeBytes: bytes }));
});
process.send?.({ computerId: computer.id });
