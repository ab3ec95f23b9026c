import { inTransaction, type Database, type Queryable } from '../database/database';
import type { HubPorts } from '../ports/hubPorts';
import { finishJob, nextJobDueMs, takeDueJob, type Job } from '../store/jobStore';

export type PerformJob = (connection: Queryable, job: Job) => Promise<void>;

const longestSleepMs = 60_000;
const afterFailureMs = 5_000;

/**
 * Does the stored jobs when they are due, each in one transaction with what it changes: a job is done
 * exactly once, whatever dies in between and however many hubs share the database.
 */
export class JobRunner {
  #stopped = false;
  #asked = false;
  #timer: NodeJS.Timeout | undefined;
  #sleepsUntilMs = Infinity;
  #running: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly ports: HubPorts,
    private readonly perform: PerformJob,
  ) {}

  /** New work is due then: nothing to look for before, unless something else is due. */
  wakeAt(dueMs: number): void {
    const nowMs = this.ports.clock.nowMs();
    if (this.#running || dueMs <= nowMs) this.wake();
    else if (dueMs < this.#sleepsUntilMs) this.#sleep(dueMs - nowMs);
  }

  /** New work may be due. */
  wake(): void {
    this.#asked = true;
    if (this.#stopped || this.#running) return;
    clearTimeout(this.#timer);
    this.#running = this.#run();
  }

  /** Resolves when nothing that is due by the clock is left to do. */
  async settled(): Promise<void> {
    do {
      this.wake();
      await this.#running;
    } while (this.#asked && !this.#stopped);
  }

  /** Stops after the job in hand. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #run(): Promise<void> {
    let nextMs = afterFailureMs;
    try {
      while (this.#asked && !this.#stopped) {
        this.#asked = false;
        while (!this.#stopped && (await this.#doOne()));
      }
      nextMs = await this.#sleepMs();
    } catch (error) {
      const kind = error instanceof Error ? error.name : typeof error;
      this.ports.logger.error('jobFailed', { kind });
    }
    this.#running = undefined;
    // Asked in the very moment of falling asleep: not to be slept over.
    this.#sleep(this.#asked ? 0 : nextMs);
  }

  #sleep(durationMs: number): void {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    const sleepMs = Math.min(durationMs, longestSleepMs);
    this.#sleepsUntilMs = this.ports.clock.nowMs() + sleepMs;
    this.#timer = setTimeout(() => this.wake(), sleepMs);
  }

  #doOne(): Promise<boolean> {
    return inTransaction(this.database, async (connection) => {
      const job = await takeDueJob(connection, this.ports.clock.nowMs());
      if (!job) return false;
      await this.perform(connection, job);
      await finishJob(connection, job);
      return true;
    });
  }

  async #sleepMs(): Promise<number> {
    const dueMs = await nextJobDueMs(this.database);
    if (dueMs === undefined) return longestSleepMs;
    return Math.max(dueMs - this.ports.clock.nowMs(), 0);
  }
}
