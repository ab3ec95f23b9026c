import type { AnyOperation } from '../operation';

export const datesOperations: readonly AnyOperation[] = [];
