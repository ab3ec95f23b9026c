import { Worker } from 'node:worker_threads';
import type { Timers } from '../ports';

export interface StrengthQuestion {
  readonly id: number;
  readonly passphrase: string;
}

export interface StrengthReply {
  readonly id: number;
  readonly guessesLog10: number;
}

/** How many guesses a passphrase stands, as a logarithm to the base 10. */
export type EstimateGuesses = (passphrase: string) => Promise<number>;

/** The lists take about 80 MB: they go when nobody has chosen a passphrase for a while. */
const idleMs = 60_000;

interface Pending {
  readonly resolve: (guessesLog10: number) => void;
  readonly reject: (error: Error) => void;
}

/** Estimates in a thread that starts with the first question and ends when no more come. */
export function createWorkerStrength(workerFile: string | URL, timers: Timers): EstimateGuesses {
  const pending = new Map<number, Pending>();
  let worker: Worker | undefined;
  let cancelEnd: () => void = () => undefined;
  let lastId = 0;

  function start(): Worker {
    const started = new Worker(workerFile);
    started.unref();
    started.on('message', ({ id, guessesLog10 }: StrengthReply) => {
      pending.get(id)?.resolve(guessesLog10);
      pending.delete(id);
    });
    started.on('error', (error: Error) => {
      worker = undefined;
      for (const { reject } of pending.values()) reject(error);
      pending.clear();
    });
    return started;
  }

  function endWhenIdle(): void {
    if (pending.size > 0) return;
    void worker?.terminate();
    worker = undefined;
  }

  return (passphrase) => {
    worker ??= start();
    cancelEnd();
    cancelEnd = timers.after(idleMs, endWhenIdle);
    lastId += 1;
    const question: StrengthQuestion = { id: lastId, passphrase };
    return new Promise((resolve, reject) => {
      pending.set(question.id, { resolve, reject });
      worker?.postMessage(question);
    });
  };
}
