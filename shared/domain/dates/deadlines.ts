import { addDays, daysInMonth, firstOfMonth, type CalendarDate } from '../../base/calendarDate';
import type { RuleContext } from '../engine/engineContext';
import { dateSettings, enrollmentPeriods, paymentFacts } from './datesFacts';
import { openEnrollmentOf } from './openEnrollment';

/** By when something is due. */
export interface DueDate {
  /** The last day that is in time; null where only a document can tell it. */
  readonly dueOn: CalendarDate | null;
  readonly startsOn?: CalendarDate;
  readonly remindOn?: CalendarDate;
  /** The last covered day if it is missed. */
  readonly coverageEnds?: CalendarDate;
  /** The rule is not settled or not California's own: show it as a guide only. */
  readonly unsettled?: true;
}

function lastOfMonth(date: CalendarDate): CalendarDate {
  const days = daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  return `${date.slice(0, 7)}-${days}`;
}

interface AppliedRule {
  readonly rule: string;
  readonly source: string;
}

function note(context: RuleContext, applied: AppliedRule, inputs: object, due: DueDate): DueDate {
  context.trace.note(applied.rule, applied.source, { ...inputs }, due.dueOn);
  return due;
}

/** Papers that Covered California asks for; counted from the notice, never from the application. */
export function coveredCaliforniaDocumentsDue(
  context: RuleContext,
  input: { readonly noticeDate: CalendarDate },
): DueDate {
  const rule = dateSettings(context.rules).deadlines.coveredCaliforniaDocuments;
  return note(context, { rule: 'documents for Covered California', source: rule.source }, input, {
    dueOn: addDays(input.noticeDate, rule.days),
    remindOn: addDays(input.noticeDate, rule.reminderDays),
  });
}

/** Papers on citizenship or status for Medi-Cal; the notice is presumed received after some days. */
export function mediCalDocumentsDue(
  context: RuleContext,
  input: { readonly noticeDate: CalendarDate; readonly receivedOn?: CalendarDate | undefined },
): DueDate {
  const rule = dateSettings(context.rules).deadlines.mediCalDocuments;
  const received = input.receivedOn ?? addDays(input.noticeDate, rule.presumedReceiptDays);
  const due = { dueOn: addDays(received, rule.days) };
  return note(context, { rule: 'documents for Medi-Cal', source: rule.source }, input, due);
}

/** By when the county decides a Medi-Cal application. */
export function mediCalDecisionDue(
  context: RuleContext,
  input: { readonly applicationDate: CalendarDate; readonly disability?: boolean | undefined },
): DueDate {
  const rule = dateSettings(context.rules).deadlines.mediCalDecision;
  const days = input.disability === true ? rule.disabilityDays : rule.days;
  const due = { dueOn: addDays(input.applicationDate, days) };
  return note(context, { rule: 'Medi-Cal decision', source: rule.source }, input, due);
}

export const changePrograms = ['mediCal', 'coveredCalifornia'] as const;

/** By when a change in the family is reported. */
export function changeReportDue(
  context: RuleContext,
  input: {
    readonly changeDate: CalendarDate;
    readonly program: (typeof changePrograms)[number];
  },
): DueDate {
  const rule = dateSettings(context.rules).deadlines.reportChange;
  const days = input.program === 'mediCal' ? rule.mediCalDays : rule.coveredCaliforniaDays;
  return note(context, { rule: 'report of a change', source: rule.source }, input, {
    dueOn: addDays(input.changeDate, days),
  });
}

export function appealDue(
  context: RuleContext,
  input: { readonly noticeDate: CalendarDate },
): DueDate {
  const rule = dateSettings(context.rules).deadlines.appealDays;
  return note(context, { rule: 'appeal', source: rule.source }, input, {
    dueOn: addDays(input.noticeDate, rule.days),
  });
}

/** The last day of a draft: during open enrollment not before the day after it ends. */
export function draftExpiry(
  context: RuleContext,
  input: { readonly startedOn: CalendarDate },
): DueDate {
  const rule = dateSettings(context.rules).deadlines.draftExpiryDays;
  let dueOn = addDays(input.startedOn, rule.days);
  for (const planYear of Object.keys(enrollmentPeriods(context.rules).openEnrollment)) {
    const period = openEnrollmentOf(context, Number(planYear));
    if (!period.ok) continue;
    const { start, end } = period.value;
    const isOpen = input.startedOn >= start && input.startedOn <= end;
    const dayAfter = addDays(end, 1);
    if (isOpen && dayAfter > dueOn) dueOn = dayAfter;
  }
  return note(context, { rule: 'expiry of a draft', source: rule.source }, input, { dueOn });
}

/** The first payment: the invoice tells; without it the federal rule is a guide, not California's. */
export function firstPaymentDue(
  context: RuleContext,
  input: { readonly coverageStart: CalendarDate; readonly invoiceDueOn?: CalendarDate | undefined },
): DueDate {
  const { source, firstPayment } = paymentFacts(context.rules);
  const latestDays = firstPayment.federalExchangeRule.notLaterThanDaysAfterEffective;
  const due: DueDate =
    input.invoiceDueOn === undefined
      ? { dueOn: addDays(input.coverageStart, latestDays), unsettled: true }
      : { dueOn: input.invoiceDueOn };
  return note(context, { rule: 'first payment', source }, input, due);
}

/**
 * The grace period for later payments. With advance credit and a month already paid this year three
 * months, of which only the first stays covered; otherwise thirty days.
 */
export function gracePeriod(
  context: RuleContext,
  input: {
    readonly paidThrough: CalendarDate;
    readonly advanceCredit: boolean;
    readonly paidAMonthThisYear?: boolean | undefined;
  },
): DueDate {
  const { source, gracePeriod: facts } = paymentFacts(context.rules);
  const startsOn = addDays(input.paidThrough, 1);
  if (input.advanceCredit && input.paidAMonthThisYear !== false) {
    const dueOn = addDays(firstOfMonth(startsOn, facts.withAptc.months), -1);
    const due = { dueOn, startsOn, coverageEnds: lastOfMonth(startsOn) };
    return note(context, { rule: 'grace period with advance credit', source }, input, due);
  }
  const dueOn = addDays(input.paidThrough, facts.withoutAptc.days);
  return note(context, { rule: 'grace period', source }, input, {
    dueOn,
    startsOn,
    coverageEnds: dueOn,
  });
}
