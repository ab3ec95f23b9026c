import type { AnyOperation } from '../operation';

export const estimateOperations: readonly AnyOperation[] = [];
