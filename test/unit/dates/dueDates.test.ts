import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/base/calendarDate';
import { ask, type Refusal } from '../../fixtures/engineAnswers';

interface Due extends Refusal {
  readonly dueOn: string;
  readonly startsOn?: string;
  readonly coverageEnds?: string;
  readonly unsettled?: true;
}

const due = (kind: string, more: object) => ask<Due>('due-date', { kind, ...more });

describe('due-date', () => {
  it.each([
    [
      'coveredCaliforniaDocuments',
      { noticeDate: '2026-11-23' },
      { dueOn: '2027-02-26', remindOn: '2027-01-07' },
    ],
    ['mediCalDocuments', { noticeDate: '2026-11-23' }, { dueOn: '2027-02-26' }],
    [
      'mediCalDocuments',
      { noticeDate: '2026-11-23', receivedOn: '2026-11-24' },
      { dueOn: '2027-02-22' },
    ],
    ['mediCalDecision', { applicationDate: '2026-11-23' }, { dueOn: '2027-01-07' }],
    [
      'mediCalDecision',
      { applicationDate: '2026-11-23', disability: true },
      { dueOn: '2027-02-21' },
    ],
    ['changeReport', { changeDate: '2026-11-23', program: 'mediCal' }, { dueOn: '2026-12-03' }],
    [
      'changeReport',
      { changeDate: '2026-11-23', program: 'coveredCalifornia' },
      { dueOn: '2026-12-23' },
    ],
    ['appeal', { noticeDate: '2026-11-23' }, { dueOn: '2027-02-21' }],
    ['draftExpiry', { startedOn: '2026-06-01' }, { dueOn: '2026-07-01' }],
    ['draftExpiry', { startedOn: '2026-11-23' }, { dueOn: '2027-02-01' }],
    ['draftExpiry', { startedOn: '2027-01-31' }, { dueOn: '2027-03-02' }],
    [
      'firstPayment',
      { coverageStart: '2027-01-01', invoiceDueOn: '2027-01-10' },
      { dueOn: '2027-01-10' },
    ],
    ['firstPayment', { coverageStart: '2027-01-01' }, { dueOn: '2027-01-31', unsettled: true }],
    [
      'gracePeriod',
      { paidThrough: '2027-03-31', advanceCredit: true },
      { startsOn: '2027-04-01', dueOn: '2027-06-30', coverageEnds: '2027-04-30' },
    ],
    [
      'gracePeriod',
      { paidThrough: '2027-03-31', advanceCredit: false },
      { startsOn: '2027-04-01', dueOn: '2027-04-30', coverageEnds: '2027-04-30' },
    ],
    [
      'gracePeriod',
      { paidThrough: '2026-12-31', advanceCredit: true, paidAMonthThisYear: false },
      { startsOn: '2027-01-01', dueOn: '2027-01-30' },
    ],
  ])('%s of %o', (kind, input, expected) => {
    expect(due(kind, input)).toMatchObject(expected);
  });

  it('calls only the invoice’s day settled for a first payment', () => {
    const invoice = { coverageStart: '2027-01-01', invoiceDueOn: '2027-01-10' };
    expect(due('firstPayment', invoice).unsettled).toBeUndefined();
  });

  it('names the kind or the day that is missing', () => {
    expect(due('taxes', {}).error).toMatchObject({ code: 'bad-input', path: 'kind' });
    expect(due('appeal', {}).error).toMatchObject({ code: 'bad-input', path: 'noticeDate' });
  });

  it('lets no draft of open enrollment expire before it has ended', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 91 }), (days) => {
        const startedOn = addDays('2026-11-01', days);
        expect(due('draftExpiry', { startedOn }).dueOn > '2027-01-31').toBe(true);
      }),
    );
  });

  it('gives advance credit three months of grace, of which one is covered', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36 }), (months) => {
        const first = `${2025 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
        const paidThrough = addDays(first, -1);
        const answer = due('gracePeriod', { paidThrough, advanceCredit: true });
        expect(answer.startsOn).toBe(first);
        expect(answer.coverageEnds?.slice(0, 7)).toBe(first.slice(0, 7));
        expect(answer.dueOn > (answer.coverageEnds ?? '')).toBe(true);
      }),
    );
  });
});
