import {
  request as forward,
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** One way in which the way to the hub goes wrong. */
export type Fault =
  /** The hub answers, and the answer never arrives. */
  | { readonly kind: 'dropReply' }
  /** The connection breaks before the hub hears of it. */
  | { readonly kind: 'dropRequest' }
  /** The hub gets the request twice; the second answer arrives. */
  | { readonly kind: 'doubled' }
  /** The answer comes late. */
  | { readonly kind: 'slow'; readonly delayMs: number }
  /** Somebody on the way answers instead of the hub. */
  | {
      readonly kind: 'status';
      readonly status: 413 | 429 | 503;
      readonly retryAfterSeconds?: number;
    }
  /** The network's sign-in page: 200 and HTML, for everything. */
  | { readonly kind: 'captivePortal' }
  /** Half of the answer, then nothing. */
  | { readonly kind: 'truncatedReply' };

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly fault: Fault['kind'] | 'none';
  /** What the hub answered; undefined if it was not asked or said nothing. */
  readonly hubStatus: number | undefined;
}

export interface FaultyProxy {
  readonly url: string;
  /** In order of completion at the hub's side. */
  readonly seen: readonly SeenRequest[];
  /** The fault for the next `times` requests whose path matches; later rules wait for earlier ones. */
  inject(fault: Fault, rule?: { readonly times?: number; readonly path?: RegExp }): void;
  /** Forgets faults that were not used. */
  clear(): void;
  /** Resolves when the number of requests seen has reached `count`. */
  seenAtLeast(count: number): Promise<void>;
  close(): Promise<void>;
}

interface Rule {
  readonly fault: Fault;
  readonly path: RegExp;
  left: number;
}

interface HubReply {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

const portalPage =
  '<!doctype html><title>Welcome</title><p>Accept the terms to use this network.</p>';

/** Stands between a client and a hub and breaks what it is told to, once it is told to. */
export async function startFaultyProxy(hubUrl: string): Promise<FaultyProxy> {
  const rules: Rule[] = [];
  const seen: SeenRequest[] = [];
  const waiting = new Set<() => void>();

  const record = (request: IncomingMessage, fault: Fault | undefined, reply?: HubReply) => {
    seen.push({
      method: request.method ?? '',
      path: (request.url ?? '').split('?')[0] ?? '',
      fault: fault?.kind ?? 'none',
      hubStatus: reply?.status,
    });
    for (const check of waiting) check();
  };

  const server = createServer((request, response) => {
    void readAll(request)
      .then((body) => handle(request, body, response))
      .catch(() => response.destroy());
  });

  async function handle(request: IncomingMessage, body: Buffer, response: ServerResponse) {
    const fault = takeFault(rules, request.url ?? '');
    const ask = () => askHub(hubUrl, request, body);
    const reply = await throughFault(fault, ask);
    record(request, fault, reply);
    answer(response, fault, reply);
  }

  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    inject: (fault, { times = 1, path = /./ } = {}) => {
      rules.push({ fault, path, left: times });
    },
    clear: () => {
      rules.length = 0;
    },
    seenAtLeast: (count) =>
      new Promise((resolve) => {
        const check = () => {
          if (seen.length < count) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function takeFault(rules: Rule[], path: string): Fault | undefined {
  const rule = rules.find((candidate) => candidate.left > 0 && candidate.path.test(path));
  if (!rule) return undefined;
  rule.left -= 1;
  return rule.fault;
}

/** Asks the hub as often as the fault says; undefined where the hub is not asked. */
async function throughFault(
  fault: Fault | undefined,
  ask: () => Promise<HubReply>,
): Promise<HubReply | undefined> {
  switch (fault?.kind) {
    case 'dropRequest':
    case 'status':
    case 'captivePortal':
      return undefined;
    case 'doubled':
      await ask();
      return ask();
    case 'slow': {
      const reply = await ask();
      await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
      return reply;
    }
    default:
      return ask();
  }
}

function answer(response: ServerResponse, fault: Fault | undefined, reply?: HubReply): void {
  if (fault?.kind === 'status') {
    const { retryAfterSeconds } = fault;
    const headers: Record<string, number> =
      retryAfterSeconds === undefined ? {} : { 'retry-after': retryAfterSeconds };
    response.writeHead(fault.status, headers).end();
  } else if (fault?.kind === 'captivePortal') {
    response.writeHead(200, { 'content-type': 'text/html' }).end(portalPage);
  } else if (!reply || fault?.kind === 'dropReply') {
    response.destroy();
  } else if (fault?.kind === 'truncatedReply') {
    response.writeHead(reply.status, reply.headers);
    response.write(reply.body.subarray(0, Math.floor(reply.body.length / 2)), () =>
      response.destroy(),
    );
  } else {
    response.writeHead(reply.status, reply.headers).end(reply.body);
  }
}

/** The request as it came, with the host the client named: proofs are bound to it. */
function askHub(hubUrl: string, request: IncomingMessage, body: Buffer): Promise<HubReply> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers, url = '/' } = request;
    const asked = forward(new URL(url, hubUrl), { method, headers, agent: false }, (reply) => {
      readAll(reply).then(
        (answered) =>
          resolve({ status: reply.statusCode ?? 502, headers: reply.headers, body: answered }),
        reject,
      );
    });
    asked.once('error', reject);
    asked.end(body);
  });
}

async function readAll(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function listen(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
