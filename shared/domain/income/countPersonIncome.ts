import type { CalendarDate } from '../../base/calendarDate';
import { ok, type Result } from '../../base/result';
import type {
  DeductionType,
  ExcludedIncomeType,
  IncomeType,
  OneTimeReason,
  TribalIncomeKind,
} from '../application/enumerations/income';
import type { RuleContext } from '../engine/engineContext';
import { badInput, type EngineError } from '../engine/engineError';
import { convertIncome, type IncomeAmount } from './convertIncome';
import { incomeSettings } from './incomeFacts';

export interface IncomeRow extends IncomeAmount {
  readonly type: IncomeType | ExcludedIncomeType | TribalIncomeKind;
  readonly oneTimeReason?: OneTimeReason | undefined;
  readonly divorceAgreementDate?: CalendarDate | undefined;
}

export interface DeductionRow extends IncomeAmount {
  readonly type: DeductionType;
  readonly divorceAgreementDate?: CalendarDate | undefined;
}

export type CountingReason =
  'counts' | 'never-counts' | 'not-for-medi-cal' | 'alimony-of-a-later-agreement';

export interface CountedRow {
  readonly annualCents: number;
  readonly monthlyCents: number;
  readonly countsForCredit: boolean;
  readonly countsForMediCal: boolean;
  readonly reason: CountingReason;
}

export interface PersonIncome {
  /** The year's income for the credit. */
  readonly creditAnnualCents: number;
  /** The same without what Medi-Cal leaves out. */
  readonly mediCalAnnualCents: number;
  /** The income of a month in which every row is current. */
  readonly mediCalMonthlyCents: number;
  readonly incomes: readonly CountedRow[];
  readonly deductions: readonly CountedRow[];
}

/** Adds up one person's incomes and deductions, program by program. */
export function countPersonIncome(
  context: RuleContext,
  input: { readonly incomes: readonly IncomeRow[]; readonly deductions: readonly DeductionRow[] },
): Result<PersonIncome, EngineError> {
  const incomes = countRows(context, 'incomes', input.incomes, (row) => reasonOf(context, row));
  if (!incomes.ok) return incomes;
  const deductions = countRows(context, 'deductions', input.deductions, (row) =>
    row.type === 'alimonyPaid' ? alimonyReason(context, row.divorceAgreementDate) : 'counts',
  );
  if (!deductions.ok) return deductions;
  const total = (key: 'annualCents' | 'monthlyCents', who: keyof CountedRow) =>
    sum(incomes.value, key, who) - sum(deductions.value, key, who);
  const answer = {
    creditAnnualCents: total('annualCents', 'countsForCredit'),
    mediCalAnnualCents: total('annualCents', 'countsForMediCal'),
    mediCalMonthlyCents: total('monthlyCents', 'countsForMediCal'),
  };
  const { source } = incomeSettings(context.rules).income;
  const inputs = { incomes: input.incomes.length, deductions: input.deductions.length };
  context.trace.note('income that counts', source, inputs, answer);
  return ok({ ...answer, incomes: incomes.value, deductions: deductions.value });
}

function sum(
  rows: readonly CountedRow[],
  key: 'annualCents' | 'monthlyCents',
  who: keyof CountedRow,
) {
  return rows.reduce((total, row) => (row[who] === true ? total + row[key] : total), 0);
}

function countRows<Row extends IncomeAmount>(
  context: RuleContext,
  list: 'incomes' | 'deductions',
  rows: readonly Row[],
  reasonFor: (row: Row) => CountingReason,
): Result<readonly CountedRow[], EngineError> {
  const counted: CountedRow[] = [];
  for (const [index, row] of rows.entries()) {
    const converted = convertIncome(context, row);
    if (!converted.ok) {
      const { path = '', message } = converted.error;
      return badInput(`${list}[${index}].${path}`, message);
    }
    const reason = reasonFor(row);
    const countsForMediCal = reason === 'counts';
    const countsForCredit = countsForMediCal || reason === 'not-for-medi-cal';
    counted.push({ ...converted.value, countsForCredit, countsForMediCal, reason });
  }
  return ok(counted);
}

function reasonOf(context: RuleContext, row: IncomeRow): CountingReason {
  const settings = incomeSettings(context.rules).income;
  const { type, oneTimeReason } = row;
  const once = (reasons: readonly string[]) =>
    oneTimeReason !== undefined && reasons.includes(oneTimeReason);
  if (settings.neverCounted.includes(type) || once(settings.neverCountedOneTime)) {
    return 'never-counts';
  }
  if (type === 'alimonyReceived') return alimonyReason(context, row.divorceAgreementDate);
  const notForMediCal =
    settings.notCountedForMediCal.includes(type) || once(settings.notCountedForMediCalOneTime);
  return notForMediCal ? 'not-for-medi-cal' : 'counts';
}

/** Without a date the agreement is taken as a later one: then neither side counts it. */
function alimonyReason(context: RuleContext, agreement: CalendarDate | undefined): CountingReason {
  const { alimonyCountsBefore } = incomeSettings(context.rules).income;
  const isEarly = agreement !== undefined && agreement < alimonyCountsBefore;
  return isEarly ? 'counts' : 'alimony-of-a-later-agreement';
}
