import type { ApplicationDraft, HouseholdMember } from '../schema';
import { presentPersons } from '../steps/subjects';
import {
  changingIncome,
  documentNameField,
  fieldIn,
  householdGates,
  nameFields,
  raceSummaryBox,
  sameAddressBoxes,
} from './printMap';
import { printName, type Place, type Printed } from './printsOf';
import { namePartsOf, writeAnswer } from './writeAnswer';

export interface Derived {
  readonly prints: readonly (Printed & { readonly key: string })[];
  /** Answers that these prints say, so that they are on the form although no field of it is theirs. */
  readonly keys: ReadonlySet<string>;
}

type Keyed = Derived['prints'][number];

const keyed = (key: string, prints: readonly Printed[]): readonly Keyed[] =>
  prints.map((print) => ({ ...print, key }));

const tick = ({ sheet, column }: Place, box: string): Printed => ({
  sheet,
  field: fieldIn(box, column),
  text: null,
});

/** Page 8 asks the race once more, in six groups. */
const raceGroups: Readonly<Record<string, number>> = {
  white: 2,
  blackAfricanAmerican: 3,
  americanIndianAlaskaNative: 4,
  asianIndian: 5,
  cambodian: 5,
  chinese: 5,
  filipino: 5,
  hmong: 5,
  japanese: 5,
  korean: 5,
  laotian: 5,
  vietnamese: 5,
  guamanianChamorro: 6,
  nativeHawaiianOtherPacificIslander: 6,
  samoan: 6,
};

function raceSummary({ id, demographics }: HouseholdMember, place: Place): readonly Keyed[] {
  const groups = (demographics?.races ?? []).flatMap((race) => raceGroups[race] ?? []);
  const all = demographics?.isHispanicLatino === 'yes' ? [1, ...groups] : groups;
  const boxes = [...new Set(all)].map((group) => tick(place, `${raceSummaryBox}-${group}`));
  return keyed(`persons.${id}.demographics.races`, boxes);
}

/** Who lives and gets mail where the primary contact does is ticked; the first column has no box. */
function sameAddress(person: HouseholdMember, place: Place): readonly Keyed[] {
  const isSame =
    person.livesWithPrimaryContact === 'yes' || person.residence?.sameAsPrimaryContact === true;
  if (!isSame || place.column === 1) return [];
  const boxes = sameAddressBoxes.map((box) => tick(place, box));
  return keyed(`persons.${person.id}.residence.sameAsPrimaryContact`, boxes);
}

/** The name on an immigration document, in one line. */
function documentName({ id, citizenship }: HouseholdMember, place: Place): readonly Keyed[] {
  const { firstName, middleName, lastName } = citizenship?.nameOnDocument ?? {};
  const text = [firstName, middleName, lastName].filter(Boolean).join(' ');
  if (text === '') return [];
  const field = fieldIn(documentNameField, place.column);
  return [{ key: `persons.${id}.citizenship.nameOnDocument`, sheet: place.sheet, field, text }];
}

function rowNames(
  application: ApplicationDraft,
  places: ReadonlyMap<string, Place>,
  group: 'incomes' | 'deductions',
): readonly Keyed[] {
  const fields = group === 'incomes' ? nameFields.income : nameFields.deduction;
  return application[group].flatMap(({ id, personId }) => {
    const place = places.get(`${group}.${id}`);
    const person = application.persons.find((one) => one.id === personId);
    return place ? keyed(`${group}.${id}`, printName(place, fields, namePartsOf(person))) : [];
  });
}

const form: Place = { sheet: 'form', column: 1 };

function monthToMonth(persons: readonly HouseholdMember[]): readonly Keyed[] {
  const answered = persons.filter(({ income }) => income?.incomeChangesMonthToMonth);
  const changing = answered.filter(({ income }) => income?.incomeChangesMonthToMonth === 'yes');
  if (answered.length === 0) return [];
  const gate = tick(form, `${householdGates.changingIncome}-${changing.length > 0 ? 1 : 2}`);
  const rows = changing.slice(0, changingIncome.length).flatMap((person, index) => {
    const [first, middle, last, suffix, amount] = changingIncome[index] ?? changingIncome[0];
    const value = person.income?.projectedAnnualIncomeCents;
    const text = writeAnswer({ kind: 'money', labelKey: '', value: value ?? 0 }, String);
    return keyed(`persons.${person.id}.income.projectedAnnualIncomeCents`, [
      ...printName(form, [first, middle, last, suffix], namePartsOf(person)),
      ...(value === undefined ? [] : [{ sheet: 'form', field: amount, text }]),
    ]);
  });
  return [...keyed('income.incomeChangesMonthToMonth', [gate]), ...rows];
}

function deductionGate(persons: readonly HouseholdMember[]): readonly Keyed[] {
  const answers = persons.flatMap(({ income }) => income?.hasDeductions ?? []);
  if (answers.length === 0) return [];
  const box = `${householdGates.deductions}-${answers.includes('yes') ? 1 : 2}`;
  return keyed('income.hasDeductions', [tick(form, box)]);
}

function saidBy(persons: readonly HouseholdMember[]): ReadonlySet<string> {
  const changing = persons.filter(({ income }) => income?.incomeChangesMonthToMonth === 'yes');
  const ofPersons = persons.flatMap(({ id }) => [
    `persons.${id}.income.incomeChangesMonthToMonth`,
    `persons.${id}.income.hasDeductions`,
    `persons.${id}.income.hasIncome`,
    `persons.${id}.residence.sameAsPrimaryContact`,
    `persons.${id}.residence.address.line2`,
    ...['firstName', 'middleName', 'lastName'].map(
      (part) => `persons.${id}.citizenship.nameOnDocument.${part}`,
    ),
  ]);
  return new Set([
    ...ofPersons,
    ...changing
      .slice(0, changingIncome.length)
      .map(({ id }) => `persons.${id}.income.projectedAnnualIncomeCents`),
    'household.homeAddress.line2',
    'household.mailingAddress.line2',
    // A mailing address is written only where it is another one.
    'household.mailingSameAsHome',
    'primaryContactIsApplicant',
  ]);
}

/** What the form asks once more, or in another way than the interview did. */
export function derivedPrints(
  application: ApplicationDraft,
  places: ReadonlyMap<string, Place>,
): Derived {
  const persons = presentPersons(application);
  const ofPersons = persons.flatMap((person) => {
    const place = places.get(`persons.${person.id}`);
    if (!place) return [];
    return [
      ...raceSummary(person, place),
      ...sameAddress(person, place),
      ...documentName(person, place),
    ];
  });
  const primary = persons.find(({ id }) => id === application.primaryContactPersonId);
  const contact = printName(form, nameFields.primaryContact, namePartsOf(primary));
  return {
    prints: [
      ...keyed(`persons.${primary?.id ?? ''}.name`, contact),
      ...ofPersons,
      ...rowNames(application, places, 'incomes'),
      ...rowNames(application, places, 'deductions'),
      ...monthToMonth(persons),
      ...deductionGate(persons),
    ],
    keys: saidBy(persons),
  };
}
