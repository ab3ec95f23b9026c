/** Runs jobs one after the other, so that no job sees another's half-done work; a failed one stops none. */
export type JobQueue = <Value>(job: () => Promise<Value>) => Promise<Value>;

export function createJobQueue(): JobQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const running = last.then(job, job);
    last = running.catch(() => undefined);
    return running;
  };
}
