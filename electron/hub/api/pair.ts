import { calculateJwkThumbprint } from 'jose';
import type pg from 'pg';
import { fail, ok, type Result } from '#shared/base/result';
import {
  problemOf,
  type HubCounselor,
  type PairingAnswer,
  type Problem,
  type PublicSigningJwk,
} from '#shared/hub/index';
import { inTransaction } from '../database/database';
import { beginAttempt } from '../store/attemptStore';
import { redeemInvitation } from '../store/invitationStore';
import {
  findComputer,
  findCounselor,
  registerComputer,
  registerCounselorKey,
} from '../store/peopleStore';
import type { RouteInput } from './handlers';
import type { HubContext } from './hubContext';

interface Pairing {
  readonly code: string;
  readonly address: string;
  readonly computerId: string;
  readonly computerThumbprint: string;
  readonly signingJwk: PublicSigningJwk;
  readonly signingThumbprint: string;
}

/**
 * Registers a computer and a counselor's key for it. A wrong code costs one of its attempts, and one of
 * those of the computer and of the address; that must stay stored, so a refusal is an outcome of the
 * transaction, not a reason to undo it.
 */
export async function pair(
  context: HubContext,
  { body, caller }: RouteInput<'pairing'>,
): Promise<Result<PairingAnswer, Problem>> {
  const computerThumbprint = await calculateJwkThumbprint(body.computer.publicJwk);
  if (caller.key?.thumbprint !== computerThumbprint) return fail(problemOf('proofInvalid'));
  const pairing: Pairing = {
    code: body.invitationCode,
    address: caller.address,
    computerId: body.computer.id,
    computerThumbprint,
    signingJwk: body.counselorSigningJwk,
    signingThumbprint: await calculateJwkThumbprint(body.counselorSigningJwk),
  };
  const paired = await inTransaction(context.database, (connection) =>
    attempt(context, connection, pairing),
  );
  if (!paired.ok) return paired;
  context.ports.logger.info('paired', {
    computerId: pairing.computerId,
    counselorId: paired.value.id,
  });
  const { policy, recoveryKey } = context;
  const hub = context.hubInfo();
  return ok({
    counselor: paired.value,
    hub,
    organizationRecoveryKey: recoveryKey,
    policy,
    practice: hub.practice,
  });
}

async function attempt(
  context: HubContext,
  connection: pg.PoolClient,
  pairing: Pairing,
): Promise<Result<HubCounselor, Problem>> {
  const nowMs = context.ports.clock.nowMs();
  const begun = await beginAttempt(connection, context.keyFile, pairing, nowMs);
  const registered =
    begun.waitMs > 0
      ? fail(problemOf('tooManyRequests', { retryAfterMs: begun.waitMs }))
      : await register(context, connection, pairing);
  const isWrongCode = !registered.ok && registered.error.code === 'invitationInvalid';
  if (!isWrongCode) await begun.giveBack();
  return registered;
}

async function register(
  { keyFile, ports }: HubContext,
  connection: pg.PoolClient,
  pairing: Pairing,
): Promise<Result<HubCounselor, Problem>> {
  const { computerId, computerThumbprint, signingThumbprint } = pairing;
  const nowMs = ports.clock.nowMs();
  const computer = await findComputer(connection, computerId);
  if (computer?.revoked) return fail(problemOf('computerRevoked'));
  if (computer && computer.thumbprint !== computerThumbprint) {
    return fail(problemOf('computerKeyDiffers'));
  }
  const counselorId = await redeemInvitation(connection, keyFile, {
    code: pairing.code,
    usedBy: `${computerId}|${computerThumbprint}|${signingThumbprint}`,
    nowMs,
  });
  if (counselorId === undefined) return fail(problemOf('invitationInvalid'));
  const found = await findCounselor(connection, counselorId);
  if (!found?.active) return fail(problemOf('counselorInactive'));
  await registerComputer(connection, {
    id: computerId,
    thumbprint: computerThumbprint,
    pairedAtMs: nowMs,
  });
  const key = {
    thumbprint: signingThumbprint,
    counselorId,
    computerId,
    publicJwk: pairing.signingJwk,
  };
  const registered = await registerCounselorKey(connection, key, nowMs);
  return registered ? ok(found.counselor) : fail(problemOf('computerKeyDiffers'));
}
