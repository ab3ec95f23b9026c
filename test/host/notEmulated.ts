/**
 * What the host does not emulate must fail by its name, in the test that uses it, and never look like `undefined`.
 * The refusal sits at the end of the prototype chain, so objects keep their identity and cost nothing to use.
 */

/** Names that runtimes, promises and inspectors look up on any object, and members Electron lacks on this platform. */
const ASKED_OF_ANY_OBJECT = new Set([
  'then',
  'toJSON',
  'constructor',
  'prototype',
  'inspect',
  'domain',
  'dock',
  'default',
]);

const mayBeAbsent = (key: string | symbol): boolean =>
  typeof key === 'symbol' || key.startsWith('_') || ASKED_OF_ANY_OBJECT.has(key);

/** The error for one API that is not emulated. */
export function notEmulated(name: string): Error {
  return new Error(`desktop host: ${name} is not emulated (see test/host/README.md)`);
}

function refuse(target: object, label: string) {
  return (_: object, key: string | symbol, receiver: unknown): unknown => {
    if (key in target || mayBeAbsent(key)) return Reflect.get(target, key, receiver);
    throw notEmulated(`${label}.${String(key)}`);
  };
}

/** Makes reading any member that `object` lacks throw by name. `object` may be a class's prototype. */
export function refuseUnknownMembers<T extends object>(object: T, label: string): T {
  const parent = Object.create(Object.getPrototypeOf(object) as object) as object;
  Object.setPrototypeOf(object, new Proxy(parent, { get: refuse(parent, label) }));
  return object;
}

/** The same for the static side of a class, whose prototype chain must stay callable. */
export function refuseUnknownStatics<T extends object>(type: T, label: string): T {
  return new Proxy<T>(type, { get: refuse(type, label) });
}
