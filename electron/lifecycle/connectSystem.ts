import { app, powerMonitor } from 'electron';
import type { Logger } from '../log';
import type { SyncEngine } from '../sync';
import type { Lock } from '../vault';
import type { DeskWindow } from '../window';

export interface SystemPorts {
  readonly lock: Lock;
  readonly sync: SyncEngine;
  readonly window: DeskWindow;
  readonly logger: Logger;
  readonly shutDown: () => Promise<void>;
}

/** What the operating system tells: sleep, its own lock, a second start, the end. */
export function connectSystem({ lock, sync, window, logger, shutDown }: SystemPorts): void {
  powerMonitor.on('suspend', () => void lock('suspend'));
  powerMonitor.on('lock-screen', () => void lock('lockScreen'));
  powerMonitor.on('resume', () => {
    sync.wake('resume');
  });
  app.on('second-instance', () => {
    window.focus();
  });
  // A lock is without a window for a moment; only `before-quit` ends the app.
  app.on('window-all-closed', () => undefined);
  let quitting = false;
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (quitting) return;
    quitting = true;
    void shutDown().finally(() => {
      app.exit(0);
    });
  });
  process.on('uncaughtException', (thrown) => {
    logger.exception('app.uncaughtException', thrown);
  });
  process.on('unhandledRejection', (thrown) => {
    logger.exception('app.unhandledRejection', thrown);
  });
}
