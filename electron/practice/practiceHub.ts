import { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result';
import { counselorIdSchema } from '#shared/desktop/common';
import { appError, type AppError } from '#shared/desktop/errors';
import type { Logger } from '../log';
import type { Timers } from '../ports';

export { practicePassphrase } from '#shared/desktop/practice';

/** What the hub tells whoever started it. */
const readyMessageSchema = z.object({
  type: z.literal('ready'),
  url: z.url(),
  invitations: z.array(
    z.object({
      id: counselorIdSchema,
      displayName: z.string(),
      role: z.string(),
      code: z.string(),
    }),
  ),
});
export type PracticeReady = z.infer<typeof readyMessageSchema>;

/** A started hub process, whichever way it was started. */
export interface HubProcess {
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: () => void): void;
  /** Asks it to end, and resolves when it has. */
  stop(): Promise<void>;
}

/** Starts the bundled hub in practice mode. */
export type LaunchHub = () => HubProcess;

/** The hub that runs beside the app while no real one is chosen. */
export interface PracticeHub {
  start(): void;
  /** Resolves with the hub's address and people, or with why there is none. */
  ready(): Promise<Result<PracticeReady, AppError>>;
  stop(): Promise<void>;
}

const startTimeoutMs = 20_000;

export function createPracticeHub(
  launch: LaunchHub,
  { timers, logger }: { readonly timers: Timers; readonly logger: Logger },
): PracticeHub {
  let hub: HubProcess | undefined;
  let starting: Promise<Result<PracticeReady, AppError>> | undefined;

  function run(): Promise<Result<PracticeReady, AppError>> {
    const started = launch();
    hub = started;
    return new Promise((resolve) => {
      const giveUp = (): void => {
        resolve(fail(appError('hubUnreachable')));
      };
      const cancelTimer = timers.after(startTimeoutMs, giveUp);
      started.onMessage((message) => {
        const ready = readyMessageSchema.safeParse(message);
        if (!ready.success) return;
        cancelTimer();
        logger.info('practice.ready', { peopleCount: ready.data.invitations.length });
        resolve(ok(ready.data));
      });
      started.onExit(() => {
        cancelTimer();
        logger.warn('practice.ended');
        hub = undefined;
        giveUp();
      });
    });
  }

  return {
    start() {
      starting ??= run();
    },
    ready: () => starting ?? Promise.resolve(fail(appError('hubUnreachable'))),
    async stop() {
      await hub?.stop();
    },
  };
}
