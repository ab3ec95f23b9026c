import { jwtVerify, type JWTVerifyResult } from 'jose';
import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '#shared/base/result';
import {
  hubLimits,
  problemOf,
  proofClaimsSchema,
  proofJwsType,
  publicSigningJwkSchema,
  type Problem,
  type ProofClaims,
  type PublicSigningJwk,
} from '#shared/hub/index';
import { isoInstant } from '../instants';
import { makeReadyKeys, type ReadyKey } from '../keys/readyKeys';

/** The request as the hub saw it. */
export interface ProvedRequest {
  readonly method: string;
  readonly path: string;
  readonly proof: string | undefined;
  readonly accessToken?: string | undefined;
}

export interface ProofRules {
  readonly nowMs: number;
  readonly acceptsOrigin: (origin: string) => boolean;
  /** False if the proof was seen before. */
  readonly remember: (seen: {
    thumbprint: string;
    jti: string;
    expiresAtMs: number;
  }) => Promise<boolean>;
}

/** The key that made a proof. */
export interface ProvedKey {
  readonly thumbprint: string;
  readonly jwk: PublicSigningJwk;
}

/** Checks a DPoP proof (RFC 9449, 4.3). */
export type CheckProof = (
  request: ProvedRequest,
  rules: ProofRules,
) => Promise<Result<ProvedKey, Problem>>;

/** Remembers of the keys that proofs come with how they are read; of the proofs, nothing. */
export function makeProofCheck(): CheckProof {
  const readyKey = makeReadyKeys();
  return async (request, rules) => {
    const read = await readProof(request.proof, readyKey);
    return read ? checkClaims(read, request, rules) : fail(problemOf('proofInvalid'));
  };
}

interface ReadProof {
  readonly claims: ProofClaims;
  readonly key: ProvedKey;
}

async function checkClaims(
  { claims, key }: ReadProof,
  request: ProvedRequest,
  rules: ProofRules,
): Promise<Result<ProvedKey, Problem>> {
  if (!matchesRequest(claims, request, rules)) return fail(problemOf('proofInvalid'));
  const issuedAtMs = claims.iat * 1000;
  if (Math.abs(issuedAtMs - rules.nowMs) > hubLimits.proofClockToleranceMs) {
    return fail(problemOf('clockSkew', { serverTime: isoInstant(rules.nowMs) }));
  }
  const expiresAtMs = issuedAtMs + 2 * hubLimits.proofClockToleranceMs;
  const fresh = await rules.remember({
    thumbprint: key.thumbprint,
    jti: claims.jti,
    expiresAtMs,
  });
  return fresh ? ok(key) : fail(problemOf('proofReplayed'));
}

type ReadyKeys = (jwk: PublicSigningJwk) => ReadyKey;

async function readProof(
  proof: string | undefined,
  readyKey: ReadyKeys,
): Promise<ReadProof | undefined> {
  try {
    const { payload, protectedHeader } = await verifyByOwnKey(proof ?? '', readyKey);
    const jwk = publicSigningJwkSchema.parse(protectedHeader.jwk);
    return {
      claims: proofClaimsSchema.parse(payload),
      key: { thumbprint: readyKey(jwk).thumbprint, jwk },
    };
  } catch {
    return undefined;
  }
}

/** A private key in the header would pass through a plain verification; RFC 9449 refuses it. */
function verifyByOwnKey(proof: string, readyKey: ReadyKeys): Promise<JWTVerifyResult> {
  return jwtVerify(
    proof,
    ({ jwk }) => {
      if (jwk && 'd' in jwk) throw new Error('private key');
      return readyKey(publicSigningJwkSchema.parse(jwk)).key;
    },
    // The time is checked against the hub's own clock, with its own tolerance.
    { algorithms: ['ES256'], typ: proofJwsType, currentDate: new Date(0) },
  );
}

function matchesRequest(
  { htm, htu, ath }: ProofClaims,
  { method, path, accessToken }: ProvedRequest,
  { acceptsOrigin }: ProofRules,
): boolean {
  if (htm !== method || !URL.canParse(htu)) return false;
  const url = new URL(htu);
  if (url.pathname !== path || !acceptsOrigin(url.origin)) return false;
  if (accessToken === undefined) return true;
  return ath === createHash('sha256').update(accessToken).digest('base64url');
}
