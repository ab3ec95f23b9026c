import type { AnyOperation } from '../operation';

export const householdOperations: readonly AnyOperation[] = [];
