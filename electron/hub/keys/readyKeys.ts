import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import type { PublicSigningJwk } from '#shared/hub/index';

/** A public key ready to verify with. */
export interface ReadyKey {
  readonly key: KeyObject;
  /** RFC 7638. */
  readonly thumbprint: string;
}

const keptAtMost = 1000;

/**
 * Makes keys ready, and keeps them: a computer shows the same key with each of its requests, and reading a
 * key costs as much as verifying with it. Throws for a point that does not lie on the curve.
 */
export function makeReadyKeys(): (jwk: PublicSigningJwk) => ReadyKey {
  const ready = new Map<string, ReadyKey>();
  return (jwk) => {
    const place = `${jwk.x}.${jwk.y}`;
    const known = ready.get(place);
    if (known) return known;
    if (ready.size >= keptAtMost) ready.clear();
    const made = {
      key: createPublicKey({ key: jwk, format: 'jwk' }),
      thumbprint: thumbprintOf(jwk),
    };
    ready.set(place, made);
    return made;
  };
}

/** RFC 7638, 3: the hash of exactly these members in exactly this order. */
function thumbprintOf({ crv, kty, x, y }: PublicSigningJwk): string {
  return createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
}
