import type { AnyOperation } from '../operation';

export const priceOperations: readonly AnyOperation[] = [];
