export { estimateApplication } from './estimateApplication';
export type * from './explain/types';
export type * from './types';
