import { createHash } from 'node:crypto';
import {
  assertionJwsType,
  proofJwsType,
  type AssertionClaims,
  type ProofClaims,
} from '#shared/hub/token';
import type { Random } from '../ports';
import type { Signer } from '../vault';

const assertionSeconds = 120;

export interface ProofOrder {
  readonly method: string;
  readonly url: string;
  /** The hub's time as far as it is known. */
  readonly hubNowMs: number;
  readonly accessToken?: string;
}

/** A DPoP proof (RFC 9449, 4.2): this request is made by the computer that holds the key. */
export function makeProof(
  signer: Signer,
  random: Random,
  { method, url, hubNowMs, accessToken }: ProofOrder,
): Promise<string> {
  const claims: ProofClaims = {
    jti: random.uuid(),
    htm: method,
    htu: url.split(/[?#]/)[0] ?? url,
    iat: Math.floor(hubNowMs / 1_000),
    ...(accessToken === undefined
      ? {}
      : { ath: createHash('sha256').update(accessToken).digest('base64url') }),
  };
  return signer.sign({ typ: proofJwsType, jwk: signer.publicJwk }, encode(claims));
}

export interface AssertionOrder {
  readonly subject: string;
  readonly hubId: string;
  readonly hubNowMs: number;
  /** In the counselor's assertion: the computer whose key it belongs to. */
  readonly computerId?: string;
}

/** A signed assertion of identity (RFC 7523, 3), for one token request. */
export function makeAssertion(
  signer: Signer,
  random: Random,
  { subject, hubId, hubNowMs, computerId }: AssertionOrder,
): Promise<string> {
  const iat = Math.floor(hubNowMs / 1_000);
  const claims: AssertionClaims = {
    iss: subject,
    sub: subject,
    aud: hubId,
    jti: random.uuid(),
    iat,
    exp: iat + assertionSeconds,
    ...(computerId === undefined ? {} : { computer: computerId }),
  };
  return signer.sign({ typ: assertionJwsType, kid: signer.thumbprint }, encode(claims));
}

function encode(claims: AssertionClaims | ProofClaims): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(claims));
}
