export { ChecklistOverview } from './ChecklistOverview';
export { DocumentsScreen } from './DocumentsScreen';
