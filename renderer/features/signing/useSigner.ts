import { useState } from 'react';
import { pacificDate } from '#shared/base/clock';
import { clock } from '../../session/ports/clock';
import { useCase } from '../consumer/index';
import { signerKey, signersOf } from './signers';

/** Who signs: whom a page on paper was printed for, else the first who may, until another is chosen. */
export function useSigner() {
  const { draft } = useCase();
  const [chosen, choose] = useState(draft.signaturePage?.representativeId);
  const signers = signersOf(draft, pacificDate(clock.nowMs()));
  const signer = signers.find((one) => signerKey(one) === chosen) ?? signers[0];
  return { signers, signer, choose };
}
