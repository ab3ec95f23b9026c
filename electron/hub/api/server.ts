import type { IncomingMessage } from 'node:http';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { z } from 'zod';
import {
  hubLimits,
  hubRoutes,
  problemMediaType,
  problemOf,
  type HubRouteName,
  type Problem,
  type RouteContract,
} from '#shared/hub/index';
import { fail, type Result } from '#shared/base/result';
import { isUnavailable } from '../database/database';
import { authenticate, type Caller } from './authenticate';
import { handlers, rawBodyRoutes } from './handlers';
import { readBody } from './readBody';
import type { HubContext } from './hubContext';

const requestTimeoutMs = 60_000;
const unavailableRetryMs = 5_000;

/** A handler as the server calls it: the types were checked where the table was written. */
type LooseHandler = (
  context: HubContext,
  input: { params: unknown; query: unknown; body: unknown; caller: Caller },
) => Promise<Result<unknown, Problem>>;

/** The HTTP server, with every route of the contract. */
export function makeServer(context: HubContext): FastifyInstance {
  const server = Fastify({
    logger: false,
    bodyLimit: hubLimits.requestBytes,
    requestTimeout: requestTimeoutMs,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 128 },
  });
  // The table of handlers has exactly the names of the table of routes.
  const names = Object.keys(hubRoutes) as HubRouteName[];
  for (const name of names.filter((one) => !takesRawBody(one))) addRoute(server, context, name);
  void server.register(async (raw) => {
    raw.removeContentTypeParser('application/json');
    raw.addContentTypeParser('application/json', (_: FastifyRequest, body: IncomingMessage) =>
      readBody(body, hubLimits.requestBytes),
    );
    for (const name of names.filter(takesRawBody)) addRoute(raw, context, name);
  });
  server.setNotFoundHandler((_, reply) => sendProblem(reply, problemOf('routeUnknown')));
  server.setErrorHandler((error, _, reply) => sendProblem(reply, problemFor(context, error)));
  server.addHook('onResponse', async (_, reply) => logRequest(context, reply));
  return server;
}

function takesRawBody(name: HubRouteName): boolean {
  return rawBodyRoutes.some((one) => one === name);
}

function addRoute(server: FastifyInstance, context: HubContext, name: HubRouteName): void {
  const route: RouteContract = hubRoutes[name];
  const handler = handlers[name] as LooseHandler;
  const isRaw = takesRawBody(name);
  server.route({
    method: route.method,
    url: route.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    handler: async (request, reply) => {
      reply.header('x-route', name);
      const result = await perform(context, { route, handler, request, isRaw });
      await send(reply, route, result);
    },
  });
}

interface Asked {
  readonly route: RouteContract;
  readonly handler: LooseHandler;
  readonly request: FastifyRequest;
  readonly isRaw: boolean;
}

async function perform(
  context: HubContext,
  { route, handler, request, isRaw }: Asked,
): Promise<Result<unknown, Problem>> {
  const caller = await authenticate(context, route.access, request);
  if (!caller.ok) return caller;
  const input = readInput(route, request, isRaw);
  if ('fields' in input) return fail(problemOf('badRequest', input));
  return handler(context, { ...input, caller: caller.value });
}

/** What goes out is checked like what comes in: a wrong answer is a failure here, not at the client. */
async function send(
  reply: FastifyReply,
  { answer }: RouteContract,
  result: Result<unknown, Problem>,
): Promise<void> {
  if (!result.ok) return sendProblem(reply, result.error);
  if (answer === 'bytes') {
    await reply.type('application/octet-stream').send(result.value);
    return;
  }
  const json = JSON.stringify(answer.parse(result.value));
  await reply
    .type('application/json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(json);
}

interface CheckedInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** Every part by its schema; on failure the places that are wrong, never what stood there. */
function readInput(
  route: RouteContract,
  request: FastifyRequest,
  isRaw: boolean,
): CheckedInput | { fields: string[] } {
  const parts = {
    params: parse(route.params, request.params),
    query: parse(route.query, request.query),
    body: isRaw ? rawBody(request.body) : parse(route.body, request.body),
  };
  const fields = Object.entries(parts).flatMap(([part, parsed]) =>
    parsed.success
      ? []
      : parsed.error.issues.map(({ path }) => [part, ...path].map(String).join('.')),
  );
  if (fields.length > 0) return { fields: fields.slice(0, 50) };
  return { params: parts.params.data, query: parts.query.data, body: parts.body.data };
}

/** A request without a body has the empty one, in which no contract can be read. */
function rawBody(body: unknown): { success: true; data: unknown } {
  return { success: true, data: Array.isArray(body) ? body : [] };
}

function parse(
  schema: z.ZodType | undefined,
  value: unknown,
): z.ZodSafeParseResult<unknown> | { success: true; data: undefined } {
  return schema ? schema.safeParse(value) : { success: true, data: undefined };
}

function sendProblem(reply: FastifyReply, problem: Problem): void {
  if (problem.retryAfterMs !== undefined) {
    reply.header('retry-after', Math.ceil(problem.retryAfterMs / 1000));
  }
  if (problem.status === 401) reply.header('www-authenticate', 'DPoP algs="ES256"');
  reply.header('x-problem', problem.code);
  void reply.code(problem.status).type(problemMediaType).send(JSON.stringify(problem));
}

function problemFor({ ports }: HubContext, error: unknown): Problem {
  const code = errorCode(error);
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return problemOf('requestTooLarge');
  if (code.startsWith('FST_ERR_CTP') || code.startsWith('FST_ERR_VALIDATION')) {
    return problemOf('badRequest');
  }
  if (isUnavailable(error)) {
    ports.logger.error('databaseUnavailable', { code });
    return problemOf('unavailable', { retryAfterMs: unavailableRetryMs });
  }
  if (error instanceof SyntaxError) return problemOf('badRequest');
  // The message of an unforeseen error may hold anything: only its kind is written down.
  ports.logger.error('requestFailed', { kind: kindOf(error), code, place: placeOf(error) });
  return problemOf('internal');
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function kindOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

/** The first line of our own in the stack: a file and a line, no values. */
function placeOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return /\(?([^\s(]*hub[^\s)]*:\d+:\d+)/.exec(stack)?.[1] ?? '';
}

function logRequest({ ports }: HubContext, reply: FastifyReply): void {
  const header = (name: string) => String(reply.getHeader(name) ?? '');
  ports.logger.info('request', {
    route: header('x-route'),
    status: reply.statusCode,
    problem: header('x-problem'),
    durationMs: Math.round(reply.elapsedTime),
  });
}
