export {
  amendCase,
  type CaseStart,
  confirmUnchanged,
  firstStepOf,
  type NewYearStart,
  renewCase,
  startCaseFromLastYear,
} from './caseStart';
export {
  type AnswerChange,
  changedPaths,
  type ChangeEntry,
  changeSummary,
  type MemberChange,
  withChangesNoted,
} from './changes';
export { withKeptProjections } from './projections';
export {
  isSuccessor,
  startAmendment,
  startFromLastYear,
  startRenewal,
  type StartOptions,
} from './startApplication';
