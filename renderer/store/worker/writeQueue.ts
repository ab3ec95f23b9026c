/** Runs writing jobs one after the other, so that no job sees another's half-done memory. */
export type WriteQueue = <Value>(job: () => Promise<Value>) => Promise<Value>;

export function createWriteQueue(): WriteQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const running = last.then(job, job);
    last = running.catch(() => undefined);
    return running;
  };
}
