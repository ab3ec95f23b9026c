export { EstimateScreen } from './EstimateScreen';
export { OutcomeWords } from './OutcomeWords';
export { MiniScale } from './MiniScale';
export { AmountButton } from './AmountButton';
export { WhyPlanPrice } from './WhyPlanPrice';
export { WhyAbout } from './WhyAbout';
export type { WhySubject } from './WhyAbout';
