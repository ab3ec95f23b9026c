import type { z } from 'zod';
import type { Result } from '../../base/result';
import type { EngineContext } from './engineContext';
import type { EngineError } from './engineError';
import { describeIssue } from './describeIssue';

/** One named question that the engine answers; the command line and the screens use the same. */
export interface Operation<Schema extends z.ZodType, Output extends object> {
  readonly name: string;
  readonly input: Schema;
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
      const parsed = operation.input.safeParse(withoutNulls(input));
      if (!parsed.success) return { ok: false, error: describeIssue(parsed.error) };
      return operation.run(context, parsed.data);
    },
  };
}

/** JSON writers put null where a spreadsheet cell is empty: for a field that is the same as left out. */
function withoutNulls(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  const entries = Object.entries(input);
  const given = entries.filter(([, value]) => value !== null);
  return given.length === entries.length ? input : Object.fromEntries(given);
}
