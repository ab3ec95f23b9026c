/** Runs one action at a time; whatever asks meanwhile leads to one more run, however often it asks. */
export interface Rounds {
  ask(): void;
  /** Resolves when no run is under way. */
  idle(): Promise<void>;
}

export function createRounds(run: () => Promise<void>): Rounds {
  let again = false;
  let underWay: Promise<void> | undefined;

  async function runAll(): Promise<void> {
    try {
      do {
        again = false;
        await run();
      } while (again);
    } finally {
      // At once with the last look at `again`: a wish between the two would be lost.
      underWay = undefined;
    }
  }

  return {
    ask() {
      again = true;
      underWay ??= runAll();
    },
    idle: () => underWay ?? Promise.resolve(),
  };
}
