import type { RendererRequestName } from '#shared/desktop/rendererRequests';
import type { StoreClient } from './storeClient';
import type { OperationInput, OperationOutput } from './operations';
import type { Result } from '#shared/base/result';
import type { StoreError } from './storeError';

type StoreRequestName = Exclude<RendererRequestName, 'draft.flush'>;

export type StoreRequestHandlers = {
  readonly [Name in StoreRequestName]: (
    input: OperationInput<Name>,
  ) => Promise<Result<OperationOutput<Name>, StoreError>>;
};

/** The main process's requests that the store worker answers; `draft.flush` is the forms' own. */
export function storeRequestHandlers(store: StoreClient): StoreRequestHandlers {
  return {
    'outbox.lease': (input) => store.call('outbox.lease', input),
    'outbox.settle': (input) => store.call('outbox.settle', input),
    'outbox.counts': (input) => store.call('outbox.counts', input),
    'outbox.wake': (input) => store.call('outbox.wake', input),
    'outbox.inventory': (input) => store.call('outbox.inventory', input),
    'outbox.restore': (input) => store.call('outbox.restore', input),
    'outbox.envelope': (input) => store.call('outbox.envelope', input),
    'changes.apply': (input) => store.call('changes.apply', input),
    'changes.cursor': (input) => store.call('changes.cursor', input),
  };
}
