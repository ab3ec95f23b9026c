import { fail, ok, type Result } from '#shared/base/result';
import { problemOf, type Problem, type TokenAnswer, type TokenSubject } from '#shared/hub/index';
import { counselorKeys, findComputer, findCounselor } from '../store/peopleStore';
import { rememberProof } from '../store/replayStore';
import { claimedKey, readAssertion } from './assertions';
import type { RouteInput } from './handlers';
import type { HubContext } from './hubContext';
import type { ProvedKey } from './proof';

/** Exchanges the computer's assertion, and with it perhaps a counselor's, for a short token. */
export async function issueToken(
  context: HubContext,
  { body, caller }: RouteInput<'token'>,
): Promise<Result<TokenAnswer, Problem>> {
  const { key } = caller;
  if (!key) return fail(problemOf('proofInvalid'));
  const computer = await readComputer(context, body.client_assertion, key);
  if (!computer.ok) return computer;
  const subject =
    body.counselor_assertion === undefined
      ? computer
      : await readCounselor(context, body.counselor_assertion, computer.value.computerId);
  if (!subject.ok) return subject;
  const nowMs = context.ports.clock.nowMs();
  return ok(await context.tokens.issue(subject.value, key.thumbprint, nowMs));
}

/** The assertion must be by the same key as the proof, and that key registered for the computer. */
async function readComputer(
  context: HubContext,
  assertion: string,
  key: ProvedKey,
): Promise<Result<TokenSubject, Problem>> {
  const claims = await readAssertion(assertion, key.jwk, expectedOf(context));
  if (!claims) return fail(problemOf('assertionInvalid'));
  const computer = await findComputer(context.database, claims.sub);
  if (computer?.thumbprint !== key.thumbprint) return fail(problemOf('assertionInvalid'));
  if (computer.revoked) return fail(problemOf('computerRevoked'));
  if (!(await once(context, key.thumbprint, claims))) return fail(problemOf('assertionInvalid'));
  return ok({ kind: 'computer', computerId: claims.sub });
}

async function readCounselor(
  context: HubContext,
  assertion: string,
  computerId: string,
): Promise<Result<TokenSubject, Problem>> {
  const keys = await counselorKeys(context.database, [computerId]);
  const key = keys.find(({ thumbprint }) => thumbprint === claimedKey(assertion));
  const claims = key && (await readAssertion(assertion, key.publicJwk, expectedOf(context)));
  if (!claims || claims.sub !== key.counselorId || claims.computer !== computerId) {
    return fail(problemOf('assertionInvalid'));
  }
  const found = await findCounselor(context.database, claims.sub);
  if (!found?.active) return fail(problemOf('counselorInactive'));
  if (!(await once(context, key.thumbprint, claims))) return fail(problemOf('assertionInvalid'));
  return ok({ kind: 'counselor', computerId, counselorId: claims.sub });
}

function expectedOf({ issuer, ports }: HubContext): { hubId: string; nowMs: number } {
  return { hubId: issuer.hubId, nowMs: ports.clock.nowMs() };
}

function once(
  { database, ports }: HubContext,
  thumbprint: string,
  { jti }: { readonly jti: string },
): Promise<boolean> {
  // Kept longer than any assertion is valid: tolerance, age and life together.
  const expiresAtMs = ports.clock.nowMs() + 30 * 60_000;
  return rememberProof(database, { thumbprint, jti, expiresAtMs });
}
