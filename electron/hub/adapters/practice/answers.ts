import { createHash } from 'node:crypto';
import { firstPremium } from '#shared/domain/application/index';
import type { Change, CommandKind, CommandPayload } from '#shared/hub/index';
import { chanceFor, type Chance } from './chance';
import { determineMembers } from './determine';

/** How many times the practice exchange comes back to a command, each one delay after the last. */
export const stepsOf: Readonly<Record<CommandKind, number>> = {
  'application.submit': 3,
  'case.withdraw': 1,
  // The office is told; an exchange has no part in a permission to help.
  'consent.revoke': 0,
};

type ChangeBody = Change extends infer Kind
  ? Kind extends Change
    ? Omit<Kind, 'id' | 'caseId' | 'commandId' | 'madeAt' | 'practice'>
    : never
  : never;

type Submission = Extract<CommandPayload, { kind: 'application.submit' }>['body'];

interface Answering {
  readonly submission: Submission;
  readonly chance: Chance;
}

/** One application in eight comes back, so that a class meets a rejection. */
const rejectionOneIn = 8;
/** One payment in six does not go through. */
const declinedOneIn = 6;

const applicationSteps: readonly ((answering: Answering) => readonly ChangeBody[])[] = [
  ({ submission, chance }) => {
    if (isRejected(chance)) {
      const reasons = [
        'duplicateApplication',
        'identityNotProved',
        'applicationIncomplete',
      ] as const;
      const reason = reasons[chance.pick('rejectionReason', reasons.length)] ?? reasons[0];
      return [{ kind: 'commandRejected', reason }];
    }
    const members = determineMembers(submission, chance);
    const conditional = members.some(({ status }) => status === 'conditionallyEligible');
    const subject = conditional ? 'verificationRequested' : 'eligibilityResult';
    return [
      { kind: 'determination', exchangeCaseNumber: numberOf(chance, 'case', 'PRACTICE-'), members },
      { kind: 'notice', noticeNumber: numberOf(chance, 'notice', 'PRACTICE-N'), subject },
    ];
  },
  ({ submission, chance }) =>
    isRejected(chance)
      ? []
      : submission.planChoices.map(({ planId, groupId }) => ({
          kind: 'enrollmentConfirmed',
          confirmationNumber: numberOf(chance, `confirmation ${groupId}`, 'PRACTICE-E'),
          planId,
        })),
  ({ submission, chance }) => {
    if (isRejected(chance) || submission.planChoices.length === 0) return [];
    // A change of a case keeps the payment that the carrier has.
    if (!submission.payment && isChange(submission)) return [];
    if (firstPremium(submission).nothingDue) return [];
    if (!submission.payment) {
      const noticeNumber = numberOf(chance, 'paymentNotice', 'PRACTICE-N');
      return [
        { kind: 'paymentResult', outcome: 'noPaymentMethod' },
        { kind: 'notice', noticeNumber, subject: 'paymentDue' },
      ];
    }
    if (chance.pick('payment', declinedOneIn) === 0) {
      return [{ kind: 'paymentResult', outcome: 'declined', reason: 'insufficientFunds' }];
    }
    const referenceNumber = numberOf(chance, 'payment', 'PRACTICE-P');
    return [{ kind: 'paymentResult', outcome: 'accepted', referenceNumber }];
  },
];

/** What the practice exchange answers to a command at a step: the same for the same seed, always. */
export function practiceAnswers(
  seed: string,
  payload: CommandPayload,
  step: number,
  madeAt: string,
): Change[] {
  return bodiesOf(payload, step, chanceFor(seed, payload)).map((body, index) => ({
    ...body,
    id: changeId(payload.id, step, index),
    caseId: payload.caseId,
    commandId: payload.id,
    madeAt,
    practice: true,
  }));
}

function bodiesOf(payload: CommandPayload, step: number, chance: Chance): readonly ChangeBody[] {
  if (payload.kind === 'application.submit') {
    return applicationSteps[step]?.({ submission: payload.body, chance }) ?? [];
  }
  const noticeNumber = numberOf(chance, 'withdrawal', 'PRACTICE-N');
  return [{ kind: 'notice', noticeNumber, subject: 'withdrawn' }];
}

function isChange({ snapshot: { amendmentKind } }: Submission): boolean {
  return amendmentKind !== undefined && amendmentKind !== 'renewal';
}

function isRejected(chance: Chance): boolean {
  return chance.pick('rejection', rejectionOneIn) === 0;
}

function numberOf(chance: Chance, question: string, prefix: string): string {
  return `${prefix}${String(chance.pick(question, 100_000_000)).padStart(8, '0')}`;
}

function changeId(commandId: string, step: number, index: number): string {
  const digest = createHash('sha256').update(`${commandId}|${step}|${index}`).digest('base64url');
  return `chg_${digest.slice(0, 22)}`;
}
