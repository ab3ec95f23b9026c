import type { MonotonicClock } from '../ports';

const windowMs = 60_000;
const mostCrashes = 3;

/** Whether a page that crashed may be shown again: not when it crashes as often as it is shown. */
export function createCrashBrake(clock: MonotonicClock): () => boolean {
  let crashes: number[] = [];
  return () => {
    const now = clock.elapsedMs();
    crashes = [...crashes.filter((at) => now - at < windowMs), now];
    return crashes.length <= mostCrashes;
  };
}
