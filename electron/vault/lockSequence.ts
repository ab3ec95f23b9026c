import type { EventPayload } from '#shared/desktop/events';
import type { Logger } from '../log';

export type LockReason = EventPayload<'vault.locking'>['reason'];

export interface LockSequencePorts {
  readonly isOpen: () => boolean;
  /** Tells the page, which takes no more input. */
  readonly announce: (reason: LockReason) => void;
  /** Asks the page to write what is typed; resolves in limited time, whatever the page does. */
  readonly flushDraft: () => Promise<void>;
  readonly forgetKeys: () => void;
  /** Destroys the page with all it knew, and shows the lock screen. */
  readonly replacePage: () => Promise<void>;
  readonly logger: Logger;
}

/** Locks; resolves when the page is gone. Several callers at once share one run. */
export type Lock = (reason: LockReason) => Promise<void>;

/** The order is a promise: no more input, draft saved, keys forgotten, page destroyed. */
export function createLockSequence(ports: LockSequencePorts): Lock {
  let running: Promise<void> | undefined;

  async function run(reason: LockReason): Promise<void> {
    ports.logger.info('vault.locking', { reason });
    ports.announce(reason);
    await ports.flushDraft();
    ports.forgetKeys();
    await ports.replacePage();
  }

  return (reason) => {
    if (!ports.isOpen()) return running ?? Promise.resolve();
    running ??= run(reason).finally(() => {
      running = undefined;
    });
    return running;
  };
}
