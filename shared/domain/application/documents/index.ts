export {
  documentChecklist,
  proofKey,
  type DocumentChecklist,
  type ProofConsequence,
  type ProofNeed,
} from './checklist';
export { type ProofDue } from './proofDue';
