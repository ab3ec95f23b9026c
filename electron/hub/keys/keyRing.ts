import {
  createPrivateKey,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';
import { z } from 'zod';
import { publicSigningJwkSchema, sha256Schema, type PublicSigningJwk } from '#shared/hub/index';
import type { Database } from '../database/database';
import type { HubPorts } from '../ports/hubPorts';
import type { KeyFile } from './keyFile';
import { publicBytes, publicKeyId } from './publicBytes';

const privateP256JwkSchema = publicSigningJwkSchema.extend({ d: z.string() });
export type PrivateP256Jwk = z.infer<typeof privateP256JwkSchema>;

const privateX25519JwkSchema = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('X25519'),
  x: sha256Schema,
  d: z.string(),
});
const privateSealingJwkSchema = z.discriminatedUnion('kty', [
  privateX25519JwkSchema,
  privateP256JwkSchema,
]);
export type PrivateSealingJwk = z.infer<typeof privateSealingJwkSchema>;

/** What envelopes are sealed to. P-256 for an office whose rules ask for a curve of NIST SP 800-56A. */
export type SealingCurve = 'X25519' | 'P-256';

export interface SealingPrivateKey {
  readonly keyId: string;
  readonly publicKey: string;
  readonly privateJwk: PrivateSealingJwk;
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

interface KeyStore {
  readonly database: Database;
  readonly keyFile: KeyFile;
}

/** Reads the keys, after making those that the hub does not have yet: for sealing on this curve. */
export async function openKeyRing(
  { database, keyFile }: KeyStore,
  { clock }: HubPorts,
  sealingCurve: SealingCurve = 'X25519',
): Promise<KeyRing> {
  const makeSealing = sealingCurve === 'X25519' ? makeX25519Jwk : makeP256Jwk;
  await ensureKey({ database, keyFile }, 'sealing', clock.nowMs(), makeSealing);
  await ensureKey({ database, keyFile }, 'signing', clock.nowMs(), makeP256Jwk);
  const { rows } = await database.query<KeyRow>(
    'SELECT key_id, purpose, sealed_private_jwk, not_after_ms FROM hub_keys ORDER BY made_at_ms DESC, key_id',
  );
  const unsealed = (row: KeyRow): unknown =>
    JSON.parse(keyFile.unseal(placeOf(row.key_id), row.sealed_private_jwk).toString());
  return {
    sealing: rows
      .filter(({ purpose }) => purpose === 'sealing')
      .map((row) => sealingKey(row, privateSealingJwkSchema.parse(unsealed(row)))),
    signing: rows
      .filter(({ purpose }) => purpose === 'signing')
      .map((row) => signingKey(row, privateP256JwkSchema.parse(unsealed(row)))),
  };
}

function sealingKey(row: KeyRow, privateJwk: PrivateSealingJwk): SealingPrivateKey {
  const publicKey = publicBytes(privateJwk);
  return { keyId: row.key_id, publicKey, privateJwk, notAfterMs: row.not_after_ms };
}

function signingKey(row: KeyRow, privateJwk: PrivateP256Jwk): SigningPrivateKey {
  const privateKey = createPrivateKey({ key: privateJwk, format: 'jwk' });
  return { kid: row.key_id, publicJwk: publicSigningJwkSchema.parse(privateJwk), privateKey };
}

/** A missing or soon ending key gets a successor. Two hubs starting at once may both make one; both count. */
async function ensureKey(
  { database, keyFile }: KeyStore,
  purpose: Purpose,
  nowMs: number,
  make: () => PrivateSealingJwk,
): Promise<void> {
  const { rowCount } = await database.query(
    'SELECT 1 FROM hub_keys WHERE purpose = $1 AND not_after_ms > $2',
    [purpose, nowMs + keyLifetimeMs / 4],
  );
  if (rowCount) return;
  const jwk = make();
  const keyId =
    purpose === 'sealing' ? publicKeyId(publicBytes(jwk)) : await calculateJwkThumbprint(jwk);
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
export function makeP256Jwk(): PrivateP256Jwk {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk: JsonWebKey = privateKey.export({ format: 'jwk' });
  return privateP256JwkSchema.parse(jwk);
}

/** A new X25519 key pair. */
export function makeX25519Jwk(): PrivateSealingJwk {
  const { privateKey } = generateKeyPairSync('x25519');
  return privateX25519JwkSchema.parse(privateKey.export({ format: 'jwk' }));
}
