import type { ApplicationDraft, HouseholdMember } from '#shared/domain/application/index';
import { presentPersons } from '#shared/domain/application/steps/subjects';

/** The lists of the application that grow by a button. */
export const listNames = [
  'persons',
  'incomes',
  'deductions',
  'coverages',
  'employerOffers',
  'lifeEvents',
  'representatives',
] as const;
export type ListName = (typeof listNames)[number];

/** Every pair of people has one relation row, the later person first, as the official form asks. */
export function withRelationshipRows(application: ApplicationDraft): ApplicationDraft {
  const present = presentPersons(application);
  const known = new Set(
    application.relationships.map(
      ({ fromPersonId, toPersonId }) => `${fromPersonId}~${toPersonId}`,
    ),
  );
  const missing = present.flatMap((later, index) =>
    present
      .slice(0, index)
      .filter(
        (earlier) =>
          !known.has(`${later.id}~${earlier.id}`) && !known.has(`${earlier.id}~${later.id}`),
      )
      .map((earlier) => ({ fromPersonId: later.id, toPersonId: earlier.id })),
  );
  if (missing.length === 0) return application;
  return { ...application, relationships: [...application.relationships, ...missing] };
}

/** Adds an empty row; a new person also gets their relations to everybody else. */
export function addRow(
  application: ApplicationDraft,
  list: ListName,
  row: { readonly id: string; readonly personId?: string },
): ApplicationDraft {
  const next = { ...application, [list]: [...application[list], row] };
  return list === 'persons' ? withRelationshipRows(next) : next;
}

/** Takes a row out. A person goes with what hangs on them; whoever calls offers to undo it. */
export function removeRow(
  application: ApplicationDraft,
  list: ListName,
  id: string,
): ApplicationDraft {
  if (list !== 'persons') {
    const kept = (application[list] as readonly { readonly id: string }[]).filter(
      (row) => row.id !== id,
    );
    return { ...application, [list]: kept };
  }
  return {
    ...application,
    persons: application.persons.filter((person) => person.id !== id),
    relationships: application.relationships.filter(
      ({ fromPersonId, toPersonId }) => fromPersonId !== id && toPersonId !== id,
    ),
    incomes: application.incomes.filter(({ personId }) => personId !== id),
    deductions: application.deductions.filter(({ personId }) => personId !== id),
    coverages: application.coverages.filter(({ personId }) => personId !== id),
  };
}

/** Whose "yes" opens which list: the first row is there at once, and goes with the answer while empty. */
const gates = [
  ['incomes', (person: HouseholdMember) => person.income?.hasIncome],
  ['deductions', (person: HouseholdMember) => person.income?.hasDeductions],
  ['coverages', (person: HouseholdMember) => person.coverage?.hasOtherCoverageNow],
] as const;

function isEmptyRow(row: object): boolean {
  return Object.keys(row).every((key) => key === 'id' || key === 'personId');
}

/** A first row for everybody who just said that there is one; none that says nothing for anybody else. */
export function withFirstRows(
  application: ApplicationDraft,
  newId: () => string,
): ApplicationDraft {
  let next = application;
  for (const [list, answerOf] of gates) {
    const people = presentPersons(application);
    const opened = people.filter((person) => answerOf(person) === 'yes').map(({ id }) => id);
    const rows = next[list].filter((row) => opened.includes(row.personId) || !isEmptyRow(row));
    const added = opened
      .filter((id) => !rows.some(({ personId }) => personId === id))
      .map((personId) => ({ id: newId(), personId }));
    if (added.length > 0 || rows.length < next[list].length) {
      next = { ...next, [list]: [...rows, ...added] };
    }
  }
  return next;
}

interface Row {
  readonly id: string;
}

function putBack<Item extends Row>(now: readonly Item[], before: readonly Item[]): Item[] {
  const restored = [...now];
  for (const [index, row] of before.entries()) {
    if (!restored.some(({ id }) => id === row.id)) restored.splice(index, 0, row);
  }
  return restored;
}

/** Undoes a removal: the rows that stood before come back; what was answered since stays. */
export function restoreRows(
  application: ApplicationDraft,
  before: ApplicationDraft,
): ApplicationDraft {
  const known = new Set(
    application.relationships.map(
      ({ fromPersonId, toPersonId }) => `${fromPersonId}~${toPersonId}`,
    ),
  );
  return {
    ...application,
    persons: putBack(application.persons, before.persons),
    incomes: putBack(application.incomes, before.incomes),
    deductions: putBack(application.deductions, before.deductions),
    coverages: putBack(application.coverages, before.coverages),
    employerOffers: putBack(application.employerOffers, before.employerOffers),
    lifeEvents: putBack(application.lifeEvents, before.lifeEvents),
    representatives: putBack(application.representatives, before.representatives),
    relationships: [
      ...application.relationships,
      ...before.relationships.filter(
        ({ fromPersonId, toPersonId }) => !known.has(`${fromPersonId}~${toPersonId}`),
      ),
    ],
  };
}

/** The rows of every list by id, in order: `persons.<id>`; then those that lie inside another row. */
export function rowKeys(application: ApplicationDraft): readonly string[] {
  const items = (place: string, rows: readonly unknown[] = []) =>
    rows.map((_, index) => `${place}.${index}`);
  return [
    ...items('household.addressHistory', application.household.addressHistory),
    ...listNames.flatMap((list) => application[list].map(({ id }) => `${list}.${id}`)),
    ...application.incomes.flatMap(({ id, selfEmploymentExpenses }) =>
      items(`incomes.${id}.selfEmploymentExpenses`, selfEmploymentExpenses),
    ),
    ...application.persons.flatMap(({ id, americanIndian }) =>
      items(`persons.${id}.americanIndian.tribalIncomes`, americanIndian?.tribalIncomes),
    ),
  ];
}
