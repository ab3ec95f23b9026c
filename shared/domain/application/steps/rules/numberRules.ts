import { incomeTypesThatMayBeNegative } from '../../enumerations';
import type { FindingCode } from '../findingCodes';
import { asNumber, readPath } from '../readPath';
import { error, fine, type Rule } from './rule';

function between(from: number, to: number, code: FindingCode): Rule {
  return (value) => {
    const number = asNumber(value);
    return number !== null && number >= from && number <= to ? fine : error(code);
  };
}

function wholeBetween(from: number, to: number, code: FindingCode): Rule {
  return (value) => {
    const number = asNumber(value);
    return number !== null && Number.isInteger(number) && number >= from && number <= to
      ? fine
      : error(code);
  };
}

export const numberRules = {
  // An application is for the year that runs or the one after it.
  coverageYear: (value, { today }) => {
    const ahead = (asNumber(value) ?? 0) - Number(today.slice(0, 4));
    return ahead === 0 || ahead === 1 ? fine : error('coverageYear.not-this-or-next');
  },
  expectedBabies: wholeBetween(1, 10, 'expectedBabies.out-of-range'),
  nightsPerYear: wholeBetween(0, 366, 'nightsPerYear.out-of-range'),
  hoursPerWeek: between(0.25, 168, 'hoursPerWeek.out-of-range'),
  daysPerWeek: between(0.5, 7, 'daysPerWeek.out-of-range'),
  monthlyHours: between(0, 744, 'monthlyHours.out-of-range'),
  positiveAmount: (value) => ((asNumber(value) ?? 0) > 0 ? fine : error('amount.not-positive')),
  notNegativeAmount: (value) => ((asNumber(value) ?? 0) >= 0 ? fine : error('amount.negative')),
  // A loss is possible for a business, a sale, a farm and a rental only; a one-time payment is one.
  incomeAmount: (value, { row }) => {
    const amount = asNumber(value) ?? 0;
    if (readPath(row, 'frequency') === 'oneTimePayment' && amount <= 0) {
      return error('amount.not-positive');
    }
    const type = readPath(row, 'incomeType');
    const mayBeNegative = incomeTypesThatMayBeNegative.some((allowed) => allowed === type);
    return amount < 0 && !mayBeNegative ? error('amount.negative') : fine;
  },
  premium: (value) => {
    const amount = asNumber(readPath(value, 'amountCents'));
    if (amount === null) return error('premium.amount-missing', 'amountCents');
    if (amount < 0) return error('amount.negative', 'amountCents');
    return readPath(value, 'frequency') ? fine : error('premium.frequency-missing', 'frequency');
  },
  monthsOfYear: (value) =>
    Array.isArray(value) &&
    value.every((month) => Number.isInteger(month) && Number(month) >= 1 && Number(month) <= 12)
      ? fine
      : error('months.out-of-range'),
} satisfies Record<string, Rule>;
