type Node = Readonly<Record<string, unknown>> | readonly unknown[];

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

function setInArray(list: readonly unknown[], index: number, value: unknown): readonly unknown[] {
  const copy = [...list];
  copy[index] = value;
  return copy;
}

/**
 * A copy of `value` with what stands at `path` replaced; an answer that was taken back (null or an
 * empty text) leaves no key behind, so that unanswered is never stored as an answer.
 */
export function setIn<Value>(value: Value, path: string, answer: unknown): Value {
  const [head = '', ...rest] = path.split('.');
  const node: Node = isNode(value) ? value : {};
  const below = (node as Readonly<Record<string, unknown>>)[head];
  const next = rest.length === 0 ? answer : setIn(below, rest.join('.'), answer);
  if (Array.isArray(node)) return setInArray(node, Number(head), next) as Value;
  const copy: Record<string, unknown> = { ...(node as Readonly<Record<string, unknown>>) };
  if (rest.length === 0 && (answer === null || answer === undefined || answer === '')) {
    delete copy[head];
  } else {
    copy[head] = next;
  }
  return copy as Value;
}
