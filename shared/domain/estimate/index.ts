export { projectionNotes } from './projectionNotes';
export { estimateApplication } from './estimateApplication';
export { explain, explainEntry } from './explain/explain';
export { estimateWordKeys, explanationKeys } from './explain/explanationKeys';
export { planPriceTrace, type PlanPriceSources } from './explain/planPriceTrace';
export { incomeScale, incomeScales } from './explain/incomeScale';
export type * from './explain/types';
export {
  carriedPlan,
  planChoiceOf,
  withoutPlanChoice,
  withPlanChoice,
  withPricesOfNow,
  type CarriedPlan,
} from './planChoices';
export {
  sinceSigning,
  type ChangedStanding,
  type SignedAnswers,
  type SinceSigning,
} from './sinceSigning';
export { outcomeOf, type PersonOutcome } from './personOutcome';
export { packPinsOf, summarizeEstimate } from './summary';
export type * from './types';
export { estimateNotes, unsettledRules } from './types';
export { immigrationClasses } from './immigrationClass';
export { impossibleAnswer } from './impossibleAnswer';
export { priceByIncome } from './priceByIncome';
export type { IncomePrice, PriceByIncome } from './priceByIncome';
export { withIncomesAt } from './whatIf';
