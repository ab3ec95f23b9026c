import type { CalendarDate } from '#shared/base/calendarDate';
import type { ApplicationDraft, HouseholdMember } from '#shared/domain/application/index';
import { mediCalStartDates } from '#shared/domain/dates/index';
import { silentTrace } from '#shared/domain/engine/trace';
import type { RulePack } from '#shared/packs/rulePack';

/**
 * The months before the application that Medi-Cal can still pay for, a row each, for whoever wants
 * it: how many there are is a dated fact. What was told of a month stays while the month counts.
 */
export function withRetroMonths(
  application: ApplicationDraft,
  rules: RulePack,
  today: CalendarDate,
): ApplicationDraft {
  const start = mediCalStartDates({ rules, trace: silentTrace }, { applicationDate: today });
  const months = start.ok ? (start.value.retroMonths ?? []) : [];
  const persons = application.persons.map((person) => withMonths(person, months));
  const isSame = persons.every((person, index) => person === application.persons[index]);
  return isSame ? application : { ...application, persons };
}

function withMonths(person: HouseholdMember, months: readonly string[]): HouseholdMember {
  const { retroactive } = person;
  if (retroactive?.wantsRetroactiveMediCal !== 'yes') return person;
  const told = retroactive.retroMonths ?? [];
  const isSame = told.map(({ month }) => month).join() === months.join();
  if (isSame) return person;
  const retroMonths = months.map((month) => told.find((one) => one.month === month) ?? { month });
  return { ...person, retroactive: { ...retroactive, retroMonths } };
}
