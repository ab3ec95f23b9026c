import type { ApplicationDraft } from '../application';

function share(cents: number, percent: number): number {
  return Math.round((cents * percent) / 100);
}

/**
 * The same family with every income at `percent` of what was told, for trying out a change. Nothing
 * of it is ever stored.
 */
export function withIncomesAt(application: ApplicationDraft, percent: number): ApplicationDraft {
  return {
    ...application,
    incomes: application.incomes.map((income) => ({
      ...income,
      ...(income.amountCents === undefined
        ? {}
        : { amountCents: share(income.amountCents, percent) }),
    })),
    persons: application.persons.map((person) => {
      const projected = person.income?.projectedAnnualIncomeCents;
      if (projected === undefined) return person;
      return {
        ...person,
        income: { ...person.income, projectedAnnualIncomeCents: share(projected, percent) },
      };
    }),
  };
}
