import { Agent, request } from 'node:http';
import { v7 as uuidv7 } from 'uuid';
import { commandBatchAnswerSchema, hubLimits, type SealedCommand } from '#shared/hub/index';
import { makeProof, TestComputer } from '../integration/hub/support/computer';
import { sampleSubmission } from '../integration/hub/support/sampleSubmission';

/** The client's half of `hub.ts`, in a process of its own. */
export interface HubBenchResult {
  readonly received: number;
  readonly elapsedMs: number;
  readonly batchP50Ms: number;
  readonly batchP95Ms: number;
  readonly envelopeBytes: number;
  readonly clientCpuMs: number;
}

const requestsInFlight = 3;
/** Signature strokes that bring an envelope to about the size of a real one. */
const strokes = 100;

const [url = '', invitationCode = '', count = '0'] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: requestsInFlight });

async function sealAll(computer: TestComputer): Promise<SealedCommand[]> {
  const commands: SealedCommand[] = [];
  while (commands.length < Number(count)) {
    const caseId = `case_${uuidv7()}`;
    const body = sampleSubmission(caseId, computer.counselorId, { strokes });
    commands.push(
      await computer.seal({ kind: 'application.submit', caseId, caseSequence: 1, body }),
    );
  }
  return commands;
}

function post(body: string, headers: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request(
      `${url}/v1/commands`,
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

async function deliverBatch(computer: TestComputer, body: string): Promise<number> {
  const token = computer.token ?? '';
  const call = { method: 'POST', path: '/v1/commands', token } as const;
  const dpop = await makeProof(url, call, computer.key);
  const answer = await post(body, { dpop, authorization: `DPoP ${token}` });
  const { answers } = commandBatchAnswerSchema.parse(JSON.parse(answer));
  return answers.filter(({ kind }) => kind === 'received').length;
}

async function deliverAll(computer: TestComputer, bodies: string[]): Promise<HubBenchResult> {
  const durations: number[] = [];
  let received = 0;
  const startedMs = performance.now();
  const cpu = process.cpuUsage();
  const worker = async () => {
    for (let body = bodies.pop(); body !== undefined; body = bodies.pop()) {
      const batchMs = performance.now();
      const batchReceived = await deliverBatch(computer, body);
      received += batchReceived;
      durations.push(performance.now() - batchMs);
    }
  };
  await Promise.all(Array.from({ length: requestsInFlight }, worker));
  const { user, system } = process.cpuUsage(cpu);
  durations.sort((one, other) => one - other);
  const at = (share: number) => Math.round(durations[Math.floor(durations.length * share)] ?? 0);
  return {
    received,
    elapsedMs: performance.now() - startedMs,
    batchP50Ms: at(0.5),
    batchP95Ms: at(0.95),
    envelopeBytes: 0,
    clientCpuMs: Math.round((user + system) / 1000),
  };
}

const computer = await TestComputer.make(url);
await (await computer.pair(invitationCode)).signIn();
const commands = await sealAll(computer);
const bodies: string[] = [];
for (let start = 0; start < commands.length; start += hubLimits.commandsPerBatch) {
  const batch = commands.slice(start, start + hubLimits.commandsPerBatch);
  bodies.push(JSON.stringify({ commands: batch }));
}
await computer.signIn();
const result = await deliverAll(computer, bodies);
const envelopeBytes = Buffer.from(commands[0]?.envelope ?? '', 'base64').length;
process.send?.({ ...result, envelopeBytes }, () => process.exit(0));
