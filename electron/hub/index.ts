export { startHub, type HubOptions, type RunningHub } from './startHub';
export { HubStartError } from './settings';
export type { Invitation } from './adapters/practice/invitations';
export type { HubLogger, HubPorts, HubRandom, LogFacts } from './ports/hubPorts';
