import { createHash, createHmac } from 'node:crypto';
import { pacificDate, type Clock } from '#shared/base/clock';
import { fail, ok, type Result } from '#shared/base/result';
import type { SealedCommand } from '#shared/desktop/channels/submission';
import type { ChannelInput } from '#shared/desktop/contract';
import { appError, type AppError } from '#shared/desktop/errors';
import { commandAad, encodeEnvelope, envelopeInfo } from '#shared/hub/commandEnvelope';
import { consentStanding } from '#shared/domain/application/consentStanding';
import {
  commandJwsType,
  commandPayloadSchema,
  type CommandPayload,
} from '#shared/hub/commandPayload';
import type { SealingKey } from '#shared/hub/hubInfo';
import { hubLimits } from '#shared/hub/limits';
import type { ReachFaultPoint } from '../fault';
import type { PaymentStore } from '../payments';
import { sealTo } from '../sealing';
import type { Spool } from '../spool';
import type { FreeSpaceWatch } from '../storage';
import type { OpenSession, PinnedHub } from '../vault';
import { canonicalJson } from './canonicalJson';

export type SealRequest = ChannelInput<'submission.seal'>;

export interface SubmissionPorts {
  readonly clock: Clock;
  readonly spool: Spool;
  readonly payments: PaymentStore;
  readonly freeSpace: FreeSpaceWatch;
  /** The hub as this computer knows it now. */
  readonly hub: () => Promise<PinnedHub | undefined>;
  /** Seals the papers that a submission names to the same key, before the submission is saved. */
  readonly sealDocuments: (
    session: OpenSession,
    submission: CommandPayload & { readonly kind: 'application.submit' },
    key: SealingKey,
  ) => Promise<Result<undefined, AppError>>;
  readonly reach: ReachFaultPoint;
}

/**
 * Signs a command as the counselor, seals it to the hub and writes its spool file. When this answers
 * `ok` the command survives a power cut, and nobody on this computer can read it any more.
 */
export async function sealSubmission(
  ports: SubmissionPorts,
  session: OpenSession,
  request: SealRequest,
): Promise<Result<SealedCommand, AppError>> {
  await ports.reach('commit.beforeSeal');
  const fingerprint = fingerprintOf(session, request);
  const standing = await standingCommand(ports.spool, request.commandId, fingerprint);
  if (standing) return standing;
  if ((await ports.freeSpace.measure()).level === 'critical') return fail(appError('diskLow'));
  const payload = await buildPayload(ports, session, request);
  if (!payload.ok) return payload;
  const sealingKey = await sealingKeyFor(ports, session);
  if (!sealingKey) return fail(appError('hubKeyMissing'));
  const nowMs = ports.clock.nowMs();
  const { data } = payload.value;
  const command = await signAndSeal(session, request, payload.value.bytes, { sealingKey, nowMs });
  if (!command.ok) return command;
  if (data.kind === 'application.submit') {
    const papers = await ports.sealDocuments(session, data, sealingKey);
    if (!papers.ok) return papers;
  }
  await ports.reach('commit.sealed');
  const paymentRef = paymentRefOf(request);
  const written = await ports.spool.write({ command: command.value, fingerprint, paymentRef });
  return written.ok ? command : written;
}

/** The same id with the same body is the same command; with another body it is refused. */
async function standingCommand(
  spool: Spool,
  commandId: string,
  fingerprint: string,
): Promise<Result<SealedCommand, AppError> | undefined> {
  const entry = await spool.read(commandId);
  if (entry.kind !== 'good') return undefined;
  const { command, fingerprint: earlier } = entry.spooled;
  // A file that came back from the database does not know its fingerprint: it stands as it is.
  if (earlier !== null && earlier !== fingerprint) return fail(appError('commandDiffers'));
  return ok(command);
}

function fingerprintOf({ fingerprintKey }: OpenSession, request: SealRequest): string {
  return createHmac('sha256', fingerprintKey).update(canonicalJson(request)).digest('base64url');
}

function paymentRefOf({ body }: SealRequest): string | null {
  const { payment } = body;
  if (typeof payment !== 'object' || payment === null || !('paymentRef' in payment)) return null;
  return typeof payment.paymentRef === 'string' ? payment.paymentRef : null;
}

async function buildPayload(
  { payments, clock }: SubmissionPorts,
  { profile, computerId }: OpenSession,
  request: SealRequest,
): Promise<Result<{ readonly data: CommandPayload; readonly bytes: Buffer }, AppError>> {
  const paymentRef = paymentRefOf(request);
  const sealedPayment =
    paymentRef === null ? undefined : await payments.readSealed(profile.counselorId, paymentRef);
  if (paymentRef !== null && !sealedPayment) return fail(appError('paymentMissing'));
  const payload = commandPayloadSchema.safeParse({
    id: request.commandId,
    caseId: request.caseId,
    caseSequence: request.caseSequence,
    counselorId: profile.counselorId,
    computerId,
    madeAt: new Date(clock.nowMs()).toISOString(),
    kind: request.kind,
    body: {
      ...request.body,
      ...(sealedPayment && { sealedPayment: sealedPayment.toString('base64') }),
    },
  });
  if (payload.success) {
    return allowedToday(payload.data, clock.nowMs())
      ? ok({ data: payload.data, bytes: Buffer.from(JSON.stringify(payload.data)) })
      : fail(appError('consentEnded'));
  }
  if (payload.error.issues.some(({ path }) => path.join('.') === 'body.consent')) {
    return fail(appError('consentEnded'));
  }
  const fields = payload.error.issues
    .slice(0, 20)
    .map(({ path, code }) => ({ path: path.map(String).join('.').slice(0, 200), code }));
  return fail(appError('badRequest', { fields }));
}

/** By this computer's own clock: the page's word on when the family signed is not asked. */
function allowedToday(payload: CommandPayload, nowMs: number): boolean {
  if (payload.kind !== 'application.submit') return true;
  return consentStanding(payload.body.consent, pacificDate(nowMs)) === 'given';
}

async function signAndSeal(
  { profile, computerId, signer }: OpenSession,
  { commandId, caseId, caseSequence, kind }: SealRequest,
  payload: Buffer,
  { sealingKey, nowMs }: { readonly sealingKey: SealingKey; readonly nowMs: number },
): Promise<Result<SealedCommand, AppError>> {
  const { counselorId } = profile;
  const jws = await signer.sign({ typ: commandJwsType, kid: signer.thumbprint }, payload);
  payload.fill(0);
  const sealed = await sealTo(
    Buffer.from(sealingKey.publicKey, 'base64url'),
    { info: envelopeInfo.command, aad: commandAad({ id: commandId, caseId, counselorId }) },
    new TextEncoder().encode(jws),
  );
  if (!sealed.ok) return fail(appError('hubKeyMissing'));
  const envelope = encodeEnvelope({ keyId: sealingKey.keyId, ...sealed.value });
  if (envelope.length > hubLimits.envelopeBytes) return fail(appError('tooLarge'));
  const bodySha256 = createHash('sha256').update(envelope).digest('base64url');
  return ok({
    commandId,
    caseId,
    caseSequence,
    kind,
    counselorId,
    computerId,
    sealedAtMs: nowMs,
    bodySha256,
    envelope,
  });
}

/**
 * The keys that the vault itself seals come first; when all of them ended, those that the same hub has
 * published since.
 */
async function sealingKeyFor(
  { hub, clock }: SubmissionPorts,
  session: OpenSession,
): Promise<SealingKey | undefined> {
  const now = clock.nowMs();
  const own = currentSealingKey(session.hub.sealingKeys, now);
  if (own) return own;
  const published = await hub();
  if (published?.hubId !== session.hub.hubId) return undefined;
  return currentSealingKey(published.sealingKeys, now);
}

/** The newest key that may still be sealed to. */
function currentSealingKey(keys: readonly SealingKey[], nowMs: number): SealingKey | undefined {
  return keys.find(({ notAfter }) => Date.parse(notAfter) > nowMs);
}
