import { describe, expect, it } from 'vitest';
import type { Change } from '#shared/hub/changes';
import {
  asksForAction,
  outboxEventOf,
  rowAfter,
} from '../../../renderer/store/changes/changeEffects';
import type { ConsumerRow } from '../../../renderer/store/rows/consumerRow';

const common = {
  id: 'change-0001',
  caseId: 'case-0001',
  madeAt: '2026-11-03T10:00:00Z',
  practice: true,
};
const row: ConsumerRow = {
  id: 'case-0001',
  firstName: 'Ana',
  lastName: 'Núñez',
  memberNames: '',
  city: '',
  postalCode: '',
  phone: '',
  language: 'es',
  status: 'submitted',
  coverageYear: 2027,
  householdSize: 1,
  planName: '',
  netPremiumCents: null,
  dueOn: null,
  draftId: null,
  commandId: null,
  updatedAtMs: 1,
};

type Status = 'eligible' | 'pending' | 'conditionallyEligible';

function determination(status: Status, verificationsDueOn?: string): Change {
  return {
    ...common,
    kind: 'determination',
    exchangeCaseNumber: 'PRACTICE-1',
    members: [{ personId: 'p1', program: 'qhpAptc', status, reasonCodes: [] }],
    ...(verificationsDueOn === undefined ? {} : { verificationsDueOn }),
  };
}

const confirmed: Change = { ...common, kind: 'enrollmentConfirmed', confirmationNumber: 'C-1' };
const notice = { ...common, kind: 'notice' as const, noticeNumber: 'N-1' };
const rejected: Change = { ...common, kind: 'commandRejected', reason: 'planNotAvailable' };

describe('a change asks for action', () => {
  it.each<[string, Change, boolean]>([
    ['where a document is still to come', determination('pending'), true],
    [
      'where the payment was declined',
      { ...common, kind: 'paymentResult', outcome: 'declined' },
      true,
    ],
    ['where the command was rejected', rejected, true],
    ['not where the enrollment is confirmed', confirmed, false],
    [
      'not where the payment was accepted',
      { ...common, kind: 'paymentResult', outcome: 'accepted' },
      false,
    ],
  ])('%s', (_name, change, asked) => {
    expect(asksForAction(row, change)).toBe(asked);
  });
});

describe('the list row after a change of the hub', () => {
  it.each<[string, Change, Partial<ConsumerRow>]>([
    ['a determination', determination('eligible'), { status: 'determined', dueOn: null }],
    ['one that waits', determination('pending'), { status: 'actionNeeded' }],
    [
      'one with conditions',
      determination('conditionallyEligible', '2027-02-01'),
      { status: 'actionNeeded', dueOn: '2027-02-01' },
    ],
    ['an enrollment', confirmed, { status: 'enrolled' }],
    [
      'an accepted payment',
      { ...common, kind: 'paymentResult', outcome: 'accepted' },
      { status: 'submitted' },
    ],
    [
      'a declined payment',
      { ...common, kind: 'paymentResult', outcome: 'declined' },
      { status: 'actionNeeded' },
    ],
    [
      'a notice to answer',
      { ...notice, subject: 'paymentDue', respondBy: '2026-12-01' },
      { status: 'actionNeeded', dueOn: '2026-12-01' },
    ],
    ['a notice to read', { ...notice, subject: 'welcome' }, { status: 'submitted', dueOn: null }],
    ['a withdrawal', { ...notice, subject: 'withdrawn' }, { status: 'withdrawn' }],
    ['a rejection', rejected, { status: 'rejected' }],
  ])('shows %s', (_name, change, expected) => {
    expect(rowAfter(row, change, 2)).toEqual({ ...row, updatedAtMs: 2, ...expected });
  });

  it('keeps the earlier due date, and what is still to do', () => {
    const busy: ConsumerRow = { ...row, status: 'actionNeeded', dueOn: '2026-11-20' };
    expect(rowAfter(busy, determination('pending', '2027-02-01'), 2).dueOn).toBe('2026-11-20');
    expect(rowAfter(busy, confirmed, 2).status).toBe('actionNeeded');
  });
});

describe('the outbox item after a change of the hub', () => {
  it('is confirmed only by a number of the exchange or the carrier', () => {
    expect(outboxEventOf(determination('eligible'))).toMatchObject({ type: 'confirmed' });
    expect(outboxEventOf(confirmed)).toMatchObject({ confirmationNumber: 'C-1' });
    expect(outboxEventOf({ ...notice, subject: 'welcome' })).toBeUndefined();
  });
  it('is rejected with the reason of the exchange', () => {
    expect(outboxEventOf(rejected)).toEqual({
      type: 'rejected',
      answer: 'exchange.planNotAvailable',
    });
  });
});
