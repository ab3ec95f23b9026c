import type { FromPreload, ToPreload } from '../wire/messages';

type Listener = (event: unknown, ...args: unknown[]) => void;
type Waiter = { resolve(value: unknown): void; reject(reason: Error): void };

/** The renderer's end of IPC: calls with an answer, messages, and listeners for what main sends. */
export class PreloadIpc {
  private readonly waiting = new Map<number, Waiter>();
  private readonly listeners = new Map<string, Listener[]>();
  private lastId = 0;

  constructor(private readonly post: (message: FromPreload) => void) {}

  invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      this.post({ type: 'invoke', id, channel, args });
      this.waiting.set(id, { resolve, reject });
    });
  }

  send(channel: string, ...args: unknown[]): void {
    this.post({ type: 'send', channel, args });
  }

  on(channel: string, listener: Listener): this {
    this.listeners.set(channel, [...(this.listeners.get(channel) ?? []), listener]);
    return this;
  }

  off(channel: string, listener: Listener): this {
    const rest = [...(this.listeners.get(channel) ?? [])];
    const at = rest.indexOf(listener);
    if (at >= 0) rest.splice(at, 1);
    this.listeners.set(channel, rest);
    return this;
  }

  removeListener(channel: string, listener: Listener): this {
    return this.off(channel, listener);
  }

  /** Takes one message from main. */
  receive(message: Exclude<ToPreload, { type: 'media-decided' }>): void {
    if (message.type === 'event') {
      const event = { sender: this, ports: [] };
      for (const listener of this.listeners.get(message.channel) ?? [])
        listener(event, ...message.args);
      return;
    }
    const waiter = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.ok) waiter?.resolve(message.value);
    else waiter?.reject(new Error(message.message));
  }
}
