export { incomeFacts } from './incomeFacts';
export { activeMonths, type IncomePeriod } from './activeMonths';
export { convertIncome, type ConvertedIncome, type IncomeAmount } from './convertIncome';
export {
  countPersonIncome,
  type CountedRow,
  type CountingReason,
  type DeductionRow,
  type IncomeRow,
  type PersonIncome,
} from './countPersonIncome';
