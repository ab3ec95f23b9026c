export * from './caseDraft';
export { caseFindings, type CaseContext } from './caseFindings';
export * from './consentStanding';
export * from './emptyApplication';
export * from './enumerations';
export * from './schema';
export * from './steps';
export * from './submission';
export * from './taxReturns';
