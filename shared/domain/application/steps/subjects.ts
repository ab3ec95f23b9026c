import { ageOn, type CalendarDate, parseCalendarDate } from '../../../base/calendarDate';
import { inverseOf, type RelationshipKind } from '../enumerations';
import type {
  ApplicationDraft,
  Coverage,
  Deduction,
  EmployerOffer,
  HouseholdMember,
  Income,
  LifeEvent,
  Relationship,
  Representative,
} from '../schema';
import type { RowAt, Scope } from './definition';

// The rows that questions are asked about, and the facts that their conditions share.

/** The application itself, as a single row. */
export function root(application: ApplicationDraft): readonly RowAt<ApplicationDraft>[] {
  return [{ path: '', key: '', personId: null, row: application }];
}

export function isPresent(person: HouseholdMember): boolean {
  return person.removedOn === undefined || person.removedOn === '';
}

/** At an address of their own: whoever lives with the primary contact has the household's. */
export function livesElsewhere({ livesWithPrimaryContact, residence }: HouseholdMember): boolean {
  return livesWithPrimaryContact !== 'yes' && residence?.sameAsPrimaryContact === false;
}

/** Everyone who has not been removed. */
export function presentPersons(application: ApplicationDraft): readonly HouseholdMember[] {
  return application.persons.filter(isPresent);
}

/** Everyone, with the removed ones: only their removal is asked about. */
export function persons(application: ApplicationDraft): readonly RowAt<HouseholdMember>[] {
  return application.persons.map((row, index) => ({
    path: `persons.${index}`,
    key: `persons.${row.id}`,
    personId: row.id,
    row,
  }));
}

/** Not yet 21 on the first day of coverage; of whom no day of birth is told, it cannot be said. */
export function isUnder21({ row, coverageStart }: Scope<HouseholdMember>): boolean {
  return (ageOf(row, coverageStart) ?? 99) < 21;
}

export function members(application: ApplicationDraft): readonly RowAt<HouseholdMember>[] {
  return persons(application).filter(({ row }) => isPresent(row));
}

export function applicants(application: ApplicationDraft): readonly RowAt<HouseholdMember>[] {
  return members(application).filter(({ row }) => isApplicant(row));
}

function rowsOf<Row extends { readonly id: string }>(
  name: string,
  rows: readonly Row[],
  personIdOf: (row: Row) => string | null,
): readonly RowAt<Row>[] {
  return rows.map((row, index) => ({
    path: `${name}.${index}`,
    key: `${name}.${row.id}`,
    personId: personIdOf(row),
    row,
  }));
}

/** Incomes of people who are there and said that they have one. */
export function incomes(application: ApplicationDraft): readonly RowAt<Income>[] {
  if (!wantsHelp(application)) return [];
  return rowsOf('incomes', application.incomes, (row) => row.personId).filter(
    ({ row }) => personOf(application, row.personId)?.income?.hasIncome === 'yes',
  );
}

export function deductions(application: ApplicationDraft): readonly RowAt<Deduction>[] {
  if (!wantsHelp(application)) return [];
  return rowsOf('deductions', application.deductions, (row) => row.personId).filter(
    ({ row }) => personOf(application, row.personId)?.income?.hasDeductions === 'yes',
  );
}

export function coverages(application: ApplicationDraft): readonly RowAt<Coverage>[] {
  return rowsOf('coverages', application.coverages, (row) => row.personId).filter(({ row }) => {
    const person = personOf(application, row.personId);
    return person?.isApplicant === 'yes' && person.coverage?.hasOtherCoverageNow === 'yes';
  });
}

export function employerOffers(application: ApplicationDraft): readonly RowAt<EmployerOffer>[] {
  const offered =
    mayHaveJobOffer(application) &&
    presentPersons(application).some(
      (person) => isApplicant(person) && person.coverage?.isOfferedEmployerCoverage === 'yes',
    );
  if (!offered) return [];
  return rowsOf(
    'employerOffers',
    application.employerOffers,
    (row) => row.offeringEmployeePersonId ?? null,
  );
}

export function lifeEvents(application: ApplicationDraft): readonly RowAt<LifeEvent>[] {
  return rowsOf('lifeEvents', application.lifeEvents, () => null);
}

export function representatives(application: ApplicationDraft): readonly RowAt<Representative>[] {
  if (application.wantsAuthorizedRepresentative !== 'yes') return [];
  return rowsOf('representatives', application.representatives, () => null);
}

/** Relations between two people who are both there. */
export function relationships(application: ApplicationDraft): readonly RowAt<Relationship>[] {
  return application.relationships
    .map((row, index) => ({
      path: `relationships.${index}`,
      key: `relationships.${row.fromPersonId}~${row.toPersonId}`,
      personId: row.fromPersonId,
      row,
    }))
    .filter(
      ({ row }) => personOf(application, row.fromPersonId) && personOf(application, row.toPersonId),
    );
}

/** A present person by id. */
export function personOf(application: ApplicationDraft, id: string): HouseholdMember | undefined {
  return presentPersons(application).find((person) => person.id === id);
}

export function isApplicant(person: HouseholdMember): boolean {
  return person.isApplicant === 'yes';
}

/** Unanswered keeps the questions about help open. */
export function wantsHelp(application: ApplicationDraft): boolean {
  return application.screening.wantsFinancialHelp !== 'no';
}

/** Whole years on a day; null while the birth date is unanswered or not a date. */
export function ageOf(person: HouseholdMember, onDate: CalendarDate): number | null {
  const birth = person.dateOfBirth;
  return birth !== undefined && parseCalendarDate(birth) ? ageOn(birth, onDate) : null;
}

/** True when the age is known and within the bounds, both included. */
export function agedBetween(from: number, to: number) {
  return ({ row, coverageStart }: Scope<HouseholdMember>): boolean => {
    const age = ageOf(row, coverageStart);
    return age !== null && age >= from && age <= to;
  };
}

export function isMarried(person: HouseholdMember): boolean {
  return person.family?.maritalStatus === 'married' || person.family?.maritalStatus === 'separated';
}

/**
 * Whether coverage of a job may be offered to anybody here: not where everybody's income was told and
 * none of it is pay. Without financial help income is never asked, and the question stands.
 */
export function mayHaveJobOffer(application: ApplicationDraft): boolean {
  const isOpen = ({ income }: HouseholdMember) => !income?.hasIncome;
  return (
    !wantsHelp(application) || someoneWorks(application) || presentPersons(application).some(isOpen)
  );
}

/** A job of anyone in the household: what makes an offer of coverage possible. */
export function someoneWorks(application: ApplicationDraft): boolean {
  return incomes(application).some(
    ({ row }) =>
      row.excludedIncome === undefined &&
      (row.incomeType === 'wages' || row.incomeType === 'jobForeignEarned'),
  );
}

/** What `from` is of `to`, whichever of the two directions was answered. */
export function relationBetween(
  application: ApplicationDraft,
  fromId: string,
  toId: string,
): RelationshipKind | null {
  for (const { fromPersonId, toPersonId, kind } of application.relationships) {
    if (!kind) continue;
    if (fromPersonId === fromId && toPersonId === toId) return kind;
    if (fromPersonId === toId && toPersonId === fromId) return inverseOf(kind);
  }
  return null;
}
