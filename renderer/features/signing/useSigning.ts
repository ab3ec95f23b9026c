import { useState } from 'react';
import type { Signature, SignatureStroke } from '#shared/domain/application/index';
import { clock } from '../../session/ports/clock';
import { useSession } from '../../session/session';
import { primaryPerson, useCase, useCaseSession, useEstimate } from '../consumer/index';
import type { ConsumerSign } from './ConsumerSignature';
import { finalizeCase } from './finalize';
import type { FinalizeFailure } from './finalize';
import { signableSnapshot } from './snapshot';

function captured(sign: ConsumerSign): Pick<Signature, 'capture' | 'strokes' | 'typedName'> {
  return sign.capture === 'penPad'
    ? { capture: 'penPad', strokes: sign.strokes.map((stroke): SignatureStroke => [...stroke]) }
    : { capture: 'typed', typedName: sign.typedName };
}

/** Signs the case for the consumer and for the enroller, and commits it; one attempt at a time. */
export function useSigning() {
  const { draft } = useCase();
  const session = useCaseSession();
  const estimate = useEstimate();
  const profile = useSession((facts) => facts.profile);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<FinalizeFailure | null>(null);

  const signaturesOf = (sign: ConsumerSign, nowMs: number, snapshotHash: string): Signature[] => {
    const common = { signedAt: new Date(nowMs).toISOString(), snapshotHash };
    const signer = primaryPerson(draft);
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
        role: profile?.role ?? 'enrollmentCounselor',
        capture: 'typed',
        typedName: profile?.displayName ?? '',
      },
    ];
  };
  const commit = async (sign: ConsumerSign): Promise<FinalizeFailure | null> => {
    const nowMs = clock.nowMs();
    const signable = await signableSnapshot(draft, nowMs);
    if (!signable.ok) return { step: 'incomplete', fields: signable.error };
    // After a failed commit the same signatures are used again: the sealed body must not change.
    const standing = draft.signatures.filter(
      ({ snapshotHash }) => snapshotHash === signable.value.hash,
    );
    const signatures =
      standing.length > 0 ? standing : signaturesOf(sign, nowMs, signable.value.hash);
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
  return { busy, failure, submit, enrollerName: profile?.displayName ?? '' };
}
