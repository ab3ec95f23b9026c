import type { z } from 'zod';
import type { Result } from '../../base/result';
import type { EngineContext } from './engineContext';
import type { EngineError } from './engineError';
import { describeIssue } from './describeIssue';
import { withoutNulls } from './withoutNulls';

/** One named question that the engine answers; the command line and the screens use the same. */
export interface Operation<Schema extends z.ZodType, Output extends object> {
  readonly name: string;
  readonly input: Schema;
  /** For inputs in which null is an answer of its own; elsewhere a null field is one left out. */
  readonly keepsNulls?: boolean;
  run(context: EngineContext, input: z.output<Schema>): Result<Output, EngineError>;
}

/** An operation with its input type closed in: it checks what it is given. */
export interface AnyOperation {
  readonly name: string;
  answer(context: EngineContext, input: unknown): Result<object, EngineError>;
}

export function defineOperation<Schema extends z.ZodType, Output extends object>(
  operation: Operation<Schema, Output>,
): AnyOperation {
  return {
    name: operation.name,
    answer: (context, input) => {
      const parsed = operation.input.safeParse(operation.keepsNulls ? input : withoutNulls(input));
      if (!parsed.success) return { ok: false, error: describeIssue(parsed.error) };
      return operation.run(context, parsed.data);
    },
  };
}
