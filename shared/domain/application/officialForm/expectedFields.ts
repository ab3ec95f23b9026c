import {
  alienNumberFields,
  capacity,
  changingIncome,
  documentNameField,
  householdGates,
  raceSummaryBox,
  raceSummaryGroups,
  deductionMap,
  fieldIn,
  householdMap,
  incomeMap,
  nameFields,
  personMap,
  relationFields,
  sameAddressBoxes,
  type FieldName,
  type Print,
  type PrintMap,
} from './printMap';

function namesOf(print: Print): readonly FieldName[] {
  switch (print.print) {
    case 'text':
      return [...print.fields, ...(print.tick ? [print.tick] : [])];
    case 'yesNo':
      return [`${print.box}-1`, `${print.box}-2`];
    case 'choice':
      return [...Object.values(print.boxes), print.other ?? null, print.otherText ?? null].filter(
        (name) => name !== null,
      );
  }
}

function inColumns(map: PrintMap, columns: number): readonly string[] {
  return Object.values(map).flatMap((print) => everyColumn(namesOf(print), columns));
}

function everyColumn(names: readonly (FieldName | null)[], columns: number): readonly string[] {
  return names.flatMap((name) =>
    name === null ? [] : Array.from({ length: columns }, (_, index) => fieldIn(name, index + 1)),
  );
}

/** Every field that the print map may write to: what a blank has to have, to be the form. */
export function expectedFields(): ReadonlySet<string> {
  const { persons, incomes, deductions } = capacity;
  const { primaryContact, primaryTaxFiler, claimant, caretaker, income, deduction } = nameFields;
  return new Set([
    ...inColumns(personMap, persons),
    ...inColumns(householdMap, 1),
    ...inColumns(incomeMap, incomes),
    ...inColumns(deductionMap, deductions),
    ...everyColumn([...primaryContact, ...primaryTaxFiler], 1),
    ...everyColumn([...claimant, ...caretaker], persons),
    ...everyColumn(income, incomes),
    ...everyColumn(deduction, deductions),
    ...everyColumn([...Object.values(alienNumberFields), documentNameField], persons),
    ...everyColumn(
      Array.from({ length: raceSummaryGroups }, (_, index) => `${raceSummaryBox}-${index + 1}`),
      persons,
    ),
    ...changingIncome.flat(),
    ...Object.values(householdGates).flatMap((gate) => [`${gate}-1`, `${gate}-2`]),
    ...Object.values(relationFields),
    // The first person has nobody to live with the same as.
    ...sameAddressBoxes.flatMap((box) => [2, 3, 4].map((column) => fieldIn(box, column))),
  ]);
}
