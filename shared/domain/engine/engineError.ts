import { fail } from '../../base/result';

/** Why an operation gave no answer. `path` names the field of the input, as in `ages[1]`. */
export interface EngineError {
  readonly code: EngineErrorCode;
  readonly message: string;
  readonly path?: string;
  /** The counties to choose from, with `ambiguous`. */
  readonly counties?: readonly string[];
}

export type EngineErrorCode =
  | 'bad-line'
  | 'unknown-op'
  | 'bad-input'
  | 'no-data'
  | 'needs-zip'
  | 'ambiguous'
  | 'unknown-zip'
  | 'not-california';

/** Input that cannot be right: names the field and says what would be. */
export function badInput(path: string, message: string) {
  return fail<EngineError>({ code: 'bad-input', message, path });
}

/** The facts do not carry what was asked for; nothing is guessed. */
export function noData(message: string) {
  return fail<EngineError>({ code: 'no-data', message });
}
