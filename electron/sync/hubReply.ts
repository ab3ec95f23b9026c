import type { z } from 'zod';
import { parseRetryAfterMs, type DeliveryAnswer } from '#shared/domain/outbox/index';
import { problemSchema } from '#shared/hub/problem';

/** A reply that brought no answer, told apart as the answer policy wants it. */
export type HubFailure =
  Exclude<DeliveryAnswer, { readonly kind: 'answers' } | HubProblem> | HubProblem;

type PolicyProblem = Extract<DeliveryAnswer, { readonly kind: 'problem' }>;
export interface HubProblem extends PolicyProblem {
  /** The hub's clock, told with `clockSkew`. */
  readonly serverTimeMs?: number;
}

export type HubReply<Value> = { readonly kind: 'ok'; readonly value: Value } | HubFailure;

/** A reply as it came over the wire, whole. */
export interface RawReply {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly text: string;
}

/**
 * Reads a reply by the route's schema. Only the contract's own JSON counts: a sign-in page with
 * status 200, a proxy's 403 or a redirect is `notOurs`, and never held against a command.
 */
export function readReply<Schema extends z.ZodType>(
  schema: Schema,
  raw: RawReply,
  nowMs: number,
): HubReply<z.output<Schema>> {
  const json = parseJson(raw.text);
  if (raw.status >= 200 && raw.status < 300) {
    const answer = schema.safeParse(json);
    return answer.success
      ? { kind: 'ok', value: answer.data }
      : { kind: 'notOurs', status: raw.status };
  }
  return readProblem(raw, json, nowMs);
}

function readProblem({ status, retryAfter }: RawReply, json: unknown, nowMs: number): HubFailure {
  const parsed = problemSchema.safeParse(json);
  const retryAfterMs = parsed.data?.retryAfterMs ?? parseRetryAfterMs(retryAfter, nowMs);
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  if (!parsed.success) {
    return meansTheSameFromAnybody(status)
      ? { kind: 'problem', status, code: null, ...wait }
      : { kind: 'notOurs', status };
  }
  const { code, serverTime } = parsed.data;
  const clock = serverTime === undefined ? {} : { serverTimeMs: Date.parse(serverTime) };
  return { kind: 'problem', status, code, ...wait, ...clock };
}

/** What a gateway before the hub says in the hub's place. 511 is a network that wants a sign-in. */
function meansTheSameFromAnybody(status: number): boolean {
  return [408, 413, 429].includes(status) || (status >= 500 && status !== 511);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
