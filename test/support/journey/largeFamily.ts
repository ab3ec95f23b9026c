import type { ApplicationDraft, HouseholdMember, Income } from '#shared/domain/application/index';
import { readHousehold } from './household';

export const largeFamilySize = 12;
export const largeFamilyIncomes = 40;

function idOf(kind: string, number: number): string {
  return `019330b0-0000-7000-8000-${kind}${String(number).padStart(8, '0')}`;
}

/** The children of the pattern, as often as needed: every one claimed by the same couple. */
function childOf(pattern: HouseholdMember, number: number): HouseholdMember {
  return {
    ...pattern,
    id: idOf('aaaa', number),
    name: { firstName: `Child ${number}`, lastName: 'Muestra' },
    dateOfBirth: `${2011 + (number % 12)}-0${1 + (number % 9)}-14`,
    identity: { hasSsn: 'yes', ssn: `7732012${String(number).padStart(2, '0')}` },
    pregnancy: { isPregnant: 'no', wasPregnantInPast12Months: 'no' },
    income: { hasIncome: 'yes', hasDeductions: 'no' },
  };
}

function incomeOf(personId: string, number: number, isParent: boolean): Income {
  // The first and the last are asked for a date, so that one step asks all three kinds of typing.
  const begun = number === 0 || number === largeFamilyIncomes - 1;
  return {
    id: idOf('bbbb', number),
    personId,
    incomeType: 'wages',
    sourceName: `Practice employer ${number}`,
    // The parents' come to more than Medi-Cal allows them, so that plans are priced as well.
    amountCents: (isParent ? 200_000 : 6_000) + number * 500,
    frequency: 'monthly',
    startedBeforeThisYear: begun ? 'no' : 'yes',
    ...(begun ? { startDate: '2026-02-03' } : {}),
    stillReceiving: 'yes',
    expectedToEndWithin4Months: 'no',
  };
}

/** A couple with ten children and forty incomes: the largest family that a draft is measured with. */
export async function largeFamily(): Promise<ApplicationDraft> {
  const { answers } = await readHousehold('family-of-four-mixed');
  const [filer, spouse, pattern] = answers.persons;
  if (!filer || !spouse || !pattern) throw new Error('The pattern has no couple with a child.');
  const children = Array.from({ length: largeFamilySize - 2 }, (_, number) =>
    childOf(pattern, number),
  );
  const childIds = children.map(({ id }) => id);
  const parent = (person: HouseholdMember): HouseholdMember => ({
    ...person,
    tax: { ...person.tax, dependentPersonIds: childIds },
    life: { ...person.life, caretakerForPersonIds: childIds },
  });
  const persons = [parent(filer), parent(spouse), ...children];
  const couple = answers.relationships.filter(({ kind }) => kind === 'spouse');
  return {
    ...answers,
    persons,
    relationships: [
      ...couple,
      ...children.flatMap(({ id }, index) => [
        { fromPersonId: id, toPersonId: filer.id, kind: 'child' as const },
        { fromPersonId: id, toPersonId: spouse.id, kind: 'child' as const },
        ...childIds
          .slice(0, index)
          .map((other) => ({ fromPersonId: id, toPersonId: other, kind: 'sibling' as const })),
      ]),
    ],
    incomes: Array.from({ length: largeFamilyIncomes }, (_, number) =>
      incomeOf(
        persons[number % persons.length]?.id ?? filer.id,
        number,
        number % persons.length < 2,
      ),
    ),
  };
}
