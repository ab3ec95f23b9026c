import { createPublicKey } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import {
  assertionClaimsSchema,
  assertionJwsType,
  hubLimits,
  type AssertionClaims,
  type PublicSigningJwk,
} from '#shared/hub/index';

/** The thumbprint an assertion says it is signed by; nothing is proved yet. */
export function claimedKey(assertion: string): string | undefined {
  try {
    return decodeProtectedHeader(assertion).kid;
  } catch {
    return undefined;
  }
}

/** Checks an assertion (RFC 7523, 3) against a registered key; undefined if anything is amiss. */
export async function readAssertion(
  assertion: string,
  jwk: PublicSigningJwk,
  expected: { readonly hubId: string; readonly nowMs: number },
): Promise<AssertionClaims | undefined> {
  try {
    const { payload } = await jwtVerify(assertion, createPublicKey({ key: jwk, format: 'jwk' }), {
      algorithms: ['ES256'],
      typ: assertionJwsType,
      audience: expected.hubId,
      currentDate: new Date(expected.nowMs),
      clockTolerance: hubLimits.proofClockToleranceMs / 1000,
      maxTokenAge: hubLimits.proofClockToleranceMs / 1000,
    });
    const claims = assertionClaimsSchema.parse(payload);
    const short = claims.exp - claims.iat <= hubLimits.proofClockToleranceMs / 1000;
    return short && claims.iss === claims.sub ? claims : undefined;
  } catch {
    return undefined;
  }
}
