import { useEffect, useState } from 'react';
import type { Clock } from '#shared/base/clock';

/** The page's only clock. */
export const clock: Clock = { nowMs: () => Date.now() };

/** The time, refreshed often enough for "2 minutes ago" to be true. */
export function useNow(everyMs = 15_000): number {
  const [nowMs, setNowMs] = useState(() => clock.nowMs());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(clock.nowMs()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return nowMs;
}
