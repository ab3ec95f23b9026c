export { applicationSteps, fieldLabelKeys, stepById } from './allSteps';
export { attestationsDue, attestationsOffered } from './checks/closingChecks';
export { isNonMagiReferral, peopleInBoth } from './checks/personChecks';
export { crossChecks, isReadyForReview, reviewFindings } from './crossChecks';
export {
  type AppliesTo,
  coverageStartOf,
  type FieldAt,
  type FieldInfo,
  type FieldKind,
  type Requiredness,
  type Section,
  type Sensitivity,
  type StepBlock,
  type StepContext,
  type StepDefinition,
} from './definition';
export { finding, type Finding } from './finding';
export { findingCodes, type FindingCode } from './findingCodes';
export { checkField, checkFields, missingAnswers, type StepMissing } from './missingAnswers';
export { isUnanswered, listAt, readPath } from './readPath';
export { type SnapshotError, toSnapshot } from './toSnapshot';
export {
  ageOf,
  isApplicant,
  livesElsewhere,
  personOf,
  presentPersons,
  relationBetween,
  wantsHelp,
} from './subjects';
export { fieldsOfStep, visibleFields, visibleSteps } from './visibleFields';
