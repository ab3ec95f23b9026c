import { createHash } from 'node:crypto';
import type { CipherSuite } from '@hpke/core';
import { compactVerify, importJWK } from 'jose';
import { permission } from '#shared/domain/access/permissions';
import { fail, ok, type Result } from '#shared/base/result';
import {
  commandAad,
  commandJwsType,
  commandPayloadSchema,
  decodeEnvelope,
  envelopeInfo,
  problemOf,
  type CommandCover,
  type CommandPayload,
  type Envelope,
  type Problem,
  type ProblemCode,
  type SealedCommand,
} from '#shared/hub/index';
import type { SignerKey } from '../store/peopleStore';
import { envelopeSuite, recipientKeyPair } from './envelopeSuite';
import type { SealingPrivateKey } from './keyRing';

type Opened<Value> = Result<Value, Problem>;

export interface CommandOpener {
  /** Opens and checks a delivered command; the bytes are the envelope's. */
  open(
    command: SealedCommand,
    bytes: Uint8Array,
    keys: SignerKeys,
  ): Promise<Opened<CommandPayload>>;
  /** Opens a stored command again, which was checked when it came. */
  reopen(cover: CommandCover, bytes: Uint8Array): Promise<Opened<CommandPayload>>;
}

/** Registered keys by thumbprint. */
export type SignerKeys = ReadonlyMap<string, Signer>;

export interface Signer extends SignerKey {
  readonly key: Awaited<ReturnType<typeof importJWK>>;
}

/** Imports each key once for the whole batch. */
export async function signersOf(keys: readonly SignerKey[]): Promise<SignerKeys> {
  const signers = keys.map(async (signer): Promise<[string, Signer]> => {
    const key = await importJWK(signer.publicJwk, 'ES256');
    return [signer.thumbprint, { ...signer, key }];
  });
  return new Map(await Promise.all(signers));
}

const info = Buffer.from(envelopeInfo.command);

type RecipientKeyPair = ReturnType<typeof recipientKeyPair>;

/** Opens envelopes with the hub's sealing keys. */
export function makeCommandOpener(sealing: readonly SealingPrivateKey[]): CommandOpener {
  const suite = envelopeSuite();
  const pairs = new Map(
    sealing.map(({ keyId, privateJwk }) => [
      keyId,
      recipientKeyPair(Buffer.from(privateJwk.d, 'base64url')),
    ]),
  );

  const unseal = async (cover: CommandCover, bytes: Uint8Array): Promise<Opened<string>> => {
    const envelope = decodeEnvelope(bytes);
    if (!envelope.ok) return refuse('envelopeUnreadable');
    const pair = pairs.get(envelope.value.keyId);
    if (!pair) return refuse('sealingKeyUnknown');
    return openSeal(suite, pair, envelope.value, cover);
  };

  return {
    async open(command, bytes, keys) {
      if (createHash('sha256').update(bytes).digest('base64url') !== command.bodySha256) {
        return refuse('commandHashWrong');
      }
      const jws = await unseal(command, bytes);
      if (!jws.ok) return jws;
      const signed = await verifySignature(jws.value, command, keys);
      if (!signed.ok) return signed;
      const payload = readPayload(signed.value.payload);
      return payload.ok ? checkPayload(payload.value, command, signed.value.signer) : payload;
    },
    async reopen(cover, bytes) {
      const jws = await unseal(cover, bytes);
      if (!jws.ok) return jws;
      return readPayload(Buffer.from(jws.value.split('.')[1] ?? '', 'base64url'));
    },
  };
}

async function openSeal(
  suite: CipherSuite,
  recipientKey: RecipientKeyPair,
  { enc, ciphertext }: Envelope,
  cover: CommandCover,
): Promise<Opened<string>> {
  try {
    const aad = Buffer.from(commandAad(cover));
    const plain = await suite.open({ recipientKey, enc, info }, ciphertext, aad);
    return ok(Buffer.from(plain).toString());
  } catch {
    return refuse('envelopeUnreadable');
  }
}

/** The signature must be by a key that this counselor registered for this computer. */
async function verifySignature(
  jws: string,
  command: SealedCommand,
  keys: SignerKeys,
): Promise<Opened<{ payload: Uint8Array; signer: Signer }>> {
  try {
    let signer: Signer | undefined;
    const { payload, protectedHeader } = await compactVerify(
      jws,
      ({ kid }) => {
        signer = keys.get(kid ?? '');
        if (!signer) throw new Error('unknown key');
        return signer.key;
      },
      { algorithms: ['ES256'] },
    );
    const registered =
      signer?.counselorId === command.counselorId && signer.computerId === command.computerId;
    if (!signer || !registered || protectedHeader.typ !== commandJwsType) {
      return refuse('signatureInvalid');
    }
    return ok({ payload, signer });
  } catch {
    return refuse('signatureInvalid');
  }
}

function readPayload(bytes: Uint8Array): Opened<CommandPayload> {
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(bytes).toString());
  } catch {
    return refuse('commandInvalid');
  }
  const parsed = commandPayloadSchema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const fields = [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))].slice(0, 50);
  return fail(problemOf('commandInvalid', { fields }));
}

const boundFields = ['id', 'caseId', 'caseSequence', 'counselorId', 'computerId'] as const;

/** What was signed must be what the cover says, about the case of the cover, by somebody who may. */
function checkPayload(
  payload: CommandPayload,
  command: SealedCommand,
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
