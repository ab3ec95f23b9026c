import type { Clock } from '#shared/base/clock';
import type { MonotonicClock, Timers } from '../ports';

export interface IdleWatchPorts {
  readonly clock: Clock;
  readonly monotonic: MonotonicClock;
  readonly timers: Timers;
  /** Seconds since the person last used keyboard or pointer anywhere on the computer. */
  readonly systemIdleSeconds: () => number;
  readonly lock: (reason: 'idle' | 'suspend') => void;
}

/** Locks an open vault when nobody uses it. */
export interface IdleWatch {
  /** Begins to watch; `idleMinutes` is the policy's. */
  start(idleMinutes: number): void;
  /** The person did something in the page. */
  touch(): void;
  stop(): void;
}

const pollMs = 5_000;
/** Wall time that passed while no timer ran: the computer slept. */
const sleepGapMs = 30_000;

/**
 * Two clocks: the monotonic one cannot be set back, the wall clock goes on while the computer sleeps.
 * The later of the two counts.
 */
export function createIdleWatch(ports: IdleWatchPorts): IdleWatch {
  const { clock, monotonic, timers } = ports;
  let stopTimer: (() => void) | undefined;
  let touched = now();
  let polled = now();

  function now() {
    return { wallMs: clock.nowMs(), monotonicMs: monotonic.elapsedMs() };
  }

  function poll(limitMs: number): void {
    const at = now();
    const wallGapMs = at.wallMs - polled.wallMs;
    const slept = wallGapMs - pollMs > sleepGapMs;
    polled = at;
    const unusedMs = Math.max(
      at.wallMs - touched.wallMs,
      at.monotonicMs - touched.monotonicMs,
      ports.systemIdleSeconds() * 1_000,
    );
    if (slept) ports.lock('suspend');
    else if (unusedMs >= limitMs) ports.lock('idle');
  }

  function stop(): void {
    stopTimer?.();
    stopTimer = undefined;
  }

  return {
    start(idleMinutes) {
      stop();
      touched = now();
      polled = touched;
      stopTimer = timers.every(pollMs, () => {
        poll(idleMinutes * 60_000);
      });
    },
    touch() {
      touched = now();
    },
    stop,
  };
}
