import type { PlanChoice } from '../caseDraft';
import type { ApplicationDraft, HouseholdMember } from '../schema';
import type { StepContext } from '../steps/definition';
import { employerOffers, presentPersons, representatives } from '../steps/subjects';
import { handOverSteps, tellsPrivateEvent, type HandOverField } from '../handOver/index';
import { closingPrints } from './closingPrints';
import { coveragePrints } from './coveragePrints';
import { derivedPrints } from './derivedPrints';
import { lifeEventPrints } from './lifeEventPrints';
import { planPrints } from './planPrints';
import type { Keyed, Place, Places } from './printed';
import { printsOf } from './printsOf';
import { capacity, pagesOf, type PageRange, type RowGroup, type SheetName } from './sheets';
import { tribalPrints } from './tribalPrints';
import type { Words } from './writeAnswer';

/** One thing to write on the form: words into a field, or a tick in a box where `text` is null. */
export interface FormEntry {
  /** The answer, by ids: what a report names. */
  readonly key: string;
  readonly field: string;
  readonly text: string | null;
}

/** The whole form, or the pages that are copied for what has no column left on it. */
export interface FormSheet {
  readonly pages: readonly PageRange[] | null;
  readonly entries: readonly FormEntry[];
}

/**
 * Why an answer is on no sheet: the form has no box for it, it asks only those who apply, the
 * household keeps its address to itself, or a printed page would tell it to others.
 */
export type OffForm = 'noBox' | 'notApplying' | 'confidential' | 'private';

export interface PrintedForm {
  readonly sheets: readonly FormSheet[];
  readonly offForm: readonly { readonly field: HandOverField; readonly reason: OffForm }[];
}

/** What is printed: the answers, and the plans that were chosen beside them. */
export interface ToPrint {
  readonly application: ApplicationDraft;
  readonly planChoices: readonly PlanChoice[];
}

const nowhere = { placed: false, prints: [] } as const;

/** The order of the columns: the primary contact is Person 1. */
function personsInOrder(application: ApplicationDraft): readonly HouseholdMember[] {
  const isFirst = ({ id }: HouseholdMember) => id === application.primaryContactPersonId;
  const present = presentPersons(application);
  return [...present.filter(isFirst), ...present.filter((person) => !isFirst(person))];
}

/** Income that the form says not to list has no column. */
function listedIds(application: ApplicationDraft): Readonly<Record<RowGroup, readonly string[]>> {
  const here = new Set(presentPersons(application).map(({ id }) => id));
  return {
    persons: personsInOrder(application).map(({ id }) => id),
    incomes: application.incomes
      .filter(({ personId, excludedIncome }) => here.has(personId) && !excludedIncome)
      .map(({ id }) => id),
    deductions: application.deductions
      .filter(({ personId }) => here.has(personId))
      .map(({ id }) => id),
    representatives: representatives(application).map(({ row }) => row.id),
    employerOffers: employerOffers(application).map(({ row }) => row.id),
  };
}

/** The sheet and the column of every row: the first ones on the form itself, the rest on copies. */
export function placesOf(application: ApplicationDraft): Places {
  const places = new Map<string, Place>();
  for (const [group, ids] of Object.entries(listedIds(application)) as [RowGroup, string[]][]) {
    for (const [index, id] of ids.entries()) {
      const copy = Math.floor(index / capacity[group]);
      const column = (index % capacity[group]) + 1;
      places.set(`${group}.${id}`, { sheet: copy === 0 ? 'form' : `${group} ${copy}`, column });
    }
  }
  return places;
}

function whyOff(field: HandOverField, application: ApplicationDraft): OffForm | null {
  const { at } = field;
  if (tellsPrivateEvent(at)) return 'private';
  const person = application.persons.find(({ id }) => id === at.personId);
  // The form asks the number of those who apply; nobody else has to give one.
  if (at.field.path === 'identity.ssn' && person?.isApplicant !== 'yes') return 'notApplying';
  const hidesHome = application.household.isAddressConfidential === true;
  if (hidesHome && at.field.path === 'household.homeAddress') return 'confidential';
  return null;
}

function derivedOf({ application, planChoices }: ToPrint, { today }: StepContext, words: Words) {
  const places = placesOf(application);
  const all = [
    derivedPrints(application, places),
    closingPrints(application, places),
    lifeEventPrints(application, places),
    coveragePrints(application, places, words),
    tribalPrints(application, places, today),
  ];
  const plans = planPrints(planChoices, application, places, today);
  const keys = new Set(all.flatMap((derived) => derived.keys));
  return { places, prints: [...all.flatMap(({ prints }) => prints), ...plans], keys };
}

function sheetsOf(prints: readonly Keyed[]): readonly FormSheet[] {
  const bySheet = new Map<SheetName, FormEntry[]>([['form', []]]);
  for (const { sheet, ...entry } of prints) {
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), entry]);
  }
  return [...bySheet].map(([sheet, entries]) => ({
    pages: pagesOf(
      sheet,
      entries.map(({ field }) => field),
    ),
    entries,
  }));
}

/**
 * Every answer that may be on paper, on the form's own fields, with copies of its pages for the
 * people and rows beyond its columns. What is on no sheet is listed, never left out in silence.
 * Orientation and gender identity are in neither (S11), nor is what stays on the screen.
 */
export function printSheets(toPrint: ToPrint, context: StepContext, words: Words): PrintedForm {
  const { application } = toPrint;
  const { places, prints: derived, keys } = derivedOf(toPrint, context, words);
  const fields = handOverSteps(application, context).flatMap((step) => step.fields);
  const prints: Keyed[] = [];
  const offForm: PrintedForm['offForm'][number][] = [];
  for (const field of fields) {
    const reason = whyOff(field, application);
    if (field.screenOnly && reason !== 'private') continue;
    const answer = reason ? nowhere : printsOf(field, { application, places, words });
    prints.push(...answer.prints.map((print) => ({ ...print, key: field.key })));
    const said = answer.placed || (!reason && keys.has(field.key));
    if (!said) offForm.push({ field, reason: reason ?? 'noBox' });
  }
  return { sheets: sheetsOf([...prints, ...derived]), offForm };
}
