import { describe, expect, it } from 'vitest';
import type { Change } from '#shared/hub/changes';
import {
  askingChange,
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

const paid: Change = { ...common, kind: 'paymentResult', outcome: 'accepted' };
const declined: Change = { ...common, kind: 'paymentResult', outcome: 'declined' };
const paymentDue: Change = { ...notice, subject: 'paymentDue', respondBy: '2026-12-01' };

describe('what still asks somebody for something', () => {
  const waits = determination('pending');
  it.each<[string, Change[], Change | null]>([
    ['is the document that is still to come', [waits], waits],
    ['is the declined payment', [waits, declined], declined],
    ['is the payment declined after another was accepted', [paid, declined], declined],
    ['is the rejection', [confirmed, rejected], rejected],
    ['is nothing where the enrollment is confirmed', [confirmed], null],
    ['is nothing where the payment was accepted', [declined, paid], null],
    ['is the document where the payment was accepted since', [waits, declined, paid], waits],
    ['is nothing where the document came', [waits, determination('eligible')], null],
    [
      'is the declined payment where the document came since',
      [declined, waits, determination('eligible')],
      declined,
    ],
  ])('%s', (_name, changes, expected) => {
    expect(askingChange(changes)).toBe(expected);
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
    ['an accepted payment', paid, { status: 'submitted' }],
    [
      'a declined payment',
      declined,
      { status: 'actionNeeded', butForPayment: { status: 'submitted', dueOn: null } },
    ],
    [
      'a notice to answer',
      { ...notice, subject: 'verificationRequested', respondBy: '2026-12-01' },
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

  const after = (...changes: Change[]) => {
    const { status, dueOn } = changes.reduce((last, change) => rowAfter(last, change, 2), row);
    return [status, dueOn];
  };

  it.each<[string, Change[], (string | null)[]]>([
    ['is settled by a payment that is accepted', [declined, paid], ['submitted', null]],
    ['with its day as well', [paymentDue, declined, paid], ['submitted', null]],
    ['keeps its day until then', [paymentDue, declined], ['actionNeeded', '2026-12-01']],
    ['hides an enrollment until it is paid', [declined, confirmed], ['actionNeeded', null]],
    ['and shows it then', [declined, confirmed, paid], ['enrolled', null]],
    [
      'leaves the documents to do',
      [declined, determination('pending', '2027-02-01'), paid],
      ['actionNeeded', '2027-02-01'],
    ],
    ['is asked for no more after a rejection', [declined, rejected, paid], ['rejected', null]],
    [
      'is asked for no more after a withdrawal',
      [paymentDue, { ...notice, subject: 'withdrawn' }],
      ['withdrawn', null],
    ],
  ])('a payment that is asked for %s', (_name, changes, expected) => {
    expect(after(...changes)).toEqual(expected);
  });
});
