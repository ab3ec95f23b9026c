export { sealSubmission, type SealRequest, type SubmissionPorts } from './sealSubmission';
