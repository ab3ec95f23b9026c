import {
  createPrivateKey,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';
import { z } from 'zod';
import { publicSigningJwkSchema, type PublicSigningJwk } from '#shared/hub/index';
import type { Database } from '../database/database';
import type { HubPorts } from '../ports/hubPorts';
import type { KeyFile } from './keyFile';
import { pointKeyId, rawPoint } from './point';

const privateJwkSchema = publicSigningJwkSchema.extend({ d: z.string() });
export type PrivateJwk = z.infer<typeof privateJwkSchema>;

export interface SealingPrivateKey {
  readonly keyId: string;
  readonly publicKey: string;
  readonly privateJwk: PrivateJwk;
  readonly notAfterMs: number;
}

export interface SigningPrivateKey {
  readonly kid: string;
  readonly publicJwk: PublicSigningJwk;
  readonly privateKey: KeyObject;
}

/** The hub's own keys, newest first. Old sealing keys stay: an outbox may be months old. */
export interface KeyRing {
  readonly sealing: readonly SealingPrivateKey[];
  readonly signing: readonly SigningPrivateKey[];
}

type Purpose = 'sealing' | 'signing';

interface KeyRow {
  key_id: string;
  purpose: Purpose;
  sealed_private_jwk: Buffer;
  not_after_ms: number;
}

const keyLifetimeMs = 400 * 86_400_000;

/** Reads the keys, after making those that the hub does not have yet. */
export async function openKeyRing(
  database: Database,
  keyFile: KeyFile,
  { clock }: HubPorts,
): Promise<KeyRing> {
  await ensureKey(database, keyFile, 'sealing', clock.nowMs());
  await ensureKey(database, keyFile, 'signing', clock.nowMs());
  const { rows } = await database.query<KeyRow>(
    'SELECT key_id, purpose, sealed_private_jwk, not_after_ms FROM hub_keys ORDER BY made_at_ms DESC, key_id',
  );
  const readPrivate = (row: KeyRow) =>
    privateJwkSchema.parse(
      JSON.parse(keyFile.unseal(placeOf(row.key_id), row.sealed_private_jwk).toString()),
    );
  return {
    sealing: rows
      .filter(({ purpose }) => purpose === 'sealing')
      .map((row) => sealingKey(row, readPrivate(row))),
    signing: rows
      .filter(({ purpose }) => purpose === 'signing')
      .map((row) => signingKey(row, readPrivate(row))),
  };
}

function sealingKey(row: KeyRow, privateJwk: PrivateJwk): SealingPrivateKey {
  const publicKey = rawPoint(privateJwk);
  return { keyId: row.key_id, publicKey, privateJwk, notAfterMs: row.not_after_ms };
}

function signingKey(row: KeyRow, privateJwk: PrivateJwk): SigningPrivateKey {
  const privateKey = createPrivateKey({ key: privateJwk, format: 'jwk' });
  return { kid: row.key_id, publicJwk: publicSigningJwkSchema.parse(privateJwk), privateKey };
}

/** A missing or soon ending key gets a successor. Two hubs starting at once may both make one; both count. */
async function ensureKey(
  database: Database,
  keyFile: KeyFile,
  purpose: Purpose,
  nowMs: number,
): Promise<void> {
  const { rowCount } = await database.query(
    'SELECT 1 FROM hub_keys WHERE purpose = $1 AND not_after_ms > $2',
    [purpose, nowMs + keyLifetimeMs / 4],
  );
  if (rowCount) return;
  const jwk = makePrivateJwk();
  const keyId =
    purpose === 'sealing' ? pointKeyId(rawPoint(jwk)) : await calculateJwkThumbprint(jwk);
  await database.query(
    `INSERT INTO hub_keys (key_id, purpose, sealed_private_jwk, made_at_ms, not_after_ms)
     VALUES ($1, $2, $3, $4, $5)`,
    [
      keyId,
      purpose,
      keyFile.seal(placeOf(keyId), Buffer.from(JSON.stringify(jwk))),
      nowMs,
      nowMs + keyLifetimeMs,
    ],
  );
}

function placeOf(keyId: string): string {
  return `hub_keys/${keyId}`;
}

/** A new P-256 key pair. */
export function makePrivateJwk(): PrivateJwk {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk: JsonWebKey = privateKey.export({ format: 'jwk' });
  return privateJwkSchema.parse(jwk);
}
