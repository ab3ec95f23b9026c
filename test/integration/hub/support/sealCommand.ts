import { createHash } from 'node:crypto';
import { CompactSign, type generateKeyPair } from 'jose';
import { v7 as uuidv7 } from 'uuid';
import {
  commandAad,
  commandJwsType,
  documentAad,
  encodeEnvelope,
  envelopeInfo,
  type CommandPayload,
  type DocumentPart,
  type SealedCommand,
  type SealingKey,
} from '#shared/hub/index';
import { sealTo as seal, type SealBinding } from '../../../../electron/sealing';

export type CommandWish = Pick<CommandPayload, 'kind' | 'body' | 'caseId' | 'caseSequence'> & {
  readonly id?: string;
};

/** Who makes a command, and where. */
export interface CommandMaker {
  readonly counselorId: string;
  readonly computerId: string;
  readonly key: {
    readonly privateKey: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
    readonly thumbprint: string;
  };
}

/** Signs and seals a command; `changed` alters what is signed, to see the difference refused. */
export async function sealCommand(
  sealingKey: Pick<SealingKey, 'keyId' | 'publicKey'>,
  { counselorId, computerId, key }: CommandMaker,
  wish: CommandWish,
  changed: Partial<Record<string, unknown>> = {},
): Promise<SealedCommand> {
  const madeAt = new Date().toISOString();
  const { id = uuidv7(), caseId, caseSequence, kind, body } = wish;
  const cover = { id, caseId, caseSequence, counselorId, computerId };
  const payload = { ...cover, kind, madeAt, body, ...changed };
  const jws = await new CompactSign(Buffer.from(JSON.stringify(payload)))
    .setProtectedHeader({ typ: commandJwsType, alg: 'ES256', kid: key.thumbprint })
    .sign(key.privateKey);
  const binding = { info: envelopeInfo.command, aad: commandAad(cover) };
  const bytes = await sealTo(sealingKey, binding, Buffer.from(jws));
  return {
    ...cover,
    bodySha256: createHash('sha256').update(bytes).digest('base64url'),
    envelope: Buffer.from(bytes).toString('base64'),
    sealedAt: madeAt,
  };
}

/** Seals one part of a document to the hub. */
export async function sealPart(
  sealingKey: Pick<SealingKey, 'keyId' | 'publicKey'>,
  place: Omit<DocumentPart, 'envelope' | 'partSha256'>,
  plain: Uint8Array,
): Promise<DocumentPart> {
  const binding = { info: envelopeInfo.document, aad: documentAad(place) };
  const bytes = await sealTo(sealingKey, binding, plain);
  return {
    ...place,
    partSha256: createHash('sha256').update(bytes).digest('base64url'),
    envelope: Buffer.from(bytes).toString('base64'),
  };
}

async function sealTo(
  { keyId, publicKey }: Pick<SealingKey, 'keyId' | 'publicKey'>,
  binding: SealBinding,
  plain: Uint8Array,
): Promise<Uint8Array> {
  const sealed = await seal(Buffer.from(publicKey, 'base64url'), binding, plain);
  if (!sealed.ok) throw new Error(sealed.error);
  return encodeEnvelope({ keyId, ...sealed.value });
}
