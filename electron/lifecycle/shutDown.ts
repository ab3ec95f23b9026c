import type { Emit, RendererRequests } from '../ipc';
import type { Logger } from '../log';
import type { DeskClipboard } from '../output';
import type { Timers } from '../ports';
import type { PracticeHub } from '../practice';
import type { FreeSpaceWatch } from '../storage';
import type { SyncEngine } from '../sync';
import type { Vault } from '../vault';
import type { DeskWindow } from '../window';

export interface ShutDownPorts {
  readonly vault: Vault;
  readonly emit: Emit;
  readonly requests: RendererRequests;
  readonly forgetKeys: () => void;
  readonly copies: DeskClipboard;
  readonly window: DeskWindow;
  readonly freeSpace: FreeSpaceWatch;
  readonly sync: SyncEngine;
  readonly practice: PracticeHub;
  readonly timers: Timers;
  readonly logger: Logger;
}

const flushTimeoutMs = 2_000;
/** Deliveries and the practice hub may be cut off: both are made to be. */
const stopTimeoutMs = 5_000;

/** Saves what is typed, then stops what was started, in limited time. */
export async function shutDown(ports: ShutDownPorts): Promise<void> {
  const { vault, emit, requests, forgetKeys, window, timers, logger } = ports;
  if (vault.session()) {
    emit('vault.locking', { reason: 'quit' });
    await requests.ask('draft.flush', {}, { timeoutMs: flushTimeoutMs });
    forgetKeys();
  }
  window.destroy();
  ports.freeSpace.stop();
  const stopped = Promise.allSettled([
    ports.copies.takeBack(),
    ports.sync.stop(),
    ports.practice.stop(),
  ]);
  const tooLong = new Promise<void>((resolve) => timers.after(stopTimeoutMs, resolve));
  await Promise.race([stopped, tooLong]);
  await logger.flushed();
}
