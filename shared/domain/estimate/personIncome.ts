import { parseCalendarDate } from '../../base/calendarDate';
import type { Deduction, HouseholdMember, Income } from '../application';
import type { RuleContext } from '../engine/engineContext';
import { countPersonIncome, type DeductionRow, type IncomeRow } from '../income';
import type { Working } from './working';

/** One person's income as the two programs count it; null while it is unknown. */
export interface EstimatedIncome {
  /** Of the coverage year, for the credit. */
  readonly creditAnnualCents: number | null;
  /** Twelve times the current month: what Medi-Cal looks at first. */
  readonly currentAnnualizedCents: number | null;
  /** Of the coverage year without what Medi-Cal leaves out. */
  readonly mediCalAnnualCents: number | null;
  readonly varies: boolean;
}

const unknown: EstimatedIncome = {
  creditAnnualCents: null,
  currentAnnualizedCents: null,
  mediCalAnnualCents: null,
  varies: false,
};

const none: EstimatedIncome = {
  creditAnnualCents: 0,
  currentAnnualizedCents: 0,
  mediCalAnnualCents: 0,
  varies: false,
};

function isComplete(row: Income): boolean {
  const hoursKnown = row.frequency !== 'hourly' || row.hoursPerWeek !== undefined;
  return row.amountCents !== undefined && row.frequency !== undefined && hoursKnown;
}

/** Half-typed dates are no dates yet. */
function dayOf(text: string | undefined): string | undefined {
  return text !== undefined && parseCalendarDate(text) ? text : undefined;
}

function periodOf(row: Income) {
  const from = row.startedBeforeThisYear === 'no' ? dayOf(row.startDate) : undefined;
  const ended = row.stillReceiving === 'no' ? dayOf(row.lastReceivedDate) : undefined;
  const ends = row.expectedToEndWithin4Months === 'yes' ? dayOf(row.endDate) : undefined;
  const to = row.stillReceiving === 'no' ? ended : ends;
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

/** Whether the row belongs to the month of the estimate; one payment only in its own month. */
function isCurrent(row: Income, { asOf }: Working): boolean {
  if (row.frequency === 'oneTimePayment') {
    return row.lastReceivedDate?.slice(0, 7) === asOf.slice(0, 7);
  }
  const { from, to } = periodOf(row);
  return (from === undefined || from <= asOf) && (to === undefined || to >= asOf);
}

/** A single payment counts in the year in which it came. */
function isOfYear(row: Income, { planYear }: Working): boolean {
  const year = dayOf(row.lastReceivedDate)?.slice(0, 4);
  return row.frequency !== 'oneTimePayment' || !year || Number(year) === planYear;
}

function incomeRow(row: Income, year: number | null): IncomeRow[] {
  const type = row.excludedIncome ?? row.incomeType;
  if (!type || row.amountCents === undefined || row.frequency === undefined) return [];
  return [
    {
      type,
      amountCents: row.amountCents,
      frequency: row.frequency,
      hoursPerWeek: row.hoursPerWeek,
      daysPerWeek: row.daysPerWeek,
      oneTimeReason: row.oneTimeReason,
      divorceAgreementDate: row.divorceAgreementDate || undefined,
      ...(year === null ? {} : { ...periodOf(row), year }),
    },
  ];
}

function tribalRows({ americanIndian }: HouseholdMember): IncomeRow[] {
  if (americanIndian?.isAmericanIndianOrAlaskaNative !== 'yes') return [];
  return (americanIndian.tribalIncomes ?? []).flatMap((row): IncomeRow[] =>
    row.kind && row.amountCents !== undefined && row.frequency
      ? [
          {
            type: row.kind,
            amountCents: row.amountCents,
            frequency: row.frequency,
            hoursPerWeek: row.hoursPerWeek,
            daysPerWeek: row.daysPerWeek,
          },
        ]
      : [],
  );
}

function deductionRow(row: Deduction): DeductionRow[] {
  if (!row.deductionType || row.amountCents === undefined || !row.frequency) return [];
  return [
    {
      type: row.deductionType,
      amountCents: row.amountCents,
      frequency: row.frequency,
      daysPerWeek: row.daysPerWeek,
      divorceAgreementDate: row.divorceAgreementDate || undefined,
    },
  ];
}

/** Adds up what a person told, for the year and for the current month. */
export function estimateIncome(
  context: RuleContext,
  working: Working,
  person: HouseholdMember,
): EstimatedIncome {
  const { application } = working;
  const answer = person.income?.hasIncome;
  const noneAtAll = application.household.householdHasAnyIncome === 'no' && answer !== 'yes';
  if (answer !== 'yes' && answer !== 'no' && !noneAtAll) return unknown;
  const isYes = answer === 'yes';
  const rows = isYes ? application.incomes.filter(({ personId }) => personId === person.id) : [];
  if (isYes && (rows.length === 0 || !rows.every(isComplete))) return unknown;
  const hasDeductions = person.income?.hasDeductions === 'yes';
  const deductions = hasDeductions
    ? application.deductions.filter(({ personId }) => personId === person.id).flatMap(deductionRow)
    : [];
  const tribal = tribalRows(person);
  if (rows.length === 0 && deductions.length === 0 && tribal.length === 0) return none;
  return addUp(context, working, person, { rows, deductions, tribal });
}

interface ToldIncome {
  readonly rows: readonly Income[];
  readonly deductions: readonly DeductionRow[];
  readonly tribal: readonly IncomeRow[];
}

function addUp(
  context: RuleContext,
  working: Working,
  person: HouseholdMember,
  { rows, deductions, tribal }: ToldIncome,
): EstimatedIncome {
  const yearRows = rows.filter((row) => isOfYear(row, working));
  const year = countPersonIncome(context, {
    incomes: [...yearRows.flatMap((row) => incomeRow(row, working.planYear)), ...tribal],
    deductions,
  });
  const oneTime = rows.filter(
    (row) => row.frequency === 'oneTimePayment' && isCurrent(row, working),
  );
  const running = rows.filter(
    (row) => row.frequency !== 'oneTimePayment' && isCurrent(row, working),
  );
  const current = countPersonIncome(context, {
    incomes: [...running.flatMap((row) => incomeRow(row, null)), ...tribal],
    deductions,
  });
  const payments = countPersonIncome(context, {
    incomes: oneTime.flatMap((row) => incomeRow(row, null)),
    deductions: [],
  });
  // A period that ends before it begins is told by the review; until then the income is unknown.
  if (!year.ok || !current.ok || !payments.ok) return unknown;
  const monthCents = current.value.mediCalAnnualCents + payments.value.mediCalAnnualCents * 12;
  return corrected(person, {
    creditAnnualCents: year.value.creditAnnualCents,
    mediCalAnnualCents: year.value.mediCalAnnualCents,
    currentAnnualizedCents: monthCents,
    varies: person.income?.incomeChangesMonthToMonth === 'yes',
  });
}

/** What the family states in S20 stands instead of what was computed. */
function corrected(person: HouseholdMember, computed: EstimatedIncome): EstimatedIncome {
  const { projectedAnnualIncomeCents, agreesWithComputedTotal, currentMonthlyOverrideCents } =
    person.income ?? {};
  const applies = computed.varies || agreesWithComputedTotal === 'no';
  const projected = applies ? projectedAnnualIncomeCents : undefined;
  return {
    ...computed,
    creditAnnualCents: projected ?? computed.creditAnnualCents,
    mediCalAnnualCents: projected ?? computed.mediCalAnnualCents,
    currentAnnualizedCents:
      currentMonthlyOverrideCents === undefined
        ? computed.currentAnnualizedCents
        : currentMonthlyOverrideCents * 12,
  };
}
