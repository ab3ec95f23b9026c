import type { AnyOperation } from '../operation';

export const validationOperations: readonly AnyOperation[] = [];
