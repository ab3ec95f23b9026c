/** One store under measurement. Every method answers milliseconds, or throws when a result is wrong. */
export interface Adapter {
  /** Writes `count` households; not measured. */
  readonly fill: (count: number) => Promise<void>;
  /** From a fresh page to every household in memory and the first 50 in hand. */
  readonly coldOpen: (count: number) => Promise<number>;
  /** The same where the worker runs already, as behind a lock screen. */
  readonly unlock?: (count: number) => Promise<number>;
  readonly open: () => Promise<void>;
  /** One time for each read. */
  readonly pointReads: (count: number, times: number) => Promise<number[]>;
  /** One time for each save that the disk has acknowledged. */
  readonly strictSaves: (times: number) => Promise<number[]>;
  /** The same where every save also changes what the list shows. */
  readonly strictSavesWithRow?: (times: number) => Promise<number[]>;
  /** Looks, after a reopen, whether the last of the saves is there. */
  readonly checkSaves: (times: number) => Promise<void>;
  readonly enqueue: (count: number) => Promise<void>;
  /** Takes 50 at a time and acknowledges them, until nothing is left. */
  readonly drain: (count: number) => Promise<number>;
  /** Does at once what a drain leaves for a quiet moment. */
  readonly finishDrain?: () => Promise<number>;
}

export function check(condition: boolean, what: string): void {
  if (!condition) throw new Error(`wrong result: ${what}`);
}

/** Deterministic places to read, spread over the whole. */
export function placesOf(count: number, times: number): number[] {
  return Array.from({ length: times }, (_, turn) => (turn * 7_919) % count);
}

export const batchSize = 50;
