export { EstimateScreen } from './EstimateScreen';
export { OutcomeWords } from './OutcomeWords';
export { MiniScale } from './MiniScale';
export { PlanAmount } from './PlanAmount';
export { usePlanWhy } from './usePlanWhy';
export { WhyAbout } from './WhyAbout';
export type { WhySubject } from './WhyAbout';
