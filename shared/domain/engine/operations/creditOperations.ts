import type { AnyOperation } from '../operation';

export const creditOperations: readonly AnyOperation[] = [];
