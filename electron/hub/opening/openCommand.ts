import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
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
import type { SignerKey } from '../store/peopleStore';
import { makeUnsealer } from './unsealer';

type Opened<Value> = Result<Value, Problem>;

export interface CommandOpener {
  /** Opens and checks a delivered command; the bytes are the envelope's. */
  open(
    command: Omit<SealedCommand, 'envelope'>,
    bytes: Uint8Array,
    signers: Signers,
  ): Opened<CommandPayload>;
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

  return {
    open(command, bytes, signers) {
      if (createHash('sha256').update(bytes).digest('base64url') !== command.bodySha256) {
        return refuse('commandHashWrong');
      }
      const jws = unseal(command, bytes);
      if (!jws.ok) return jws;
      const signed = readSigned(jws.value);
      const signer = signed && verifySignature(signed, command, signers);
      if (!signed || !signer) return refuse('signatureInvalid');
      const payload = readPayload(signed.payload);
      return payload.ok ? checkPayload(payload.value, command, signer) : payload;
    },
    reopen(cover, bytes) {
      const jws = unseal(cover, bytes);
      if (!jws.ok) return jws;
      const signed = readSigned(jws.value);
      return signed ? readPayload(signed.payload) : refuse('signatureInvalid');
    },
  };
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
  command: Omit<SealedCommand, 'envelope'>,
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

function readPayload(text: string): Opened<CommandPayload> {
  const json = readJson(text);
  if (json === undefined) return refuse('commandInvalid');
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
  command: Omit<SealedCommand, 'envelope'>,
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
  // By thumbprint, which is a hash of the key: what stands here can never be another key.
  const ready = new Map<string, KeyObject>();
  const readyKey = ({ thumbprint, publicJwk }: SignerKey): KeyObject => {
    const known = ready.get(thumbprint);
    if (known) return known;
    if (ready.size >= readyKeysAtMost) ready.clear();
    const key = createPublicKey({ key: publicJwk, format: 'jwk' });
    ready.set(thumbprint, key);
    return key;
  };
  return (keys) =>
    new Map(keys.map((signer) => [signer.thumbprint, { ...signer, key: readyKey(signer) }]));
}

const readyKeysAtMost = 1000;
