import { useEffect, useState } from 'react';
import type { AppError } from '#shared/desktop/errors';
import { clock } from '../../session/ports/clock';

/** Seconds until the next attempt is listened to, after `tooManyAttempts`; 0 when it may be made. */
export function useCountdown(error: AppError | null): number {
  const [secondsLeft, setSecondsLeft] = useState(0);
  useEffect(() => {
    const waitMs = error?.code === 'tooManyAttempts' ? (error.retryAfterMs ?? 0) : 0;
    const endsAtMs = clock.nowMs() + waitMs;
    const tick = () => setSecondsLeft(Math.max(0, Math.ceil((endsAtMs - clock.nowMs()) / 1000)));
    tick();
    if (waitMs === 0) return;
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [error]);
  return secondsLeft;
}
