import { dividedBy, exact, roundHalfUp, times, type Ratio } from '../../base/ratio';
import { ok, type Result } from '../../base/result';
import type { IncomeFrequency } from '../application/enumerations/income';
import type { RuleContext } from '../engine/engineContext';
import { badInput, type EngineError } from '../engine/engineError';
import { activeMonths, type IncomePeriod } from './activeMonths';
import { incomeFacts, incomeSettings } from './incomeFacts';

export interface IncomeAmount extends IncomePeriod {
  readonly amountCents: number;
  readonly frequency: IncomeFrequency;
  readonly hoursPerWeek?: number | undefined;
  /** For `daily`; five unless told otherwise. */
  readonly daysPerWeek?: number | undefined;
}

export interface ConvertedIncome {
  /** What the year brings, for the months in which the income is received. */
  readonly annualCents: number;
  /** What a month brings while the income is received; a single payment counts in its month. */
  readonly monthlyCents: number;
}

/** One income as a year and as a month, each rounded once. */
export function convertIncome(
  context: RuleContext,
  income: IncomeAmount,
): Result<ConvertedIncome, EngineError> {
  const factor = paymentsPerYear(context, income);
  if (!factor.ok) return factor;
  const months = activeMonths(income);
  if (!months.ok) return months;
  const wholeYear = times(exact(income.amountCents), factor.value);
  const isSingle = income.frequency === 'oneTimePayment';
  const share = isSingle ? exact(1) : dividedBy(exact(months.value), exact(12));
  const converted = {
    annualCents: roundHalfUp(times(wholeYear, share)),
    monthlyCents: roundHalfUp(isSingle ? wholeYear : dividedBy(wholeYear, exact(12))),
  };
  const { source, toMonthlyMediCal } = incomeFacts(context.rules);
  const inputs = { ...income, activeMonths: months.value };
  context.trace.note('income of a year', source, inputs, converted.annualCents);
  context.trace.note(
    'income of a month (a twelfth of the year; county budgets may use the factors named here)',
    `${source}; 22 CCR 50517`,
    { ...inputs, countyFactors: toMonthlyMediCal },
    converted.monthlyCents,
  );
  return ok(converted);
}

function paymentsPerYear(
  context: RuleContext,
  { frequency, hoursPerWeek, daysPerWeek }: IncomeAmount,
): Result<Ratio, EngineError> {
  const { toAnnualCredit } = incomeFacts(context.rules);
  switch (frequency) {
    case 'hourly':
      if (hoursPerWeek === undefined) {
        return badInput('hoursPerWeek', 'expected the hours worked in a week, from 0.25 to 168');
      }
      return ok(times(exact(hoursPerWeek), exact(toAnnualCredit.weekly)));
    case 'daily': {
      const days = daysPerWeek ?? incomeSettings(context.rules).income.defaultDaysPerWeek;
      return ok(times(exact(days), exact(toAnnualCredit.weekly)));
    }
    case 'weekly':
      return ok(exact(toAnnualCredit.weekly));
    case 'everyTwoWeeks':
      return ok(exact(toAnnualCredit.biweekly));
    case 'twiceAMonth':
      return ok(exact(toAnnualCredit.semimonthly));
    case 'monthly':
      return ok(exact(toAnnualCredit.monthly));
    case 'annually':
      return ok(exact(toAnnualCredit.annual));
    case 'oneTimePayment':
      return ok(exact(1));
  }
}
