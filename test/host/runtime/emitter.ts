/// <reference types="electron" />
import { EventEmitter } from 'node:events';
import { notEmulated } from '../notEmulated';

type Listener = (...args: never[]) => void;

/** An emitter that knows which of Electron's events the host can fire, and refuses a listener for any other by name. */
export class EmulatedEmitter extends EventEmitter {
  constructor(
    private readonly label: string,
    private readonly emulatedEvents: readonly string[],
  ) {
    super();
  }

  override on(event: string | symbol, listener: Listener): this {
    if (typeof event === 'string' && !this.emulatedEvents.includes(event)) {
      throw notEmulated(`${this.label}.on('${event}')`);
    }
    return super.on(event, listener as (...args: unknown[]) => void);
  }

  override addListener(event: string | symbol, listener: Listener): this {
    return this.on(event, listener);
  }
}

/** An event object that a listener may prevent, with what the event says. */
export function preventable<T extends object>(
  details: T,
): T & { defaultPrevented: boolean; preventDefault(): void } {
  return {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}

/** What every one of Electron's types has from Node, and is therefore not checked member by member. */
type Inherited = keyof EventEmitter | 'prototype';

/**
 * Passes an emulation off as Electron's own object: the one place where a part is said to be the whole. What is there
 * must agree with Electron's typings; what is not there throws by name when it is read.
 */
export function standsFor<T>(emulation: Partial<Omit<T, Inherited>>): T {
  return emulation as T;
}
