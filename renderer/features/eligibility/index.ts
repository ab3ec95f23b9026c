export { EstimateScreen } from './EstimateScreen';
export { MiniScale } from './MiniScale';
export { WhyAbout } from './WhyAbout';
export type { WhySubject } from './WhyAbout';
