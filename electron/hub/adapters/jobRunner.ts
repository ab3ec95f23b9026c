import { inTransaction, type Database } from '../database/database';
import type { HubPorts } from '../ports/hubPorts';
import { finishJob, nextJobDueMs, takeDueJob, type Job } from '../store/jobStore';
import type { Queryable } from '../database/database';

export interface JobRunner {
  /** New work may be due. */
  wake(): void;
  /** Resolves when nothing that is due by the clock is left to do. */
  settled(): Promise<void>;
  /** Stops after the job in hand. */
  stop(): Promise<void>;
}

const longestSleepMs = 60_000;
const afterFailureMs = 5_000;

/**
 * Does the stored jobs when they are due, each in one transaction with what it changes: a job is done
 * exactly once, whatever dies in between and however many hubs share the database.
 */
export function startJobRunner(
  database: Database,
  { clock, logger }: HubPorts,
  perform: (connection: Queryable, job: Job) => Promise<void>,
): JobRunner {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let asked = false;
  let running: Promise<void> | undefined;

  const doOne = () =>
    inTransaction(database, async (connection) => {
      const job = await takeDueJob(connection, clock.nowMs());
      if (!job) return false;
      await perform(connection, job);
      await finishJob(connection, job);
      return true;
    });

  const drain = async () => {
    while (!stopped && (await doOne()));
  };

  const sleepMs = async () => {
    const dueMs = await nextJobDueMs(database);
    if (dueMs === undefined) return longestSleepMs;
    return Math.min(Math.max(dueMs - clock.nowMs(), 0), longestSleepMs);
  };

  const run = async () => {
    let nextMs = afterFailureMs;
    try {
      do {
        asked = false;
        await drain();
      } while (asked && !stopped);
      nextMs = await sleepMs();
    } catch (error) {
      logger.error('jobFailed', { kind: error instanceof Error ? error.name : typeof error });
    }
    running = undefined;
    if (!stopped) timer = setTimeout(wake, nextMs);
  };

  function wake(): void {
    asked = true;
    if (stopped || running) return;
    clearTimeout(timer);
    running = run();
  }

  return {
    wake,
    async settled() {
      wake();
      await running;
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
