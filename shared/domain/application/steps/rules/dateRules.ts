import {
  addDays,
  type CalendarDate,
  firstOfMonth,
  parseCalendarDate,
} from '../../../../base/calendarDate';
import { checkBirthDate } from '../../../validation';
import { asText, readPath } from '../readPath';
import {
  error,
  fine,
  fromCheck,
  type Rule,
  type RuleFinding,
  type RuleScope,
  warning,
} from './rule';

/** Judges the date only when it is a real day. */
function onDay(judge: (date: CalendarDate, scope: RuleScope) => readonly RuleFinding[]): Rule {
  return (value, scope) => {
    const date = asText(value);
    if (!parseCalendarDate(date)) return error('date.not-a-real-day');
    return isPlausible(date, scope.today) ? judge(date, scope) : error('date.implausible');
  };
}

/** Nobody on an application has lived longer; no document, offer or absence reaches further. */
const yearsBack = 120;
const yearsAhead = 25;

function isPlausible(date: CalendarDate, today: CalendarDate): boolean {
  const distance = Number(date.slice(0, 4)) - Number(today.slice(0, 4));
  return distance >= -yearsBack && distance <= yearsAhead;
}

/** The longest special enrollment window, counted from the event as day 0. */
const windowDays = 60;

export const dateRules = {
  realDate: onDay(() => fine),
  birthDate: (value, { today }) => fromCheck('birthDate', checkBirthDate(asText(value), today)),
  dateNotFuture: onDay((date, { today }) => (date > today ? error('date.in-the-future') : fine)),
  // The official form asks for the day only of an income that began in the year of the interview.
  startedThisYear: onDay((date, { today }) =>
    date.slice(0, 4) < today.slice(0, 4) ? error('startDate.before-this-year') : fine,
  ),
  dateNotPast: onDay((date, { today }) => (date < today ? error('date.in-the-past') : fine)),
  instantNotFuture: (value, { today }) =>
    asText(value).slice(0, 10) > addDays(today, 1) ? error('date.in-the-future') : fine,
  // An expired document is not a lost status.
  expiryWarning: onDay((date, { today }) => (date < today ? warning('document.expired') : fine)),
  certificationExpiry: onDay((date, { today, application }) => {
    if (date >= today) return fine;
    return application.enroller.expiredCertificationOverriddenBy
      ? warning('certification.expired')
      : error('certification.expired');
  }),
  // A birth may be overdue by a month; a pregnancy lasts at most about 310 days.
  dueDate: onDay((date, { today }) => {
    if (date < addDays(today, -30) || date > addDays(today, 310))
      return error('dueDate.out-of-range');
    return date < today ? warning('dueDate.overdue') : fine;
  }),
  pregnancyEnded: onDay((date, { today }) => {
    if (date > today) return error('date.in-the-future');
    return date < addDays(today, -366) ? error('pregnancyEnded.over-a-year-ago') : fine;
  }),
  endsWithin4Months: onDay((date, { today }) => {
    if (date < today) return error('date.in-the-past');
    return date >= firstOfMonth(today, 5) ? warning('endDate.later-than-4-months') : fine;
  }),
  coverageEnd: onDay((date, { row }) => {
    const start = asText(readPath(row, 'coverageStartOn'));
    return start !== '' && date < start ? error('coverageEnd.before-start') : fine;
  }),
  // Outside the window the row stays: the person may still apply for Medi-Cal.
  eventDate: onDay((date, { today, row }) => {
    const isLoss = readPath(row, 'eventType') === 'lostCoverage';
    if (date > today) {
      if (!isLoss) return error('eventDate.apply-after-the-event');
      return date > addDays(today, windowDays) ? error('eventDate.too-far-ahead') : fine;
    }
    return date < addDays(today, -windowDays) ? warning('eventDate.outside-window') : fine;
  }),
} satisfies Record<string, Rule>;
