import { useState } from 'react';
import type { Profile } from '#shared/desktop/common';
import type { HouseholdMember, Signature, SignatureStroke } from '#shared/domain/application/index';
import { clock } from '../../session/ports/clock';
import { useSession } from '../../session/session';
import { primaryPerson, useCase, useCaseSession, useEstimate } from '../consumer/index';
import type { ConsumerSign } from './ConsumerSignature';
import { finalizeCase } from './finalize';
import type { FinalizeFailure } from './finalize';
import { signableSnapshot } from './snapshot';

type Captured = Pick<
  Signature,
  'capture' | 'strokes' | 'typedName' | 'documentFileId' | 'documentSha256'
>;

function captured(sign: ConsumerSign): Captured {
  if (sign.capture === 'wetInkOnPrint') {
    const { capture, documentFileId, documentSha256 } = sign;
    return { capture, documentFileId, documentSha256 };
  }
  return sign.capture === 'penPad'
    ? { capture: 'penPad', strokes: sign.strokes.map((stroke): SignatureStroke => [...stroke]) }
    : { capture: 'typed', typedName: sign.typedName };
}

interface Signing {
  readonly sign: ConsumerSign;
  readonly nowMs: number;
  readonly snapshotHash: string;
  readonly signer: HouseholdMember | undefined;
  readonly enroller: Profile | null;
}

function signaturesOf({ sign, nowMs, snapshotHash, signer, enroller }: Signing): Signature[] {
  const common = { signedAt: new Date(nowMs).toISOString(), snapshotHash };
  return [
    {
      ...common,
      ...captured(sign),
      purpose: 'declaration',
      role: 'primaryContact',
      ...(signer ? { signerPersonId: signer.id } : {}),
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

/** Signs the case for the consumer and for the enroller, and commits it; one attempt at a time. */
export function useSigning() {
  const { draft } = useCase();
  const session = useCaseSession();
  const estimate = useEstimate();
  const enroller = useSession((facts) => facts.profile);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<FinalizeFailure | null>(null);

  const commit = async (sign: ConsumerSign): Promise<FinalizeFailure | null> => {
    const nowMs = clock.nowMs();
    const signable = await signableSnapshot(draft, nowMs);
    if (!signable.ok) return { step: 'incomplete', fields: signable.error };
    if (sign.capture === 'wetInkOnPrint' && sign.snapshotHash !== signable.value.hash) {
      return { step: 'pageOutdated' };
    }
    // After a failed commit the same signatures are used again: the sealed body must not change.
    const standing = draft.signatures.filter(
      ({ snapshotHash }) => snapshotHash === signable.value.hash,
    );
    const signing = {
      sign,
      nowMs,
      snapshotHash: signable.value.hash,
      signer: primaryPerson(draft),
      enroller,
    };
    const signatures = standing.length > 0 ? standing : signaturesOf(signing);
    const shown = estimate.state === 'ready' ? estimate.estimate : null;
    const result = await finalizeCase(session, shown, signatures);
    return result.ok ? null : result.error;
  };
  const submit = async (sign: ConsumerSign): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setFailure(null);
    const failed = await commit(sign);
    setFailure(failed);
    setBusy(false);
    return failed === null;
  };
  return { busy, failure, submit, enrollerName: enroller?.displayName ?? '' };
}
