import type { z } from 'zod';
import type { EngineError } from './engineError';

/** `['plans', 0, 'id']` → `plans[0].id`. */
export function formatPath(path: readonly PropertyKey[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += text === '' ? String(step) : `.${String(step)}`;
  }
  return text;
}

/** The first thing wrong with an input, as the engine's `bad-input`. */
export function describeIssue(error: z.ZodError): EngineError {
  const issue = error.issues[0];
  if (!issue) return { code: 'bad-input', message: 'The input is not as expected.' };
  const path = formatPath(issue.path);
  return path === ''
    ? { code: 'bad-input', message: issue.message }
    : { code: 'bad-input', message: issue.message, path };
}
