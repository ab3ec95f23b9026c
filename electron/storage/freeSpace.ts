import type { StorageHealth } from '#shared/desktop/channels/app';
import type { Files, Timers } from '../ports';

const lowBytes = 1_000_000_000;
/** Below this nothing new is begun; what stands can still be sent. */
const criticalBytes = 200_000_000;

export function storageLevel(freeBytes: number): StorageHealth['level'] {
  if (freeBytes < criticalBytes) return 'critical';
  return freeBytes < lowBytes ? 'low' : 'ok';
}

/** Watches the room left on the disk that holds the work. */
export interface FreeSpaceWatch {
  /** Measured now. */
  measure(): Promise<StorageHealth>;
  start(): void;
  stop(): void;
}

const periodMs = 60_000;

/** Calls back at the start and whenever the level changes. */
export function createFreeSpaceWatch(
  { files, timers }: { readonly files: Files; readonly timers: Timers },
  folder: string,
  onChange: (health: StorageHealth) => void,
): FreeSpaceWatch {
  let level: StorageHealth['level'] | undefined;
  let stopTimer: (() => void) | undefined;

  async function measure(): Promise<StorageHealth> {
    const freeBytes = await files.freeBytes(folder);
    const health = { freeBytes, level: storageLevel(freeBytes) };
    if (health.level !== level) {
      level = health.level;
      onChange(health);
    }
    return health;
  }

  return {
    measure,
    start() {
      stopTimer = timers.every(periodMs, () => void measure().catch(() => undefined));
    },
    stop() {
      stopTimer?.();
    },
  };
}
