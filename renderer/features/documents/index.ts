export { Capture } from './capture/Capture';
export { ChecklistOverview } from './ChecklistOverview';
export { DeliveredPapers } from './DeliveredPapers';
export { DocumentsScreen } from './DocumentsScreen';
export { removeOwnPaper } from './removeOwnPaper';
export type { SealedDocument } from './sealedDocuments';
