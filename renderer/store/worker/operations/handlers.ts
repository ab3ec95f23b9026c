import type { Result } from '#shared/base/result';
import type { OperationInput, OperationName, OperationOutput } from '../../operations';
import type { StoreError } from '../../storeError';
import type { OpenStore, Session } from '../openStore';

/**
 * One operation: whether it needs the keys, whether it writes (and so waits its turn), what it does.
 * What writes to the tables finds the draft journal folded in; `journal` writes to the journal alone.
 */
export type Handler<Name extends OperationName> =
  | {
      readonly needs: 'database';
      readonly writes: Writes;
      readonly run: (store: OpenStore, input: OperationInput<Name>) => Answer<Name>;
    }
  | {
      readonly needs: 'keys';
      readonly writes: Writes;
      readonly run: (session: Session, input: OperationInput<Name>) => Answer<Name>;
    };

type Writes = boolean | 'journal';

type Answer<Name extends OperationName> = Promise<Result<OperationOutput<Name>, StoreError>>;

export type Handlers<Name extends OperationName> = { readonly [Each in Name]: Handler<Each> };
