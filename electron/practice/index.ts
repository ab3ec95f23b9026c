export { createHubLauncher, practiceProgram, type HubProgram } from './launchHub';
export {
  createPracticeHub,
  practicePassphrase,
  type LaunchHub,
  type PracticeHub,
} from './practiceHub';
