/**
 * The two names on the wire between the sandboxed preload and the main process. Which call is meant
 * travels as data and is checked against the contract by the main process.
 */
export const callWire = 'desk:call';
export const eventWire = 'desk:event';

/** What the preload exposes to the page as `window.desktop`. */
export interface DesktopBridge {
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  /** Returns the function that ends the subscription. */
  readonly subscribe: (listener: (name: string, payload: unknown) => void) => () => void;
}
