import type { Profile } from '#shared/desktop/common';
import type { Signature } from '#shared/domain/application/index';
import { captured } from './consumerSign';
import type { ConsumerSign } from './consumerSign';
import type { Signer } from './signers';

export interface Signing {
  readonly sign: ConsumerSign;
  readonly signer: Signer;
  /** The city where the family signs, as it was typed. */
  readonly place: string | undefined;
  readonly enroller: Profile | null;
  readonly nowMs: number;
  readonly snapshotHash: string;
}

function signedBy(signer: Signer): Pick<Signature, 'role' | 'signerPersonId' | 'representativeId'> {
  const { role } = signer;
  return role === 'primaryContact'
    ? { role, signerPersonId: signer.personId }
    : { role, representativeId: signer.representativeId };
}

/** Nothing where no city was written: none is made up. */
export function placeOf(typed: string | undefined): Pick<Signature, 'place'> {
  const place = (typed ?? '').trim();
  return place === '' ? {} : { place };
}

/**
 * What a failed attempt left of the signatures: they are used again, because the sealed body must not
 * change. None where the answers have changed since, or somebody else signs now.
 */
export function standingSignatures(
  signatures: readonly Signature[],
  { snapshotHash, signer }: Pick<Signing, 'snapshotHash' | 'signer'>,
): readonly Signature[] {
  const standing = signatures.filter((signature) => signature.snapshotHash === snapshotHash);
  const { signerPersonId, representativeId } = signedBy(signer);
  const isSameSigner = standing.some(
    (signature) =>
      signature.purpose === 'declaration' &&
      signature.role === signer.role &&
      signature.signerPersonId === signerPersonId &&
      signature.representativeId === representativeId,
  );
  return isSameSigner ? standing : [];
}

/** S32: the declaration of whoever signs the application, and the enroller's statement. */
export function signaturesOf(signing: Signing): Signature[] {
  const { sign, signer, place, enroller, nowMs, snapshotHash } = signing;
  const common = { signedAt: new Date(nowMs).toISOString(), snapshotHash };
  return [
    {
      ...common,
      ...placeOf(place),
      ...captured(sign),
      purpose: 'declaration',
      ...signedBy(signer),
    },
    {
      ...common,
      purpose: 'enroller',
      role: enroller?.role ?? 'enrollmentCounselor',
      capture: 'typed',
      typedName: enroller?.displayName ?? '',
    },
  ];
}
