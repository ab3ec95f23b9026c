import { createHash } from 'node:crypto';
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
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

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

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
  { info, aad }: { readonly info: string; readonly aad: string },
  plain: Uint8Array,
): Promise<Uint8Array> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(
    Buffer.from(publicKey, 'base64url'),
  );
  const { enc, ct } = await suite.seal(
    { recipientPublicKey, info: Buffer.from(info) },
    plain,
    Buffer.from(aad),
  );
  return encodeEnvelope({ keyId, enc: new Uint8Array(enc), ciphertext: new Uint8Array(ct) });
}
