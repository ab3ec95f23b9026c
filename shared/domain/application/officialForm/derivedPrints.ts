import type { ApplicationDraft, HouseholdMember } from '../schema';
import { presentPersons } from '../steps/subjects';
import { columnsOf } from './columns';
import {
  changingIncome,
  documentNameField,
  householdGates,
  nameFields,
  raceSummaryBox,
  sameAddressBoxes,
} from './printMap';
import {
  gate,
  keyed,
  onForm,
  printName,
  printText,
  tick,
  type Derived,
  type Keyed,
  type Place,
  type Places,
} from './printed';
import { nameLine, namePartsOf, writeAnswer } from './writeAnswer';

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
  const text = nameLine({ firstName, middleName, lastName });
  return keyed(
    `persons.${id}.citizenship.nameOnDocument`,
    printText(place, documentNameField, text),
  );
}

function rowNames(
  application: ApplicationDraft,
  places: Places,
  group: 'incomes' | 'deductions',
): readonly Keyed[] {
  const fields = group === 'incomes' ? nameFields.income : nameFields.deduction;
  return application[group].flatMap(({ id, personId }) => {
    const place = places.get(`${group}.${id}`);
    const person = application.persons.find((one) => one.id === personId);
    return place ? keyed(`${group}.${id}`, printName(place, fields, namePartsOf(person))) : [];
  });
}

function monthToMonth(persons: readonly HouseholdMember[]): readonly Keyed[] {
  const changing = persons.filter(({ income }) => income?.incomeChangesMonthToMonth === 'yes');
  const rows = changing.slice(0, changingIncome.length).flatMap((person, index) => {
    const [first, middle, last, suffix, amount] = changingIncome[index] ?? changingIncome[0];
    const value = person.income?.projectedAnnualIncomeCents;
    const text = writeAnswer({ kind: 'money', labelKey: '', value: value ?? 0 }, String);
    return keyed(`persons.${person.id}.income.projectedAnnualIncomeCents`, [
      ...printName(onForm, [first, middle, last, suffix], namePartsOf(person)),
      ...(value === undefined ? [] : [{ sheet: onForm.sheet, field: amount, text }]),
    ]);
  });
  const answers = persons.map(({ income }) => income?.incomeChangesMonthToMonth);
  return [
    ...gate('income.incomeChangesMonthToMonth', householdGates.changingIncome, answers),
    ...rows,
  ];
}

function saidBy(persons: readonly HouseholdMember[]): readonly string[] {
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
  return [
    ...ofPersons,
    ...changing
      .slice(0, changingIncome.length)
      .map(({ id }) => `persons.${id}.income.projectedAnnualIncomeCents`),
    'household.homeAddress.line2',
    'household.mailingAddress.line2',
    // A mailing address is written only where it is another one.
    'household.mailingSameAsHome',
    'primaryContactIsApplicant',
    // Without one the page of the representative is left blank.
    'wantsAuthorizedRepresentative',
  ];
}

/** What the form asks once more, or in another way than the interview did. */
export function derivedPrints(application: ApplicationDraft, places: Places): Derived {
  const persons = presentPersons(application);
  const ofPersons = columnsOf(persons, places).flatMap(({ person, place }) => [
    ...raceSummary(person, place),
    ...sameAddress(person, place),
    ...documentName(person, place),
  ]);
  const primary = persons.find(({ id }) => id === application.primaryContactPersonId);
  const contact = printName(onForm, nameFields.primaryContact, namePartsOf(primary));
  return {
    prints: [
      ...keyed(`persons.${primary?.id ?? ''}.name`, contact),
      ...ofPersons,
      ...rowNames(application, places, 'incomes'),
      ...rowNames(application, places, 'deductions'),
      ...monthToMonth(persons),
      ...gate(
        'income.hasDeductions',
        householdGates.deductions,
        persons.map(({ income }) => income?.hasDeductions),
      ),
    ],
    keys: saidBy(persons),
  };
}
