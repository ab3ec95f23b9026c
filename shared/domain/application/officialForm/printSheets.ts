import type { ApplicationDraft, HouseholdMember } from '../schema';
import type { StepContext } from '../steps/definition';
import { presentPersons } from '../steps/subjects';
import { handOverSteps, type HandOverField } from '../handOver/index';
import { capacity, overflowPages } from './printMap';
import { printsOf, type Place } from './printsOf';
import type { Words } from './writeAnswer';
import { derivedPrints } from './derivedPrints';

/** One thing to write on the form: words into a field, or a tick in a box where `text` is null. */
export interface FormEntry {
  /** The answer, by ids: what a report names. */
  readonly key: string;
  readonly field: string;
  readonly text: string | null;
}

/** The whole form, or the pages that are copied for what has no column left on it. */
export interface FormSheet {
  readonly pages: { readonly from: number; readonly to: number } | null;
  readonly entries: readonly FormEntry[];
}

/**
 * Why an answer is on no sheet: the form has no box for it, it asks only those who apply, or the
 * household keeps its address to itself.
 */
export type OffForm = 'noBox' | 'notApplying' | 'confidential';

export interface PrintedForm {
  readonly sheets: readonly FormSheet[];
  readonly offForm: readonly { readonly field: HandOverField; readonly reason: OffForm }[];
}

const nowhere = { placed: false, prints: [] } as const;

type Group = keyof typeof capacity;

/** The order of the columns: the primary contact is Person 1. */
function personsInOrder(application: ApplicationDraft): readonly HouseholdMember[] {
  const isFirst = ({ id }: HouseholdMember) => id === application.primaryContactPersonId;
  const present = presentPersons(application);
  return [...present.filter(isFirst), ...present.filter((person) => !isFirst(person))];
}

/** Income that the form says not to list has no column. */
function listedIds(application: ApplicationDraft): Readonly<Record<Group, readonly string[]>> {
  const here = new Set(presentPersons(application).map(({ id }) => id));
  return {
    persons: personsInOrder(application).map(({ id }) => id),
    incomes: application.incomes
      .filter(({ personId, excludedIncome }) => here.has(personId) && !excludedIncome)
      .map(({ id }) => id),
    deductions: application.deductions
      .filter(({ personId }) => here.has(personId))
      .map(({ id }) => id),
  };
}

const sheetKey = (group: Group | null, copy: number) =>
  group === null || copy === 0 ? 'form' : `${group} ${copy}`;

/** The sheet and the column of every row: the first ones on the form itself, the rest on copies. */
export function placesOf(application: ApplicationDraft): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const [group, ids] of Object.entries(listedIds(application)) as [Group, string[]][]) {
    for (const [index, id] of ids.entries()) {
      const copy = Math.floor(index / capacity[group]);
      const column = (index % capacity[group]) + 1;
      places.set(`${group}.${id}`, { sheet: sheetKey(group, copy), column });
    }
  }
  return places;
}

function pagesOf(sheet: string): FormSheet['pages'] {
  if (sheet === 'form') return null;
  const [from, to] = overflowPages[sheet.split(' ')[0] as Group];
  return { from, to };
}

function whyOff(field: HandOverField, application: ApplicationDraft): OffForm | null {
  const { at } = field;
  const person = application.persons.find(({ id }) => id === at.personId);
  // The form asks the number of those who apply; nobody else has to give one.
  if (at.field.path === 'identity.ssn' && person?.isApplicant !== 'yes') return 'notApplying';
  const hidesHome = application.household.isAddressConfidential === true;
  if (hidesHome && at.field.path === 'household.homeAddress') return 'confidential';
  return null;
}

/**
 * Every answer that may be on paper, on the form's own fields, with copies of its pages for the
 * people and incomes beyond its columns. What is on no sheet is listed, never left out in silence.
 * Orientation and gender identity are in neither (S11), nor is what stays on the screen.
 */
export function printSheets(
  application: ApplicationDraft,
  context: StepContext,
  words: Words,
): PrintedForm {
  const places = placesOf(application);
  const fields = handOverSteps(application, context)
    .flatMap((step) => step.fields)
    .filter(({ screenOnly }) => !screenOnly);
  const derived = derivedPrints(application, places);
  const printing = { application, places, words };
  const entries = new Map<string, FormEntry[]>([['form', []]]);
  const write = (sheet: string, entry: FormEntry) =>
    entries.set(sheet, [...(entries.get(sheet) ?? []), entry]);
  const offForm: PrintedForm['offForm'][number][] = [];
  for (const field of fields) {
    const reason = whyOff(field, application);
    const { placed, prints } = reason ? nowhere : printsOf(field, printing);
    for (const { sheet, ...entry } of prints) write(sheet, { key: field.key, ...entry });
    const said = placed || (!reason && derived.keys.has(field.key));
    if (!said) offForm.push({ field, reason: reason ?? 'noBox' });
  }
  for (const { sheet, ...entry } of derived.prints) write(sheet, entry);
  const sheets = [...entries].map(([sheet, list]) => ({ pages: pagesOf(sheet), entries: list }));
  return { sheets, offForm };
}
