import type { z } from 'zod';
import type { Action } from '../domain/access/actions';

/** Whether a call is answered while nobody's vault is open. */
export type LockPolicy = 'any' | 'unlocked';

export interface Channel<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly input: Input;
  readonly output: Output;
  readonly lock: LockPolicy;
  readonly permission?: Action;
  /** The largest encoded input that is read at all. */
  readonly maxBytes: number;
}

const defaultMaxBytes = 256 * 1024;

/** Describes one call from the page to the main process; its types are inferred from its schemas. */
export function channel<Input extends z.ZodType, Output extends z.ZodType>(
  definition: Omit<Channel<Input, Output>, 'maxBytes'> & { readonly maxBytes?: number },
): Channel<Input, Output> {
  return { maxBytes: defaultMaxBytes, ...definition };
}
