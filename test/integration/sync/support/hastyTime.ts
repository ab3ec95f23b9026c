import type { Clock } from '#shared/base/clock';
import type { MonotonicClock, Timers } from '../../../../electron/ports';

const speed = 20;

/** Time that runs twenty times as fast as on the wall: delays of seconds take a blink, in the right order. */
export class HastyTime implements Clock, MonotonicClock, Timers {
  private readonly startedAtMs = performance.now();
  private readonly wallStartMs = Date.now();
  private readonly timers = new Set<{ dueMs: number; handle: NodeJS.Timeout; run: () => void }>();
  private skippedMs = 0;
  private wallErrorMs = 0;
  private stopped = false;

  elapsedMs(): number {
    return (performance.now() - this.startedAtMs) * speed + this.skippedMs;
  }

  nowMs(): number {
    return Math.round(this.wallStartMs + this.elapsedMs() + this.wallErrorMs);
  }

  after(delayMs: number, action: () => void): () => void {
    const dueMs = this.elapsedMs() + delayMs;
    const run = (): void => {
      this.timers.delete(timer);
      clearTimeout(timer.handle);
      if (!this.stopped) action();
    };
    const timer = { dueMs, run, handle: setTimeout(run, delayMs / speed) };
    this.timers.add(timer);
    return () => {
      this.timers.delete(timer);
      clearTimeout(timer.handle);
    };
  }

  every(periodMs: number, action: () => void): () => void {
    let cancel = (): void => undefined;
    const next = (): void => {
      cancel = this.after(periodMs, () => {
        next();
        action();
      });
    };
    next();
    return () => {
      cancel();
    };
  }

  /** Hours go by at once; what was due meanwhile happens now. */
  skip(durationMs: number): void {
    this.skippedMs += durationMs;
    const due = [...this.timers].filter(({ dueMs }) => dueMs <= this.elapsedMs());
    for (const { run } of due) run();
  }

  /** Somebody sets the clock; durations go on as they are. */
  setWall(byMs: number): void {
    this.wallErrorMs += byMs;
  }

  stop(): void {
    this.stopped = true;
    for (const { handle } of this.timers) clearTimeout(handle);
    this.timers.clear();
  }
}
