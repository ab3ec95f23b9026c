export { createDesktop, desktop, type Desktop } from './desktop';
export { answerRequests, type RequestHandlers } from './answerRequests';
export {
  createDraftFlushing,
  draftFlushing,
  type DraftFlusher,
  type DraftFlushing,
} from './draftFlush';
