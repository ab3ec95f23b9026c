import {
  firstOfMonth,
  formatCalendarDate,
  isLeapYear,
  parseCalendarDate,
  type CalendarDate,
} from '../../base/calendarDate';
import type { RuleContext } from '../engine/engineContext';
import { dateSettings } from './datesFacts';

export type Milestone =
  'childMediCalEnds' | 'parentPlanEnds' | 'formerFosterYouthEnds' | 'medicareStarts';

export interface AgeMilestone {
  readonly milestone: Milestone;
  readonly age: number;
  readonly birthday: CalendarDate;
  /** The first day on which the new state of things holds. */
  readonly changesOn: CalendarDate;
}

const milestones: readonly Milestone[] = [
  'childMediCalEnds',
  'parentPlanEnds',
  'formerFosterYouthEnds',
  'medicareStarts',
];

/** The day on which an age is reached; March 1 for February 29 in a common year. */
export function birthdayAt(birthDate: CalendarDate, age: number): CalendarDate {
  const born = parseCalendarDate(birthDate);
  if (!born) return birthDate;
  const year = born.year + age;
  const isMissing = born.month === 2 && born.day === 29 && !isLeapYear(year);
  return formatCalendarDate(isMissing ? { year, month: 3, day: 1 } : { ...born, year });
}

/** The birthdays at 19, 26 and 65 that fall into a year or change somebody's programs in it. */
export function ageMilestones(
  context: RuleContext,
  input: { readonly birthDate: CalendarDate; readonly planYear: number },
): readonly AgeMilestone[] {
  const { ages } = dateSettings(context.rules);
  const reached: AgeMilestone[] = [];
  for (const milestone of milestones) {
    const { age, source } = ages[milestone];
    const birthday = birthdayAt(input.birthDate, age);
    const changesOn = changeDay(milestone, birthday);
    const year = `${input.planYear}-`;
    if (!birthday.startsWith(year) && !changesOn.startsWith(year)) continue;
    context.trace.note(`birthday: ${milestone}`, source, { ...input, birthday }, changesOn);
    reached.push({ milestone, age, birthday, changesOn });
  }
  return reached;
}

function changeDay(milestone: Milestone, birthday: CalendarDate): CalendarDate {
  switch (milestone) {
    case 'childMediCalEnds':
    case 'formerFosterYouthEnds':
      return birthday;
    case 'parentPlanEnds':
      return formatCalendarDate({ year: Number(birthday.slice(0, 4)) + 1, month: 1, day: 1 });
    case 'medicareStarts':
      // Medicare begins with the month of the birthday, or the month before a birthday on the first.
      return firstOfMonth(birthday, birthday.endsWith('-01') ? -1 : 0);
  }
}
