import { createPublicKey, type KeyObject } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { TokenAnswer, TokenSubject } from '#shared/hub/index';
import { opaqueIdSchema } from '#shared/hub/index';
import type { KeyRing, SigningPrivateKey } from '../keys/keyRing';

export const tokenLifetimeSeconds = 600;

const tokenJwsType = 'at+jwt';

const tokenClaimsSchema = z.object({
  sub: opaqueIdSchema,
  computer: opaqueIdSchema,
  counselor: opaqueIdSchema.optional(),
  cnf: z.object({ jkt: z.string() }),
  exp: z.number(),
});
type TokenClaims = z.infer<typeof tokenClaimsSchema>;

/** Issues and reads the hub's access tokens (RFC 9068 form), bound to a key by `cnf.jkt`. */
export interface Tokens {
  issue(subject: TokenSubject, thumbprint: string, nowMs: number): Promise<TokenAnswer>;
  /** Undefined unless the token is ours, in time and bound to that key. */
  read(token: string, thumbprint: string, nowMs: number): Promise<TokenSubject | undefined>;
}

const knownAtMost = 1000;

/**
 * Tokens signed with the hub's newest signing key. One that was verified is known until it ends: a computer
 * sends the same one with each request, and what was signed stays signed. Its time and the key that it is
 * bound to are looked at each time.
 */
export function makeTokens(hubId: string, { signing }: KeyRing): Tokens {
  const [newest] = signing;
  if (!newest) throw new Error('The hub has no signing key');
  const publicKeys = new Map(
    signing.map(({ kid, publicJwk }) => [kid, createPublicKey({ key: publicJwk, format: 'jwk' })]),
  );
  const known = new Map<string, TokenClaims>();
  const claimsOf = async (token: string, nowMs: number): Promise<TokenClaims | undefined> => {
    const before = known.get(token);
    // RFC 7519, 4.1.4: on or after `exp` it is not accepted.
    if (before) return before.exp > Math.floor(nowMs / 1000) ? before : undefined;
    const claims = await readClaims(token, { hubId, publicKeys, nowMs });
    if (known.size >= knownAtMost) known.clear();
    if (claims) known.set(token, claims);
    return claims;
  };
  return {
    issue: (subject, thumbprint, nowMs) => issue({ hubId, newest, subject, thumbprint, nowMs }),
    async read(token, thumbprint, nowMs) {
      const claims = await claimsOf(token, nowMs);
      if (claims?.cnf.jkt !== thumbprint) return undefined;
      const { computer: computerId, counselor: counselorId } = claims;
      return counselorId === undefined
        ? { kind: 'computer', computerId }
        : { kind: 'counselor', computerId, counselorId };
    },
  };
}

interface Issue {
  readonly hubId: string;
  readonly newest: SigningPrivateKey;
  readonly subject: TokenSubject;
  readonly thumbprint: string;
  readonly nowMs: number;
}

async function issue({ hubId, newest, subject, thumbprint, nowMs }: Issue): Promise<TokenAnswer> {
  const nowSeconds = Math.floor(nowMs / 1000);
  const counselor = subject.kind === 'counselor' ? subject.counselorId : undefined;
  const claims = { computer: subject.computerId, cnf: { jkt: thumbprint } };
  const token = await new SignJWT({ ...claims, ...(counselor && { counselor }) })
    .setProtectedHeader({ alg: 'ES256', kid: newest.kid, typ: tokenJwsType })
    .setIssuer(hubId)
    .setAudience(hubId)
    .setSubject(counselor ?? subject.computerId)
    .setIssuedAt(nowSeconds)
    .setExpirationTime(nowSeconds + tokenLifetimeSeconds)
    .sign(newest.privateKey);
  return {
    access_token: token,
    token_type: 'DPoP',
    expires_in: tokenLifetimeSeconds,
    scope: counselor ? 'deliver read' : 'deliver',
  };
}

interface Reading {
  readonly hubId: string;
  readonly publicKeys: ReadonlyMap<string, KeyObject>;
  readonly nowMs: number;
}

async function readClaims(
  token: string,
  { hubId, publicKeys, nowMs }: Reading,
): Promise<TokenClaims | undefined> {
  try {
    const { payload } = await jwtVerify(
      token,
      ({ kid }) => {
        const key = publicKeys.get(kid ?? '');
        if (!key) throw new Error('unknown key');
        return key;
      },
      {
        algorithms: ['ES256'],
        typ: tokenJwsType,
        issuer: hubId,
        audience: hubId,
        currentDate: new Date(nowMs),
        requiredClaims: ['exp', 'iat'],
      },
    );
    return tokenClaimsSchema.parse(payload);
  } catch {
    return undefined;
  }
}
