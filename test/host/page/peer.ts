/**
 * One end of the bridge between the preload world and the page's world. Isolated worlds share the document but no
 * objects, so both ends talk through CustomEvents on a detached node that no script of the page can reach; `detail` is
 * cloned between the worlds by Chromium, synchronously. Functions and promises travel as numbers.
 */

type Encoded =
  | { kind: 'clone'; value: unknown }
  | { kind: 'function'; id: number }
  | { kind: 'promise'; id: number }
  | { kind: 'error'; name: string; message: string }
  | { kind: 'array'; items: Encoded[] }
  | { kind: 'object'; entries: [string, Encoded][] };

type Message =
  | { type: 'call'; functionId: number; args: Encoded[] }
  | { type: 'return'; value: Encoded }
  | { type: 'throw'; value: Encoded }
  | { type: 'settled'; id: number; ok: boolean; value: Encoded }
  | { type: 'expose'; key: string; value: Encoded };

type AnyFunction = (...args: unknown[]) => unknown;
type Answer = Extract<Message, { type: 'return' | 'throw' }>;

export interface Peer {
  /** Puts a value under a read-only global name in the other world, as `contextBridge.exposeInMainWorld` does. */
  expose(key: string, value: unknown): void;
}

/** Starts one end. Everything used later is captured now, before any script of the page has run. */
export function makePeer(bus: Element, incoming: string, outgoing: string): Peer {
  const { apply } = Reflect;
  const { addEventListener, dispatchEvent } = EventTarget.prototype;
  const Event = CustomEvent;
  const functions = new Map<number, AnyFunction>();
  const functionIds = new WeakMap<AnyFunction, number>();
  const proxies = new Map<number, AnyFunction>();
  const waiting = new Map<
    number,
    { resolve(value: unknown): void; reject(reason: unknown): void }
  >();
  let lastId = 0;
  let answer: Answer | undefined;

  const post = (message: Message): void => {
    apply(dispatchEvent, bus, [new Event(outgoing, { detail: message })]);
  };

  const functionId = (value: AnyFunction): number => {
    const known = functionIds.get(value);
    if (known !== undefined) return known;
    lastId += 1;
    functionIds.set(value, lastId);
    functions.set(lastId, value);
    return lastId;
  };

  const promiseId = (promise: Promise<unknown>): number => {
    lastId += 1;
    const id = lastId;
    const settle = (ok: boolean, value: unknown): void =>
      post({ type: 'settled', id, ok, value: encode(value) });
    promise.then(
      (value) => settle(true, value),
      (reason: unknown) => settle(false, reason),
    );
    return id;
  };

  const encode = (value: unknown): Encoded => {
    if (typeof value === 'function')
      return { kind: 'function', id: functionId(value as AnyFunction) };
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (value === null || typeof value !== 'object') return { kind: 'clone', value };
    if (value instanceof Promise) return { kind: 'promise', id: promiseId(value) };
    if (value instanceof Error) return { kind: 'error', name: value.name, message: value.message };
    if (Array.isArray(value)) return { kind: 'array', items: value.map(encode) };
    if (isCloneable(value)) return { kind: 'clone', value };
    return {
      kind: 'object',
      entries: Object.entries(value).map(([key, item]) => [key, encode(item)]),
    };
  };

  const proxyOf = (id: number): AnyFunction => {
    const known = proxies.get(id);
    if (known) return known;
    const proxy: AnyFunction = (...args) => call(id, args);
    proxies.set(id, proxy);
    return proxy;
  };

  const decode = (encoded: Encoded): unknown => {
    switch (encoded.kind) {
      case 'clone':
        return encoded.value;
      case 'function':
        return proxyOf(encoded.id);
      case 'promise':
        return new Promise((resolve, reject) => waiting.set(encoded.id, { resolve, reject }));
      case 'error':
        return Object.assign(
          new Error(encoded.message),
          encoded.name === 'Error' ? {} : { name: encoded.name },
        );
      case 'array':
        return encoded.items.map(decode);
      case 'object':
        return Object.fromEntries(encoded.entries.map(([key, item]) => [key, decode(item)]));
    }
  };

  const call = (id: number, args: unknown[]): unknown => {
    answer = undefined;
    post({ type: 'call', functionId: id, args: args.map(encode) });
    // The other end answered before `post` returned; the compiler cannot see that.
    const given = answer as Answer | undefined;
    answer = undefined;
    if (!given) throw new Error('desktop host: the other side of the bridge is gone');
    if (given.type === 'throw') throw decode(given.value);
    return decode(given.value);
  };

  const answerCall = (message: Extract<Message, { type: 'call' }>): Answer => {
    try {
      const target = functions.get(message.functionId);
      if (!target) throw new Error('desktop host: no such function on this side of the bridge');
      return { type: 'return', value: encode(apply(target, undefined, message.args.map(decode))) };
    } catch (error) {
      return { type: 'throw', value: encode(error) };
    }
  };

  const receive = (message: Message): void => {
    switch (message.type) {
      case 'call':
        return post(answerCall(message));
      case 'return':
      case 'throw':
        answer = message;
        return;
      case 'settled': {
        const waiter = waiting.get(message.id);
        waiting.delete(message.id);
        const value = decode(message.value);
        return message.ok ? waiter?.resolve(value) : waiter?.reject(value);
      }
      case 'expose':
        Object.defineProperty(globalThis, message.key, {
          value: deepFreeze(decode(message.value)),
          enumerable: true,
        });
    }
  };

  apply(addEventListener, bus, [
    incoming,
    (event: CustomEvent<Message | null>) => event.detail && receive(event.detail),
  ]);
  return { expose: (key, value) => post({ type: 'expose', key, value: encode(value) }) };
}

function isCloneable(value: object): boolean {
  if (ArrayBuffer.isView(value)) return true;
  return [ArrayBuffer, Date, Map, Set, RegExp, Blob].some((Type) => value instanceof Type);
}

function deepFreeze(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
