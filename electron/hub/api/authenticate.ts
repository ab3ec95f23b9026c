import type { FastifyRequest } from 'fastify';
import { fail, ok, type Result } from '#shared/base/result';
import { problemOf, type Problem, type RouteAccess, type TokenSubject } from '#shared/hub/index';
import { rememberProof } from '../store/replayStore';
import type { HubContext } from './hubContext';
import type { ProvedKey } from './proof';

/** Who asks, as far as the route's access demands to know. */
export interface Caller {
  readonly key?: ProvedKey;
  readonly subject?: TokenSubject;
  /** The network address of the request; a proxy's, if one stands before the hub. */
  readonly address: string;
}

/** Checks what a request must carry for this access (`shared/hub/routes.ts`). */
export async function authenticate(
  context: HubContext,
  access: RouteAccess,
  request: FastifyRequest,
): Promise<Result<Caller, Problem>> {
  const address = request.ip;
  if (access === 'open') return ok({ address });
  const accessToken = access === 'proof' ? undefined : tokenOf(request);
  if (access !== 'proof' && accessToken === undefined) return fail(problemOf('tokenMissing'));
  const key = await proveKey(context, request, accessToken);
  if (!key.ok || accessToken === undefined) return key.ok ? ok({ key: key.value, address }) : key;
  const nowMs = context.ports.clock.nowMs();
  const subject = await context.tokens.read(accessToken, key.value.thumbprint, nowMs);
  if (!subject) return fail(problemOf('tokenInvalid'));
  if (access === 'counselor' && subject.kind !== 'counselor')
    return fail(problemOf('scopeMissing'));
  return ok({ key: key.value, subject, address });
}

function tokenOf(request: FastifyRequest): string | undefined {
  return /^DPoP ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(request.headers.authorization ?? '')?.[1];
}

function proveKey(
  context: HubContext,
  request: FastifyRequest,
  accessToken: string | undefined,
): Promise<Result<ProvedKey, Problem>> {
  const { dpop } = request.headers;
  return context.checkProof(
    {
      method: request.method,
      path: request.url.split('?')[0] ?? '',
      proof: typeof dpop === 'string' ? dpop : undefined,
      accessToken,
    },
    {
      nowMs: context.ports.clock.nowMs(),
      acceptsOrigin: context.acceptsOrigin,
      remember: (seen) => rememberProof(context.database, seen),
    },
  );
}
