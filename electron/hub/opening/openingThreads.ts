import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { SealingPrivateKey } from '../keys/keyRing';
import type { HubLogger } from '../ports/hubPorts';
import { byteLengthOf, makeDeliveryMemories } from './deliveryMemory';
import { makeBatchOpener, type OpenedBatch, type SealedBatch } from './openBatch';
import type { OpeningAnswer, OpeningQuestion, OpeningThreadData } from './openingThread';
import type { CommandOpener } from './openCommand';

export interface OpeningOptions {
  /** How many threads; 0 opens everything in place. */
  readonly threads?: number;
  /** The program of a thread, if it does not lie beside this one. */
  readonly program?: string;
  /** A smaller delivery is opened in place, sooner than a thread could be asked. */
  readonly smallestBodyBytes?: number;
}

/** A delivery with its body in the pieces in which it came. */
export interface Delivery extends Omit<SealedBatch, 'body' | 'envelopes'> {
  readonly body: readonly Uint8Array[];
}

/** Opens deliveries beside the thread that serves requests. */
export interface OpeningThreads {
  /** What `use` makes of the opened delivery; the envelopes' bytes are its own only so long. */
  open<Value>(delivery: Delivery, use: (opened: OpenedBatch) => Promise<Value>): Promise<Value>;
  /** How many batches went to a thread. */
  openedBeside(): number;
  close(): Promise<void>;
}

interface Parts {
  readonly opener: CommandOpener;
  readonly sealing: readonly SealingPrivateKey[];
  readonly logger: HubLogger;
}

const threadsAtMost = 4;
const smallestBodyBytes = 64 * 1024;

/**
 * Threads start with the first large delivery. One that cannot start or dies costs nothing but speed:
 * what it was asked is opened in place, and after that everything else.
 */
export function startOpeningThreads(
  { opener, sealing, logger }: Parts,
  options: OpeningOptions = {},
): OpeningThreads {
  const count = Math.min(options.threads ?? availableParallelism(), threadsAtMost);
  const program = options.program ?? programBeside(import.meta.url);
  const smallest = options.smallestBodyBytes ?? smallestBodyBytes;
  const openInPlace = makeBatchOpener(opener);
  const memories = makeDeliveryMemories(2 * count);
  let usable = count > 0;
  let beside = 0;
  const lose = (kind: string) => {
    if (usable) logger.error('openingThreadLost', { kind });
    usable = false;
  };
  const crew = makeCrew(count, () => new OpeningThread(program, { sealing }, lose));
  return {
    async open(delivery, use) {
      const { body: pieces } = delivery;
      if (!usable || byteLengthOf(pieces) < smallest) {
        return use(openInPlace({ ...delivery, body: Buffer.concat(pieces) }));
      }
      const memory = memories.take(pieces);
      try {
        const batch = { ...delivery, ...memory };
        const opened = await crew.ask(batch);
        if (opened) beside += 1;
        return await use(opened ?? openInPlace(batch));
      } finally {
        memories.giveBack(memory);
      }
    },
    openedBeside: () => beside,
    async close() {
      usable = false;
      await crew.close();
    },
  };
}

/** Asks the idlest of so many threads, which start with the first question. */
function makeCrew(count: number, start: () => OpeningThread): Pick<OpeningThread, 'ask' | 'close'> {
  let threads: OpeningThread[] | undefined;
  return {
    async ask(batch) {
      threads ??= Array.from({ length: count }, start);
      const [idlest] = [...threads].sort((one, other) => one.waiting - other.waiting);
      return idlest?.ask(batch);
    },
    async close() {
      await Promise.all((threads ?? []).map((thread) => thread.close()));
    },
  };
}

/** As TypeScript from the source, as JavaScript from the build. */
function programBeside(moduleUrl: string): string {
  const extension = moduleUrl.endsWith('.ts') ? 'ts' : 'js';
  return fileURLToPath(new URL(`./openingThread.${extension}`, moduleUrl));
}

/** One thread and the questions it has not answered. */
class OpeningThread {
  readonly #worker: Worker;
  readonly #asked = new Map<number, (opened: OpenedBatch | undefined) => void>();
  #nextId = 1;
  #ended = false;

  constructor(program: string, data: OpeningThreadData, lose: (kind: string) => void) {
    this.#worker = new Worker(program, { workerData: data });
    // It must not keep alive a process that has nothing else to do.
    this.#worker.unref();
    this.#worker.on('message', ({ id, opened }: OpeningAnswer) => {
      this.#asked.get(id)?.(opened);
      this.#asked.delete(id);
    });
    this.#worker.on('error', (error) => {
      lose(error.name);
      this.#end();
    });
    this.#worker.on('exit', () => {
      lose('exit');
      this.#end();
    });
  }

  get waiting(): number {
    return this.#asked.size;
  }

  /** Undefined if the thread cannot tell. */
  ask(batch: SealedBatch): Promise<OpenedBatch | undefined> {
    if (this.#ended) return Promise.resolve(undefined);
    const id = this.#nextId;
    this.#nextId += 1;
    return new Promise((resolve) => {
      this.#asked.set(id, resolve);
      // Shared, not handed over: if the thread dies, the batch is still here.
      this.#worker.postMessage({ id, batch } satisfies OpeningQuestion);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #end(): void {
    this.#ended = true;
    for (const resolve of this.#asked.values()) resolve(undefined);
    this.#asked.clear();
  }
}
