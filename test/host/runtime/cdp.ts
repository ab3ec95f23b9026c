import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Protocol } from '../../../node_modules/playwright-core/types/protocol';

type Commands = Protocol.CommandParameters;
type Returns = Protocol.CommandReturnValues;
type Method = keyof Commands & keyof Returns;
type Waiter = { method: string; resolve(value: unknown): void; reject(error: Error): void };
type Incoming = {
  id?: number;
  method?: string;
  params?: unknown;
  sessionId?: string;
  result?: unknown;
  error?: { message: string };
};

/** A DevTools client over Chromium's pipe: JSON messages ended by a zero byte, any number of sessions. */
export class CdpConnection {
  private readonly waiting = new Map<number, Waiter>();
  private readonly events = new EventEmitter().setMaxListeners(0);
  private unfinished: Buffer[] = [];
  private lastId = 0;
  isClosed = false;

  constructor(
    private readonly output: Writable,
    input: Readable,
  ) {
    input.on('data', (bytes: Buffer) => this.receive(bytes));
    for (const event of ['close', 'error']) input.on(event, () => this.close());
    output.on('error', () => this.close());
  }

  /** Sends one command and waits for its answer; rejects with Chromium's message, naming the command. */
  send<M extends Method>(method: M, params?: Commands[M], sessionId?: string): Promise<Returns[M]> {
    if (this.isClosed) return Promise.reject(new Error(`${method}: Chromium is gone`));
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { method, resolve: (value) => resolve(value as Returns[M]), reject });
      const message = { id, method, params: params ?? {}, ...(sessionId ? { sessionId } : {}) };
      this.output.write(`${JSON.stringify(message)}\0`);
    });
  }

  /** Listens to one event of any session. */
  on<E extends keyof Protocol.Events>(
    event: E,
    listener: (params: Protocol.Events[E], sessionId: string) => void,
  ): void {
    this.events.on(event, listener);
  }

  private receive(bytes: Buffer): void {
    let start = 0;
    for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, start)) {
      this.unfinished.push(bytes.subarray(start, end));
      const text = Buffer.concat(this.unfinished).toString('utf8');
      this.unfinished = [];
      start = end + 1;
      this.dispatch(JSON.parse(text) as Incoming);
    }
    if (start < bytes.length) this.unfinished.push(bytes.subarray(start));
  }

  private dispatch(message: Incoming): void {
    if (message.id === undefined) {
      this.events.emit(message.method ?? '', message.params, message.sessionId ?? '');
      return;
    }
    const waiter = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.error) waiter?.reject(new Error(`${waiter.method}: ${message.error.message}`));
    else waiter?.resolve(message.result);
  }

  private close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    for (const waiter of this.waiting.values())
      waiter.reject(new Error(`${waiter.method}: Chromium is gone`));
    this.waiting.clear();
  }
}
