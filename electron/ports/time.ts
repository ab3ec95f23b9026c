import type { Clock } from '#shared/base/clock';

/** Measures durations: never set back, but it may stand still while the computer sleeps. */
export interface MonotonicClock {
  elapsedMs(): number;
}

/** Calls back later; returns the function that cancels. */
export interface Timers {
  after(delayMs: number, action: () => void): () => void;
  every(periodMs: number, action: () => void): () => void;
}

/** The computer's own clocks and timers. */
export const systemTime: Clock & MonotonicClock & Timers = {
  nowMs: () => Date.now(),
  elapsedMs: () => performance.now(),
  after(delayMs, action) {
    const timer = setTimeout(action, delayMs);
    return () => {
      clearTimeout(timer);
    };
  },
  every(periodMs, action) {
    const timer = setInterval(action, periodMs);
    timer.unref();
    return () => {
      clearInterval(timer);
    };
  },
};
