import {
  closingMap,
  coverageFields,
  employeeName,
  enrollerFields,
  eventFields,
  offerMap,
  planFields,
  representativeMap,
  representativeName,
  tribalIncomeFields,
  tribalMap,
  voterBoxes,
} from './attachmentMap';
import { fieldIn, type FieldName, type Print, type PrintMap } from './mapKit';
import {
  alienNumberFields,
  changingIncome,
  deductionMap,
  documentNameField,
  householdGates,
  householdMap,
  incomeMap,
  nameFields,
  personMap,
  raceSummaryBox,
  raceSummaryGroups,
  relationFields,
  sameAddressBoxes,
} from './printMap';
import { capacity } from './sheets';

const bothOf = (box: string): readonly string[] => [`${box}-1`, `${box}-2`];

function namesOf(print: Print): readonly FieldName[] {
  switch (print.print) {
    case 'text':
      return [...print.fields, ...(print.tick ? [print.tick] : [])];
    case 'yesNo':
      return print.boxes.flatMap(bothOf);
    case 'choice':
      return [...Object.values(print.boxes), print.other ?? null, print.otherText ?? null].filter(
        (name) => name !== null,
      );
  }
}

function everyColumn(names: readonly (FieldName | null)[], columns: number): readonly string[] {
  return names.flatMap((name) =>
    name === null ? [] : Array.from({ length: columns }, (_, index) => fieldIn(name, index + 1)),
  );
}

function inColumns(map: PrintMap, columns: number): readonly string[] {
  return Object.values(map).flatMap((print) => everyColumn(namesOf(print), columns));
}

function ofMainForm(): readonly string[] {
  const { persons, incomes, deductions } = capacity;
  const { primaryContact, primaryTaxFiler, claimant, caretaker, income, deduction } = nameFields;
  return [
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
    ...Object.values(householdGates).flatMap(bothOf),
    ...Object.values(relationFields),
    // The first person has nobody to live with the same as.
    ...sameAddressBoxes.flatMap((box) => [2, 3, 4].map((column) => fieldIn(box, column))),
  ];
}

function ofClosing(): readonly string[] {
  return [
    ...inColumns(closingMap, 1),
    ...inColumns(representativeMap, capacity.representatives),
    representativeName,
    ...Object.values(enrollerFields),
    ...Object.values(voterBoxes),
  ];
}

function ofAttachments(): readonly string[] {
  const { persons, employerOffers } = capacity;
  const { hasOrIsOffered, kind, anyoneOffered, enrollment, ...offer } = coverageFields;
  const { affordable, minimumValue, ...offerText } = offer;
  const { hasAny, beforeThisYear, still, endsSoon, ...days } = tribalIncomeFields;
  const yesNoBoxes = [
    hasOrIsOffered,
    affordable,
    minimumValue,
    hasAny,
    beforeThisYear,
    still,
    endsSoon,
  ];
  return [
    ...everyColumn([...eventFields.name, eventFields.number, eventFields.date], persons),
    eventFields.description,
    ...everyColumn([kind, ...Object.values(enrollment), ...Object.values(offerText)], persons),
    ...everyColumn(yesNoBoxes.flatMap(bothOf), persons),
    ...bothOf(anyoneOffered),
    ...everyColumn([...planFields.member, planFields.signer], persons),
    planFields.name,
    ...Object.values(planFields.metal),
    ...Object.values(planFields.network),
    ...inColumns(tribalMap, persons),
    ...everyColumn(Object.values(days), persons),
    ...inColumns(offerMap, employerOffers),
    ...everyColumn(employeeName, employerOffers),
  ];
}

/** Every field that the print map may write to: what a blank has to have, to be the form. */
export function expectedFields(): ReadonlySet<string> {
  return new Set([...ofMainForm(), ...ofClosing(), ...ofAttachments()]);
}
