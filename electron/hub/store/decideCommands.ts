import type { CommandAnswer, CommandKind, SealedCommand } from '#shared/hub/index';
import { problemOf, type ProblemCode } from '#shared/hub/index';

export interface CaseState {
  readonly counselorId: string;
  readonly nextSequence: number;
  /** The family took its permission back. */
  readonly consentRevoked: boolean;
}

export type Decision =
  | { readonly kind: 'apply' }
  /** The same command was stored before, by an earlier request or earlier in this batch. */
  | { readonly kind: 'repeat' }
  | { readonly kind: 'answer'; readonly answer: CommandAnswer };

export interface CommandFacts extends Pick<
  SealedCommand,
  'id' | 'caseId' | 'caseSequence' | 'counselorId' | 'bodySha256'
> {
  readonly kind: CommandKind;
}

export interface Standing {
  readonly cases: ReadonlyMap<string, CaseState>;
  /** Body hash of each stored command among these. */
  readonly stored: ReadonlyMap<string, string>;
}

/**
 * What becomes of each command of a batch, in the order given. Pure: the caller holds the locks that
 * keep `standing` true until the decision is stored.
 */
export function decideCommands(
  commands: readonly CommandFacts[],
  { cases, stored }: Standing,
): Decision[] {
  const known = new Map(stored);
  const states = new Map(cases);
  return commands.map((command) => {
    const decision = decideOne(command, known.get(command.id), states.get(command.caseId));
    if (decision.kind === 'apply') {
      known.set(command.id, command.bodySha256);
      states.set(command.caseId, {
        counselorId: command.counselorId,
        nextSequence: command.caseSequence + 1,
        consentRevoked: command.kind === 'consent.revoke',
      });
    }
    return decision;
  });
}

function decideOne(
  command: CommandFacts,
  storedHash: string | undefined,
  state: CaseState = { counselorId: command.counselorId, nextSequence: 1, consentRevoked: false },
): Decision {
  const { id, caseSequence } = command;
  const expectedCaseSequence = state.nextSequence;
  if (storedHash !== undefined) {
    if (storedHash === command.bodySha256) return { kind: 'repeat' };
    return refuse(id, 'commandBodyDiffers');
  }
  if (state.counselorId !== command.counselorId) return refuse(id, 'caseNotYours');
  // 10 CCR 6664: what came before stays received, nothing more is taken.
  if (state.consentRevoked) return refuse(id, 'consentRevoked');
  if (caseSequence > expectedCaseSequence) {
    return { kind: 'answer', answer: { kind: 'outOfOrder', id, expectedCaseSequence } };
  }
  if (caseSequence < expectedCaseSequence) {
    return { kind: 'answer', answer: { kind: 'conflict', id, expectedCaseSequence } };
  }
  return { kind: 'apply' };
}

function refuse(id: string, code: ProblemCode): Decision {
  return { kind: 'answer', answer: { kind: 'refused', id, problem: problemOf(code) } };
}
