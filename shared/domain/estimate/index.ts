export { estimateApplication } from './estimateApplication';
export { explain, explainEntry } from './explain/explain';
export { estimateWordKeys, explanationKeys } from './explain/explanationKeys';
export { incomeScale, incomeScales } from './explain/incomeScale';
export type * from './explain/types';
export { summarizeEstimate } from './summary';
export type * from './types';
export { withIncomesAt } from './whatIf';
