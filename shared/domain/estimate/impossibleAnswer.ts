import { ageOn, parseCalendarDate, type CalendarDate } from '../../base/calendarDate';
import type { RulePack } from '../../packs/rulePack';
import {
  type ApplicationDraft,
  birthParentAndChild,
  checkFields,
  type FindingCode,
  presentPersons,
  youngestBirthParentYears,
} from '../application';
import type { EngineError } from '../engine/engineError';
import { parentAgeMessage } from '../household';
import { silentTrace } from '../engine/trace';
import { findRatingRegion } from '../plans/ratingRegion';
import { ownPlace, statedPlace, type StatedPlace } from './place';
import type { EstimateInput } from './types';

const listed = 'expected the id of a listed person';

/** What no family can mean, by the finding that the review would show; each says what would be right. */
const impossible: Partial<Record<FindingCode, string>> = {
  'birthDate.in-the-future': 'expected a birth date that is not after asOf',
  'birthDate.not-a-real-day': 'expected a day that the calendar has',
  'birthDate.too-long-ago': 'expected a birth date at most 120 years before asOf',
  'birthDate.wrong-format': 'expected a calendar date as YYYY-MM-DD',
  'date.not-a-real-day': 'expected a day that the calendar has',
  'amount.negative': 'expected an amount of 0 or more: this kind of income cannot be a loss',
  'amount.not-positive': 'expected an amount above 0',
  'hoursPerWeek.out-of-range': 'expected the hours worked in a week, from 0.25 to 168',
  'daysPerWeek.out-of-range': 'expected the days worked in a week, from 0.5 to 7',
  'expectedBabies.out-of-range': 'expected a number of babies from 1 to 10',
  'nightsPerYear.out-of-range': 'expected a number of nights from 0 to 366',
  'person.not-in-household': listed,
  'zip.wrong-format': 'expected a ZIP of five digits',
};

function refusal(path: string, message: string): EngineError {
  return { code: 'bad-input', path, message };
}

/** `persons.2.dateOfBirth` as the engine writes paths: `application.persons[2].dateOfBirth`. */
function enginePath(path: string): string {
  return `application.${path.replace(/\.(\d+)(?=\.|$)/g, '[$1]')}`;
}

/**
 * The first statement of a household that cannot be so. What is only half told is no error, on a
 * screen nor here: whoever sends a whole line can be told at once, a family that types cannot.
 */
export function impossibleAnswer(
  input: Pick<EstimateInput, 'application' | 'asOf' | 'groups' | 'rules'>,
): EngineError | undefined {
  const { application, asOf, rules } = input;
  return (
    strangers(application) ??
    wrongGroups(input) ??
    wrongFields(application, asOf, rules) ??
    youngParents(application) ??
    endsBeforeItBegins(application) ??
    unknownPlace(application, rules)
  );
}

/** Rows about somebody who is not listed would silently count nothing. */
function strangers({
  persons,
  relationships,
  incomes,
  deductions,
  coverages,
}: ApplicationDraft): EngineError | undefined {
  const ids = new Set<string>();
  for (const [index, { id }] of persons.entries()) {
    if (ids.has(id)) return refusal(`application.persons[${index}].id`, 'expected ids that differ');
    ids.add(id);
  }
  for (const [index, { fromPersonId, toPersonId }] of relationships.entries()) {
    const path = `application.relationships[${index}]`;
    if (!ids.has(fromPersonId)) return refusal(`${path}.fromPersonId`, listed);
    if (!ids.has(toPersonId)) return refusal(`${path}.toPersonId`, listed);
    if (fromPersonId === toPersonId)
      return refusal(`${path}.toPersonId`, 'expected another person');
  }
  for (const [name, rows] of Object.entries({ incomes, deductions, coverages })) {
    const index = rows.findIndex(({ personId }) => !ids.has(personId));
    if (index >= 0) return refusal(`application.${name}[${index}].personId`, listed);
  }
  return undefined;
}

function wrongGroups({
  application,
  groups = [],
}: Pick<EstimateInput, 'application' | 'groups'>): EngineError | undefined {
  const ids = new Set(application.persons.map(({ id }) => id));
  const grouped = new Set<string>();
  for (const [at, { memberIds }] of groups.entries()) {
    for (const [index, id] of memberIds.entries()) {
      const path = `groups[${at}].memberIds[${index}]`;
      if (!ids.has(id)) return refusal(path, listed);
      if (grouped.has(id)) return refusal(path, 'expected each person in one group');
      grouped.add(id);
    }
  }
  return undefined;
}

function wrongFields(
  application: ApplicationDraft,
  today: CalendarDate,
  rules: RulePack,
): EngineError | undefined {
  for (const { severity, code, path } of checkFields(application, { today, rules })) {
    const message = severity === 'error' ? impossible[code] : undefined;
    if (message !== undefined && path !== null) return refusal(enginePath(path), message);
  }
  return undefined;
}

function youngParents({ persons, relationships }: ApplicationDraft): EngineError | undefined {
  const births = new Map(persons.map(({ id, dateOfBirth }) => [id, dateOfBirth]));
  for (const [index, { fromPersonId, toPersonId, kind }] of relationships.entries()) {
    const born = birthParentAndChild(kind, births.get(fromPersonId), births.get(toPersonId));
    const { parent, child } = born ?? {};
    if (!parent || !child || ageOn(parent, child) >= youngestBirthParentYears) continue;
    return refusal(`application.relationships[${index}].kind`, parentAgeMessage);
  }
  return undefined;
}

function endsBeforeItBegins({ incomes }: ApplicationDraft): EngineError | undefined {
  for (const [index, row] of incomes.entries()) {
    const { startDate = '' } = row;
    if (row.startedBeforeThisYear !== 'no' || !parseCalendarDate(startDate)) continue;
    const field = row.stillReceiving === 'no' ? 'lastReceivedDate' : 'endDate';
    const end = row[field] ?? '';
    if (parseCalendarDate(end) && end < startDate) {
      return refusal(
        `application.incomes[${index}].${field}`,
        'expected a day that is not before startDate',
      );
    }
  }
  return undefined;
}

function unknownPlace(application: ApplicationDraft, rules: RulePack): EngineError | undefined {
  const isHomeless = application.household.isHomeless === 'yes';
  const address = isHomeless ? 'mailingAddress' : 'homeAddress';
  const own = presentPersons(application).flatMap((person) => {
    const place = ownPlace(person);
    const index = application.persons.indexOf(person);
    return place ? [{ place, path: `persons[${index}].residence.address` }] : [];
  });
  const stated = [{ place: statedPlace(application), path: `household.${address}` }, ...own];
  for (const { place, path } of stated) {
    const error = unlistedZip(place, rules);
    if (error) return { ...error, path: `application.${path}.zip` };
  }
  return undefined;
}

/** A ZIP of several counties is only open; one of no county leaves nothing to choose from. */
function unlistedZip({ zip, county }: StatedPlace, rules: RulePack): EngineError | undefined {
  if (zip === undefined || county !== undefined) return undefined;
  const found = findRatingRegion({ rules, trace: silentTrace }, { zip });
  const isUnlisted =
    !found.ok && (found.error.code === 'unknown-zip' || found.error.code === 'not-california');
  return isUnlisted ? found.error : undefined;
}
