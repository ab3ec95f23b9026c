export { createDispatch, type Dispatch } from './dispatch';
export { partsHashOf, type DispatchEntry } from './dispatchEntry';
export { createDocumentSealer, type SealingDocumentsPorts } from './sealDocuments';
