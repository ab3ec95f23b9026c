import type { SyncStatus } from '#shared/desktop/channels/sync';
import type { Link } from './link';
import type { SyncEnginePorts } from './ports';

export interface StatusTeller {
  current(): SyncStatus;
  /** Tells whoever shows it, where it differs from what was told last. */
  tell(nextAttemptInMs: number | undefined): void;
}

export function createStatusTeller(
  { clock, onStatus }: Pick<SyncEnginePorts, 'clock' | 'onStatus'>,
  link: Link,
  inFlight: () => number,
): StatusTeller {
  let nextAttemptAtMs: number | null = null;
  let told = '';
  const current = (): SyncStatus => link.status({ nextAttemptAtMs, inFlight: inFlight() });
  return {
    current,
    tell(nextAttemptInMs) {
      nextAttemptAtMs =
        nextAttemptInMs === undefined ? null : clock.nowMs() + Math.round(nextAttemptInMs);
      const status = current();
      const text = JSON.stringify(status);
      if (text === told) return;
      told = text;
      onStatus(status);
    },
  };
}
