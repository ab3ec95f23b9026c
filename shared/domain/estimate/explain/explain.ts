import type { TraceEntry } from '../../engine/trace';
import { explanationKeyByRule, otherRuleKey } from './explanationKeys';
import type { ExplanationLine } from './types';

type Params = Record<string, string | number>;

function isKnownRule(rule: string): rule is keyof typeof explanationKeyByRule {
  return Object.hasOwn(explanationKeyByRule, rule);
}

/** Numbers and words as they are, lists as their length and text, parts of objects by their name. */
function readInto(params: Params, name: string, value: unknown): void {
  if (typeof value === 'number' || typeof value === 'string') params[name] = value;
  else if (typeof value === 'boolean') params[name] = value ? 'yes' : 'no';
  else if (Array.isArray(value)) params[`${name}Count`] = value.length;
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) readInto(params, key, part);
  }
}

/** One applied rule as a sentence: its words' key and what to put into them. */
export function explainEntry({ rule, source, inputs, result }: TraceEntry): ExplanationLine {
  const params: Params = {};
  for (const [name, value] of Object.entries(inputs)) readInto(params, name, value);
  readInto(params, 'result', result);
  if (isKnownRule(rule)) return { key: explanationKeyByRule[rule], params, source };
  return { key: otherRuleKey, params: { ...params, rule }, source };
}

/** The chain of rules behind a number, in order; the same sentence is said once. */
export function explain(trace: readonly TraceEntry[]): readonly ExplanationLine[] {
  const said = new Set<string>();
  return trace.map(explainEntry).filter((line) => {
    const words = JSON.stringify(line);
    const isNew = !said.has(words);
    said.add(words);
    return isNew;
  });
}
