import { fail, ok, type Result } from '#shared/base/result';
import type { Clock } from '#shared/base/clock';
import { appError, type AppError } from '#shared/desktop/errors';
import { pairingAnswerSchema, type PairingAnswer } from '#shared/hub/pairing';
import { problemSchema, type Problem } from '#shared/hub/problem';
import { hubRoutes } from '#shared/hub/routes';
import { proofJwsType } from '#shared/hub/token';
import { isProtectedAddress } from '../origin';
import type { Random } from '../ports';
import type { HubPairing, PairingOrder } from '../vault';

export interface PairingPorts {
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  readonly random: Random;
}

const timeoutMs = 20_000;

/** Pairs by `POST /v1/pairing`, over TLS or within this computer; asks once more where the computer's clock stands wrong. */
export function createHubPairing(ports: PairingPorts): HubPairing {
  return async (order) => {
    if (!isProtectedAddress(order.hubUrl)) return fail(appError('hubRefused'));
    const first = await request(ports, order, 0);
    if (!first.ok || first.value.kind === 'paired') return settled(first);
    const { code, serverTime } = first.value.problem;
    if (code !== 'clockSkew' || serverTime === undefined) return settled(first);
    const offsetMs = Date.parse(serverTime) - ports.clock.nowMs();
    return settled(await request(ports, order, offsetMs));
  };
}

type Outcome =
  | { readonly kind: 'paired'; readonly answer: PairingAnswer }
  | { readonly kind: 'refused'; readonly problem: Problem };

function settled(outcome: Result<Outcome, AppError>): Result<PairingAnswer, AppError> {
  if (!outcome.ok) return outcome;
  if (outcome.value.kind === 'paired') return ok(outcome.value.answer);
  const { code, status, retryAfterMs = 60_000 } = outcome.value.problem;
  if (code === 'invitationInvalid') return fail(appError('invitationRefused'));
  if (code === 'tooManyRequests') return fail(appError('tooManyInvitations', { retryAfterMs }));
  return fail(appError(status >= 500 ? 'hubUnreachable' : 'hubRefused'));
}

async function request(
  ports: PairingPorts,
  order: PairingOrder,
  clockOffsetMs: number,
): Promise<Result<Outcome, AppError>> {
  const { method, path } = hubRoutes.pairing;
  const url = new URL(path, order.hubUrl).href;
  const proof = await pairingProof(ports, order, { method, url, clockOffsetMs });
  let status: number;
  let body: unknown;
  try {
    const response = await ports.fetch(url, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      headers: { 'Content-Type': 'application/json', DPoP: proof },
      body: JSON.stringify({
        invitationCode: order.invitationCode,
        computer: { id: order.computerId, publicJwk: order.computerSigner.publicJwk },
        counselorSigningJwk: order.counselorSigningJwk,
      }),
    });
    status = response.status;
    body = await response.json();
  } catch {
    return fail(appError('hubUnreachable'));
  }
  return readAnswer(status, body);
}

/** Anything that is not the hub's own answer, a captive portal's page say, is no answer. */
function readAnswer(status: number, body: unknown): Result<Outcome, AppError> {
  if (status >= 200 && status < 300) {
    const answer = pairingAnswerSchema.safeParse(body);
    return answer.success
      ? ok({ kind: 'paired', answer: answer.data })
      : fail(appError('hubUnreachable'));
  }
  const problem = problemSchema.safeParse(body);
  return problem.success
    ? ok({ kind: 'refused', problem: problem.data })
    : fail(appError('hubUnreachable'));
}

function pairingProof(
  { clock, random }: PairingPorts,
  { computerSigner }: PairingOrder,
  call: { readonly method: string; readonly url: string; readonly clockOffsetMs: number },
): Promise<string> {
  const claims = {
    jti: random.uuid(),
    htm: call.method,
    htu: call.url,
    iat: Math.floor((clock.nowMs() + call.clockOffsetMs) / 1_000),
  };
  return computerSigner.sign(
    { typ: proofJwsType, jwk: computerSigner.publicJwk },
    new TextEncoder().encode(JSON.stringify(claims)),
  );
}
