import { useState } from 'react';
import { clock } from '../../session/ports/clock';
import { useSession } from '../../session/session';
import { useCase, useCaseSession, useEstimate } from '../consumer/index';
import type { ConsumerSign } from './consumerSign';
import { finalizeCase } from './finalize';
import type { FinalizeFailure } from './finalize';
import { signaturesOf, standingSignatures } from './signatures';
import type { Signer } from './signers';
import { signableSnapshot } from './snapshot';

/** Signs the case for the consumer and for the enroller, and commits it; one attempt at a time. */
export function useSigning() {
  const { draft } = useCase();
  const session = useCaseSession();
  const estimate = useEstimate();
  const enroller = useSession((facts) => facts.profile);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<FinalizeFailure | null>(null);

  const commit = async (sign: ConsumerSign, signer: Signer): Promise<FinalizeFailure | null> => {
    const nowMs = clock.nowMs();
    const signable = await signableSnapshot(draft, nowMs);
    if (!signable.ok) return { step: 'incomplete', fields: signable.error };
    if (sign.capture === 'wetInkOnPrint' && sign.snapshotHash !== signable.value.hash) {
      return { step: 'pageOutdated' };
    }
    const signing = {
      sign,
      nowMs,
      place: draft.signingPlace,
      snapshotHash: signable.value.hash,
      signer,
      enroller,
    };
    const standing = standingSignatures(draft.signatures, signing);
    const signatures = standing.length > 0 ? standing : signaturesOf(signing);
    const shown = estimate.state === 'ready' ? estimate.estimate : null;
    const result = await finalizeCase(session, shown, signatures);
    return result.ok ? null : result.error;
  };
  const submit = async (sign: ConsumerSign, signer: Signer): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setFailure(null);
    const failed = await commit(sign, signer);
    setFailure(failed);
    setBusy(false);
    return failed === null;
  };
  return { busy, failure, submit, enrollerName: enroller?.displayName ?? '' };
}
