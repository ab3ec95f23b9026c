import type { EngineContext } from './engineContext';
import type { EngineError } from './engineError';
import { runOperation } from './registry';
import { recordingTrace, silentTrace } from './trace';

/** What every line shares; the trace is made anew for each. */
export type EngineSetting = Omit<EngineContext, 'trace'>;

/**
 * Answers one line of the engine's command line: JSON in, JSON out, never a throw for bad input. A
 * line nested so deep that reading it exhausts the stack is a bad line like any other.
 */
export function answerLine(setting: EngineSetting, text: string): string {
  try {
    return answerReadable(setting, text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refusal(flatId(text), { code: 'bad-line', message: 'The line is nested too deeply.' });
  }
}

/** The id of a line whose other parts cannot be followed to their end. */
function flatId(text: string): unknown {
  const id = parseObject(text)?.['id'];
  return id === undefined || typeof id === 'object' ? null : id;
}

function answerReadable(setting: EngineSetting, text: string): string {
  const line = readLine(text);
  if (!line.ok) return refusal(line.id, line.error);
  const trace = line.wantsTrace ? recordingTrace() : silentTrace;
  const result = runOperation({ ...setting, trace }, line.op, line.input);
  if (!result.ok) return refusal(line.id, result.error);
  const output = line.wantsTrace ? { ...result.value, trace: trace.entries } : result.value;
  return JSON.stringify({ id: line.id, ok: true, output });
}

type Line =
  | {
      readonly ok: true;
      readonly id: unknown;
      readonly op: string;
      readonly input: unknown;
      readonly wantsTrace: boolean;
    }
  | { readonly ok: false; readonly id: unknown; readonly error: EngineError };

function readLine(text: string): Line {
  const value = parseObject(text);
  if (!value) return badLine(null, 'The line is not a JSON object.');
  const { id, op, input, trace } = value;
  if (id === undefined) return badLine(null, 'The line has no "id" to answer to.');
  if (typeof op !== 'string') return badLine(id, 'The line has no "op" with the operation name.');
  return { ok: true, id, op, input: input ?? {}, wantsTrace: trace !== false };
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function badLine(id: unknown, message: string): Line {
  return { ok: false, id, error: { code: 'bad-line', message } };
}

function refusal(id: unknown, error: EngineError): string {
  return JSON.stringify({ id, ok: false, error });
}
