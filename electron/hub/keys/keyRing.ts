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
  readonly notAfterMs: number;
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

/**
 * Reads the keys, after making those that the hub does not have yet. A key on P-256 is made as well where an office asks
 * for that curve and what it has is on the other; one that is on P-256 already serves until it ends.
 */
export async function openKeyRing(
  store: KeyStore,
  { clock }: HubPorts,
  sealingCurve: SealingCurve = 'X25519',
): Promise<KeyRing> {
  const nowMs = clock.nowMs();
  const { sealing, signing } = await readKeyRing(store);
  const sealsOn = ({ privateJwk: { crv } }: SealingPrivateKey) =>
    crv === sealingCurve || sealingCurve === 'X25519';
  const isSealing = sealing.some((key) => sealsOn(key) && isLasting(key.notAfterMs, nowMs));
  const isSigning = signing.some(({ notAfterMs }) => isLasting(notAfterMs, nowMs));
  if (isSealing && isSigning) return { sealing, signing };
  if (!isSealing) {
    const jwk = sealingCurve === 'X25519' ? makeX25519Jwk() : makeP256Jwk();
    await keepKey(store, { purpose: 'sealing', keyId: publicKeyId(publicBytes(jwk)), jwk, nowMs });
  }
  if (!isSigning) {
    const jwk = makeP256Jwk();
    await keepKey(store, {
      purpose: 'signing',
      keyId: await calculateJwkThumbprint(jwk),
      jwk,
      nowMs,
    });
  }
  return readKeyRing(store);
}

/** The newest of each purpose first. */
async function readKeyRing({ database, keyFile }: KeyStore): Promise<KeyRing> {
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
  const publicJwk = publicSigningJwkSchema.parse(privateJwk);
  return { kid: row.key_id, publicJwk, privateKey, notAfterMs: row.not_after_ms };
}

/** A soon ending key gets a successor. */
function isLasting(notAfterMs: number, nowMs: number): boolean {
  return notAfterMs > nowMs + keyLifetimeMs / 4;
}

interface MadeKey {
  readonly purpose: Purpose;
  readonly keyId: string;
  readonly jwk: PrivateSealingJwk;
  readonly nowMs: number;
}

/** Two hubs starting at once may both make one; both count. */
async function keepKey(
  { database, keyFile }: KeyStore,
  { purpose, keyId, jwk, nowMs }: MadeKey,
): Promise<void> {
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
