import { powerMonitor } from 'electron';
import { systemTime } from '../ports';
import { createIdleWatch, createLockSequence } from '../vault';
import type { Foundation } from './foundation';
import type { Keys } from './keys';
import type { Page } from './page';

const flushTimeoutMs = 2_000;

/** The ways in which the keys leave: the lock, the idle clock, a page that is gone. */
export function createLocking(foundation: Foundation, page: Page, keys: () => Keys) {
  const { logger, audit, copies } = foundation;
  const { window, emit, requests } = page;
  const forgetKeys = (): void => {
    void copies.takeBack();
    const session = keys().vault.session();
    keys().vault.forget();
    idle.stop();
    foundation.camera.shut();
    if (!session) return;
    void audit.record({ action: 'vault.locked', counselorId: session.profile.counselorId });
  };
  const lock = createLockSequence({
    isOpen: () => keys().vault.session() !== undefined,
    announce: (reason) => {
      emit('vault.locking', { reason });
    },
    flushDraft: async () => {
      const flushed = await requests.ask('draft.flush', {}, { timeoutMs: flushTimeoutMs });
      if (!flushed.ok) logger.warn('vault.draftNotFlushed', { reason: flushed.error.code });
    },
    forgetKeys,
    replacePage: () => window.replace(),
    logger,
  });
  const idle = createIdleWatch({
    clock: systemTime,
    monotonic: systemTime,
    timers: systemTime,
    systemIdleSeconds: () => powerMonitor.getSystemIdleTime(),
    lock: (reason) => void lock(reason),
  });
  return { lock, idle, forgetKeys };
}
