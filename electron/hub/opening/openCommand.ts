import { createHash, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { permission } from '#shared/domain/access/permissions';
import { fail, ok, type Result } from '#shared/base/result';
import {
  commandAad,
  commandJwsType,
  commandPayloadSchema,
  envelopeInfo,
  problemOf,
  type CommandCover,
  type CommandPayload,
  type Problem,
  type ProblemCode,
  type SealedCommand,
} from '#shared/hub/index';
import type { SealingPrivateKey } from '../keys/keyRing';
import { makeReadyKeys } from '../keys/readyKeys';
import type { SignerKey } from '../store/peopleStore';
import { makeUnsealer } from './unsealer';

type Opened<Value> = Result<Value, Problem>;

/** A command as it was delivered, with its envelope's bytes beside it. */
export interface DeliveredCommand {
  readonly command: Omit<SealedCommand, 'envelope'>;
  readonly envelope: Uint8Array;
}

export interface CommandOpener {
  /** Opens and checks delivered commands, in their order. */
  openAll(delivered: readonly DeliveredCommand[], signers: Signers): Opened<CommandPayload>[];
  /** Opens a stored command again, which was checked when it came. */
  reopen(cover: CommandCover, bytes: Uint8Array): Opened<CommandPayload>;
}

/** Registered keys by thumbprint. */
export type Signers = ReadonlyMap<string, Signer>;

export interface Signer extends SignerKey {
  readonly key: KeyObject;
}

/** Opens envelopes with the hub's sealing keys. */
export function makeCommandOpener(sealing: readonly SealingPrivateKey[]): CommandOpener {
  const unsealBytes = makeUnsealer(sealing, envelopeInfo.command);
  const unseal = (cover: CommandCover, bytes: Uint8Array): Opened<Buffer> => {
    const opened = unsealBytes(commandAad(cover), bytes);
    return opened.ok ? opened : refuse(opened.error);
  };
  const unsealWhole = ({ command, envelope }: DeliveredCommand): Opened<Buffer> => {
    const digest = createHash('sha256').update(envelope).digest('base64url');
    return digest === command.bodySha256 ? unseal(command, envelope) : refuse('commandHashWrong');
  };

  return {
    // In stages, each over all of them: the code of one stage stays in the processor's caches, which
    // is worth a tenth of the time that the commands need one after the other.
    openAll(delivered, signers) {
      const unsealed = delivered.map((one): InHand<Buffer> => ({
        ...one,
        soFar: unsealWhole(one),
      }));
      const verified = nextStage(unsealed, (jws, command) => verifiedPart(jws, command, signers));
      const read = nextStage(verified, ({ payload, signer }) => {
        const json = readJson(payload);
        return json === undefined ? refuse('commandInvalid') : ok({ json, signer });
      });
      const checked = nextStage(read, ({ json, signer }, command) => {
        const payload = parsePayload(json);
        return payload.ok ? checkPayload(payload.value, command, signer) : payload;
      });
      return checked.map(({ soFar }) => soFar);
    },
    reopen(cover, bytes) {
      const jws = unseal(cover, bytes);
      if (!jws.ok) return jws;
      const signed = readSigned(jws.value);
      return signed ? readPayload(signed.payload) : refuse('signatureInvalid');
    },
  };
}

/** A delivered command with what has come of it so far. */
interface InHand<Value> extends DeliveredCommand {
  readonly soFar: Opened<Value>;
}

function nextStage<Value, Next>(
  inHand: readonly InHand<Value>[],
  step: (value: Value, command: DeliveredCommand['command']) => Opened<Next>,
): InHand<Next>[] {
  return inHand.map(({ command, envelope, soFar }) => ({
    command,
    envelope,
    soFar: soFar.ok ? step(soFar.value, command) : soFar,
  }));
}

/** The parts of a compact JWS (RFC 7515, 3.1). */
interface Signed {
  readonly header: string;
  readonly payload: string;
  readonly signature: string;
  readonly signingInput: Uint8Array;
}

const partsPattern = /^[\w-]+$/;
const es256SignatureBytes = 64;

function readSigned(jws: Buffer): Signed | undefined {
  const headerEnd = jws.indexOf('.');
  const payloadEnd = jws.lastIndexOf('.');
  if (headerEnd < 1 || payloadEnd <= headerEnd + 1) return undefined;
  return {
    header: jws.toString('latin1', 0, headerEnd),
    payload: jws.toString('latin1', headerEnd + 1, payloadEnd),
    signature: jws.toString('latin1', payloadEnd + 1),
    signingInput: jws.subarray(0, payloadEnd),
  };
}

/** Strict, so that a `crit` (RFC 7515, 4.1.11) is refused, as it must be where it is not understood. */
const headerSchema = z.strictObject({
  alg: z.literal('ES256'),
  typ: z.literal(commandJwsType),
  kid: z.string(),
});

/** The signer, if the signature is by a key that this counselor registered for this computer. */
function verifySignature(
  { header, signature, signingInput }: Signed,
  command: DeliveredCommand['command'],
  signers: Signers,
): Signer | undefined {
  if (!partsPattern.test(header) || !partsPattern.test(signature)) return undefined;
  const read = headerSchema.safeParse(readJson(header));
  const signer = read.success ? signers.get(read.data.kid) : undefined;
  if (signer?.counselorId !== command.counselorId || signer.computerId !== command.computerId) {
    return undefined;
  }
  const bytes = Buffer.from(signature, 'base64url');
  // JWS has the two numbers side by side (RFC 7518, 3.4), not the DER of X.509.
  const key = { key: signer.key, dsaEncoding: 'ieee-p1363' } as const;
  if (bytes.length !== es256SignatureBytes) return undefined;
  return verify('sha256', signingInput, key, bytes) ? signer : undefined;
}

/** The payload with who signed it. */
function verifiedPart(
  jws: Buffer,
  command: DeliveredCommand['command'],
  signers: Signers,
): Opened<{ readonly payload: string; readonly signer: Signer }> {
  const signed = readSigned(jws);
  const signer = signed && verifySignature(signed, command, signers);
  return signer ? ok({ payload: signed.payload, signer }) : refuse('signatureInvalid');
}

function readPayload(text: string): Opened<CommandPayload> {
  const json = readJson(text);
  return json === undefined ? refuse('commandInvalid') : parsePayload(json);
}

function parsePayload(json: unknown): Opened<CommandPayload> {
  const parsed = commandPayloadSchema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const fields = [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))].slice(0, 50);
  return fail(problemOf('commandInvalid', { fields }));
}

/** JSON in base64url; undefined if it is none. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
}

const boundFields = ['id', 'caseId', 'caseSequence', 'counselorId', 'computerId'] as const;

/** What was signed must be what the cover says, about the case of the cover, by somebody who may. */
function checkPayload(
  payload: CommandPayload,
  command: DeliveredCommand['command'],
  signer: Signer,
): Opened<CommandPayload> {
  const differing = boundFields.filter((field) => payload[field] !== command[field]);
  if (differing.length > 0) return fail(problemOf('commandMismatch', { fields: differing }));
  if (payload.kind === 'application.submit' && payload.body.caseId !== payload.caseId) {
    return fail(problemOf('commandMismatch', { fields: ['body.caseId'] }));
  }
  if (!permission(signer.role, 'application.submit').allowed) return refuse('notPermitted');
  return ok(payload);
}

function refuse(code: ProblemCode): { ok: false; error: Problem } {
  return fail(problemOf(code));
}

/** Registered keys made ready to verify with; a key is made ready once, whatever the number of batches. */
export function makeSignerCache(): (keys: readonly SignerKey[]) => Signers {
  const readyKey = makeReadyKeys();
  return (keys) =>
    new Map(
      keys.map((signer) => [signer.thumbprint, { ...signer, key: readyKey(signer.publicJwk).key }]),
    );
}
