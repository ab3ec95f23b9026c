import type { Result } from '#shared/base/result';
import type { AppError } from '#shared/desktop/errors';
import type { PublicSigningJwk } from '#shared/hub/identifiers';
import type { PairingAnswer } from '#shared/hub/pairing';
import type { Signer } from './signingKeys';

export interface PairingOrder {
  readonly hubUrl: string;
  readonly invitationCode: string;
  readonly computerId: string;
  /** Proves the computer's key. */
  readonly computerSigner: Signer;
  readonly counselorSigningJwk: PublicSigningJwk;
}

/**
 * Registers computer and counselor with a hub. Failures: `invitationRefused`, `hubUnreachable`,
 * `hubRefused`. The same order repeated gives the same answer.
 */
export type HubPairing = (order: PairingOrder) => Promise<Result<PairingAnswer, AppError>>;
