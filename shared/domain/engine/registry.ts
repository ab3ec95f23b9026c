import { fail, type Result } from '../../base/result';
import type { EngineContext } from './engineContext';
import type { EngineError } from './engineError';
import type { AnyOperation } from './operation';
import { creditOperations } from './operations/creditOperations';
import { datesOperations } from './operations/datesOperations';
import { estimateOperations } from './operations/estimateOperation';
import { householdOperations } from './operations/householdOperations';
import { planOperations } from './operations/planOperations';
import { priceOperations } from './operations/priceOperations';
import { validationOperations } from './operations/validationOperations';

const operations: ReadonlyMap<string, AnyOperation> = new Map(
  [
    priceOperations,
    planOperations,
    creditOperations,
    householdOperations,
    datesOperations,
    validationOperations,
    estimateOperations,
  ]
    .flat()
    .map((operation) => [operation.name, operation]),
);

export const operationNames: readonly string[] = [...operations.keys()];

/** Answers one question by the name of its operation. */
export function runOperation(
  context: EngineContext,
  name: string,
  input: unknown,
): Result<object, EngineError> {
  const operation = operations.get(name);
  if (operation) return operation.answer(context, input);
  const message = `There is no operation named ${JSON.stringify(name)}; there are ${operationNames.join(', ')}.`;
  return fail({ code: 'unknown-op', message });
}
