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
    do {
      again = false;
      await run();
    } while (again);
  }

  return {
    ask() {
      again = true;
      underWay ??= runAll().finally(() => {
        underWay = undefined;
      });
    },
    idle: () => underWay ?? Promise.resolve(),
  };
}
