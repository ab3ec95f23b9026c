import type { ApplicationDraft, HouseholdMember } from '../../schema';
import type { RowAt } from '../definition';
import { finding, type Finding } from '../finding';
import { deductions, incomes, presentPersons, wantsHelp } from '../subjects';

const nothing: readonly Finding[] = [];

function place(application: ApplicationDraft, person: HouseholdMember, path: string) {
  const index = application.persons.indexOf(person);
  return {
    path: `persons.${index}.${path}`,
    key: `persons.${person.id}.${path}`,
    personId: person.id,
  };
}

/** Yes needs a row, no must have none; the household's no cannot stand beside a person's yes. */
export function incomeGates(application: ApplicationDraft): readonly Finding[] {
  if (!wantsHelp(application)) return nothing;
  return presentPersons(application).flatMap((person) => [
    ...incomeGate(application, person),
    ...deductionGate(application, person),
  ]);
}

function incomeGate(application: ApplicationDraft, person: HouseholdMember): readonly Finding[] {
  const rows = application.incomes.filter(({ personId }) => personId === person.id);
  const at = place(application, person, 'income.hasIncome');
  const answer = person.income?.hasIncome;
  if (answer === 'yes' && rows.length === 0) {
    return [finding('error', 'income.yes-without-source', 'income', at)];
  }
  if (answer === 'no' && rows.some(({ excludedIncome }) => !excludedIncome)) {
    return [finding('error', 'income.no-with-source', 'income', at)];
  }
  if (answer === 'yes' && application.household.householdHasAnyIncome === 'no') {
    return [
      finding('error', 'income.household-says-none', 'income', {
        path: 'household.householdHasAnyIncome',
      }),
    ];
  }
  return nothing;
}

function deductionGate(application: ApplicationDraft, person: HouseholdMember): readonly Finding[] {
  const rows = application.deductions.filter(({ personId }) => personId === person.id);
  const at = place(application, person, 'income.hasDeductions');
  const answer = person.income?.hasDeductions;
  if (answer === 'yes' && rows.length === 0) {
    return [finding('error', 'deductions.yes-without-row', 'deductions', at)];
  }
  return answer === 'no' && rows.length > 0
    ? [finding('error', 'deductions.no-with-row', 'deductions', at)]
    : nothing;
}

/** From 2019 on an agreement's alimony is neither income nor a deduction (P.L. 115-97, section 11051). */
const alimonyCountsBefore = '2019-01-01';

/** Told so that nobody wonders why the row adds nothing. */
export function alimonyDates(application: ApplicationDraft): readonly Finding[] {
  const late = (date: string | undefined) => date !== undefined && date >= alimonyCountsBefore;
  const notCounted = 'alimony.agreement-not-counted';
  return [
    ...incomes(application)
      .filter(({ row }) => row.incomeType === 'alimonyReceived' && late(row.divorceAgreementDate))
      .map((at) => finding('warning', notCounted, 'income', dateOf(at))),
    ...deductions(application)
      .filter(({ row }) => row.deductionType === 'alimonyPaid' && late(row.divorceAgreementDate))
      .map((at) => finding('warning', notCounted, 'deductions', dateOf(at))),
  ];
}

function dateOf({ path, key, personId }: RowAt<unknown>) {
  const field = 'divorceAgreementDate';
  return { path: `${path}.${field}`, key: `${key}.${field}`, personId };
}

const yearlyCaps: Readonly<Record<string, number>> = {
  studentLoanInterest: 250_000,
  educatorExpenses: 30_000,
};

/** Yearly caps known to the office are a warning only: the return decides. */
export function deductionCaps(application: ApplicationDraft): readonly Finding[] {
  return deductions(application).flatMap(({ row, path, key, personId }) => {
    const cap = yearlyCaps[row.deductionType ?? ''];
    const exceeds =
      cap !== undefined && row.frequency === 'annually' && (row.amountCents ?? 0) > cap;
    return exceeds
      ? [
          finding('warning', 'deduction.above-cap', 'deductions', {
            path: `${path}.amountCents`,
            key: `${key}.amountCents`,
            personId,
            params: { capCents: cap },
          }),
        ]
      : nothing;
  });
}
