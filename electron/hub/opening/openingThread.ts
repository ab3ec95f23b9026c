import { parentPort, workerData } from 'node:worker_threads';
import type { SealingPrivateKey } from '../keys/keyRing';
import { makeBatchOpener, type OpenedBatch, type SealedBatch } from './openBatch';
import { makeCommandOpener } from './openCommand';

/** What a thread is started with; it stays inside this process. */
export interface OpeningThreadData {
  readonly sealing: readonly SealingPrivateKey[];
}

export interface OpeningQuestion {
  readonly id: number;
  readonly batch: SealedBatch;
}

/** Without `opened` the batch threw, which is a bug: whoever asked meets it again in the open. */
export interface OpeningAnswer {
  readonly id: number;
  readonly opened?: OpenedBatch;
}

const { sealing } = workerData as OpeningThreadData;
const openBatch = makeBatchOpener(makeCommandOpener(sealing));

function answer(id: number, batch: SealedBatch): void {
  let opened: OpenedBatch;
  try {
    opened = openBatch(batch);
  } catch {
    parentPort?.postMessage({ id } satisfies OpeningAnswer);
    return;
  }
  // The envelopes stand in memory that both threads see: only where they stand is told.
  parentPort?.postMessage({ id, opened } satisfies OpeningAnswer);
}

parentPort?.on('message', ({ id, batch }: OpeningQuestion) => {
  answer(id, batch);
});
