import type { HandOverField } from '../handOver/index';
import { inverseRelationships } from '../enumerations';
import type { ApplicationDraft, HouseholdMember, Relationship } from '../schema';
import { readPath } from '../steps/readPath';
import { closingMap, employeeName, offerMap, representativeMap, tribalMap } from './attachmentMap';
import { fieldIn, type FieldName, type Print, type PrintMap } from './mapKit';
import {
  alienNumberFields,
  deductionMap,
  householdMap,
  incomeMap,
  nameFields,
  personMap,
  relationFields,
} from './printMap';
import { printName, tick, tickYesNo, type Place, type Places, type Printed } from './printed';
import type { RowGroup } from './sheets';
import { namePartsIn, namePartsOf, writeAnswer, type NameParts, type Words } from './writeAnswer';

export interface Printing {
  readonly application: ApplicationDraft;
  readonly places: Places;
  readonly words: Words;
}

const maps = {
  persons: { ...personMap, ...tribalMap },
  incomes: incomeMap,
  deductions: deductionMap,
  representatives: representativeMap,
  employerOffers: offerMap,
} as const satisfies Readonly<Record<RowGroup, PrintMap>>;
const onceMap: PrintMap = { ...householdMap, ...closingMap };
const rowPath = new RegExp(`^(${Object.keys(maps).join('|')})\\.(\\d+)\\.(.+)$`);

interface Spot extends Place {
  readonly map: PrintMap;
  /** Below the row, with the part of a compound answer. */
  readonly path: string;
}

function spotOf({ at, part }: HandOverField, { application, places }: Printing): Spot | null {
  const tail = part.part === null ? '' : `.${part.part}`;
  const match = rowPath.exec(at.path);
  if (!match) return { sheet: 'form', column: 1, map: onceMap, path: `${at.path}${tail}` };
  const group = match[1] as RowGroup;
  const row = application[group][Number(match[2])];
  const place = row && places.get(`${group}.${row.id}`);
  return place ? { ...place, map: maps[group], path: `${match[3] ?? ''}${tail}` } : null;
}

/** A name that the answer holds as text, or as the id of somebody in the household. */
function nameIn(value: unknown, persons: readonly HouseholdMember[]): NameParts {
  if (typeof value === 'string') {
    const person = persons.find(({ id }) => id === value);
    return person ? namePartsOf(person) : namePartsIn(value);
  }
  if (typeof value !== 'object' || value === null) return ['', '', '', ''];
  const { personId, name } = value as { readonly personId?: string; readonly name?: string };
  return personId === undefined ? namePartsIn(name ?? '') : nameIn(personId, persons);
}

const namedPaths: Readonly<Record<string, readonly (string | null)[]>> = {
  'tax.claimedByPersonId': nameFields.claimant,
  'tax.claimedByName': nameFields.claimant,
  'life.primaryCaretakerPersonId': nameFields.caretaker,
  'life.primaryCaretakerName': nameFields.caretaker,
  'household.primaryTaxFiler': nameFields.primaryTaxFiler,
  offeringEmployeePersonId: employeeName,
};

/**
 * What the form is told of a filing status: R7 (Single, or head of household with a child, where
 * abuse or abandonment makes a joint return impossible) and A-22 (no box for a surviving spouse).
 */
function printedStatus({ tax }: HouseholdMember): string | undefined {
  if (tax?.filingStatusPrinted) return tax.filingStatusPrinted;
  if (tax?.filingStatus === 'qualifyingSurvivingSpouse') return 'headOfHousehold';
  const excepted = tax?.spousalAbuseOrAbandonment === 'yes';
  if (tax?.filingStatus !== 'marriedFilingSeparately' || !excepted) return tax?.filingStatus;
  return (tax.dependentPersonIds ?? []).length > 0 ? 'headOfHousehold' : 'single';
}

function printOf(spot: Spot, row: unknown): Print | undefined {
  if (spot.path === 'citizenship.alienNumber') {
    const isCitizen = (row as HouseholdMember).citizenship?.isUsCitizenOrNational === 'yes';
    return { print: 'text', fields: [alienNumberFields[isCitizen ? 'citizen' : 'other']] };
  }
  return spot.map[spot.path];
}

/** The line for the street takes the apartment, too. */
function lineOf({ at, part }: HandOverField, text: string, application: ApplicationDraft): string {
  if (part.part !== 'line1') return text;
  const line2 = readPath(application, `${at.path}.line2`);
  return typeof line2 === 'string' && line2.trim() !== '' ? `${text}, ${line2.trim()}` : text;
}

function printChoice(
  { sheet, column }: Place,
  print: Extract<Print, { print: 'choice' }>,
  values: readonly string[],
  text: (value: string) => string,
): readonly Printed[] {
  const ticks = values.flatMap((value): (FieldName | null)[] => {
    const box = print.boxes[value];
    if (box !== undefined) return [box];
    return print.other === undefined ? [] : [print.other];
  });
  const ticked = ticks.flatMap((box) =>
    box === null ? [] : [{ sheet, field: fieldIn(box, column), text: null }],
  );
  const others = values.filter((value) => print.boxes[value] === undefined).map(text);
  if (others.length === 0 || print.otherText === undefined) return ticked;
  return [...ticked, { sheet, field: fieldIn(print.otherText, column), text: others.join(', ') }];
}

/** Whether the map says of every value where it goes, be it that the form leaves it blank. */
function knows(print: Print, values: readonly string[]): boolean {
  if (print.print !== 'choice' || print.other !== undefined) return true;
  return values.every((value) => print.boxes[value] !== undefined);
}

function printRelation(
  row: Relationship,
  labelKey: string,
  printing: Printing,
): readonly Printed[] {
  const { places, words } = printing;
  const from = places.get(`persons.${row.fromPersonId}`);
  const to = places.get(`persons.${row.toPersonId}`);
  if (!from || !to || !row.kind || from.sheet !== to.sheet) return [];
  const turned = from.column < to.column;
  const value = turned ? inverseRelationships[row.kind] : row.kind;
  const columns = turned ? `${to.column}-${from.column}` : `${from.column}-${to.column}`;
  const field = relationFields[columns];
  if (field === undefined) return [];
  return [{ sheet: from.sheet, field, text: words({ kind: 'choice', labelKey, value }) }];
}

export interface PrintedAnswer {
  /** False where the form has no place for the answer. */
  readonly placed: boolean;
  readonly prints: readonly Printed[];
}

/** Where one answer goes on the form, by the print map. */
export function printsOf(field: HandOverField, printing: Printing): PrintedAnswer {
  const { at, part } = field;
  if (at.path.startsWith('relationships.')) {
    const prints = printRelation(at.row as Relationship, at.labelKey, printing);
    return { placed: prints.length > 0, prints };
  }
  const spot = spotOf(field, printing);
  if (!spot) return { placed: false, prints: [] };
  const named = namedPaths[spot.path];
  if (named) {
    const prints = printName(spot, named, nameIn(part.value, printing.application.persons));
    return { placed: prints.length > 0, prints };
  }
  const print = printOf(spot, at.row);
  if (!print) return { placed: false, prints: [] };
  return placedBy(print, spot, field, printing);
}

function placedBy(
  print: Print,
  spot: Spot,
  field: HandOverField,
  { words, application }: Printing,
): PrintedAnswer {
  const { at, part } = field;
  const wording = { kind: part.kind, labelKey: at.labelKey };
  const write = (value: unknown) => writeAnswer({ ...wording, value }, words);
  const { sheet, column } = spot;
  if (print.print === 'text') {
    const text = lineOf(field, write(part.value), application);
    const written = print.fields.map((name) => ({ sheet, field: fieldIn(name, column), text }));
    return { placed: true, prints: [...(print.tick ? [tick(spot, print.tick)] : []), ...written] };
  }
  if (print.print === 'yesNo') {
    const isYes = part.value === 'yes' || part.value === true;
    return { placed: true, prints: print.boxes.map((box) => tickYesNo(spot, box, isYes)) };
  }
  const answer =
    spot.path === 'tax.filingStatus' ? printedStatus(at.row as HouseholdMember) : part.value;
  const values = (Array.isArray(answer) ? answer : [answer]).map(String);
  const prints = printChoice(spot, print, values, write);
  return { placed: knows(print, values), prints };
}
