import type { Result } from '#shared/base/result';
import type { OperationInput, OperationName } from './operations';
import type { StoreError } from './storeError';

/** What the page posts to the worker. */
export interface WorkerRequest<Name extends OperationName = OperationName> {
  readonly id: number;
  readonly name: Name;
  readonly input: OperationInput<Name>;
}

/** What the worker posts back under the same id. */
export interface WorkerReply {
  readonly id: number;
  readonly result: Result<unknown, StoreError>;
}
