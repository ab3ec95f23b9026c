import { addMonths, type CalendarDate } from '../../../base/calendarDate';
import type { ApplicationDraft } from '../schema';
import { presentPersons } from '../steps/subjects';
import { tribalIncomeFields } from './attachmentMap';
import { columnsOf, type PersonAt } from './columns';
import {
  joined,
  keyed,
  nothing,
  printText,
  tickYesNo,
  type Derived,
  type Place,
  type Places,
  type Printed,
} from './printed';
import { writeAnswer } from './writeAnswer';

/** What the form calls soon, as of every income. */
const monthsOfSoon = 4;
const written = (value: CalendarDate) => writeAnswer({ kind: 'date', labelKey: '', value }, String);

/** What the form is told of one end of an income; whether that is the very day. */
interface End {
  readonly prints: readonly Printed[];
  readonly exact: boolean;
}

function began(place: Place, from: CalendarDate, today: CalendarDate): End {
  const before = from < `${today.slice(0, 4)}-01-01`;
  const day = before ? [] : printText(place, tribalIncomeFields.firstOn, written(from));
  return {
    prints: [tickYesNo(place, tribalIncomeFields.beforeThisYear, before), ...day],
    exact: !before,
  };
}

function ends(place: Place, to: CalendarDate, today: CalendarDate): End {
  const still = to >= today;
  const box = tickYesNo(place, tribalIncomeFields.still, still);
  if (!still) {
    const day = printText(place, tribalIncomeFields.lastOn, written(to));
    return { prints: [box, ...day], exact: true };
  }
  const soon = to <= addMonths(today, monthsOfSoon);
  const day = soon ? printText(place, tribalIncomeFields.endsOn, written(to)) : [];
  const endsSoon = tickYesNo(place, tribalIncomeFields.endsSoon, soon);
  return { prints: [box, endsSoon, ...day], exact: soon };
}

function ofPerson({ person, place }: PersonAt, today: CalendarDate): Derived {
  const [first] = person.americanIndian?.tribalIncomes ?? [];
  if (person.americanIndian?.isAmericanIndianOrAlaskaNative !== 'yes' || !first) {
    return nothing;
  }
  const key = `persons.${person.id}.americanIndian.tribalIncomes.0`;
  const { from, to } = first;
  const told = [
    { key: `${key}.from`, end: from === undefined ? null : began(place, from, today) },
    { key: `${key}.to`, end: to === undefined ? null : ends(place, to, today) },
  ];
  return {
    prints: [
      ...keyed(key, [tickYesNo(place, tribalIncomeFields.hasAny, true)]),
      ...told.flatMap(({ key, end }) => keyed(key, end?.prints ?? [])),
    ],
    // A day that is only ticked, as "before this year", is on the notes, too.
    keys: told.filter(({ end }) => end?.exact).map(({ key }) => key),
  };
}

/** Attachment D: the days of a person's tribal income, as the form asks them. */
export function tribalPrints(
  application: ApplicationDraft,
  places: Places,
  today: CalendarDate,
): Derived {
  const columns = columnsOf(presentPersons(application), places);
  return joined(columns.map((at) => ofPerson(at, today)));
}
