export type * from './types';
export type * from './explain/types';
