import { pacificDate } from '#shared/base/clock';
import {
  arbitrationLines,
  arbitrationTextVersion,
  withAgreement,
  withoutAgreement,
} from '#shared/domain/application/index';
import type { ArbitrationAgreement } from '#shared/domain/application/index';
import { clock } from '../../session/ports/clock';
import { useCase, useCaseSession } from '../consumer/index';
import type { Captured } from './consumerSign';
import { dropUnnamedPaper } from './dropUnnamedPaper';
import { placeOf } from './signatures';

/** Whose agreement it is, and who signs it in their name where they do not themselves. */
export type AgreementBy = Pick<ArbitrationAgreement, 'personId' | 'representativeId'>;

/** The adults on the chosen plans with their agreements. Each is saved as it is signed: nobody signs twice. */
export function useAgreements() {
  const { draft } = useCase();
  const session = useCaseSession();
  const lines = arbitrationLines(draft, pacificDate(clock.nowMs()));
  return {
    lines,
    /** Of a paper that may have been signed at home nobody says in which city. */
    record: (by: AgreementBy, hand: Captured, where: 'here' | 'unknown' = 'here') => {
      const signedAt = new Date(clock.nowMs()).toISOString();
      session.update((current) =>
        withAgreement(current, {
          ...by,
          textVersion: arbitrationTextVersion,
          signature: {
            ...hand,
            ...placeOf(where === 'here' ? current.signingPlace : undefined),
            signedAt,
          },
        }),
      );
    },
    takeBack: async ({ personId, signature: { documentFileId } }: ArbitrationAgreement) => {
      session.update((current) => withoutAgreement(current, personId));
      // The paper goes with the last signature that was on it.
      await dropUnnamedPaper(session, documentFileId);
    },
  };
}

export type Agreements = ReturnType<typeof useAgreements>;
