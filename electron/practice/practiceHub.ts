import { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result';
import { appError, type AppError } from '#shared/desktop/errors';
import type { Logger } from '../log';
import type { Timers } from '../ports';

/** What every practice person's desk opens with. It is shown: practice people keep no secret. */
export const practicePassphrase = 'folding table church hall';

const readyLineSchema = z.object({
  url: z.url(),
  people: z.array(
    z.object({
      key: z.string(),
      displayName: z.string(),
      role: z.string(),
      invitationCode: z.string(),
    }),
  ),
});
export type PracticeReady = z.infer<typeof readyLineSchema>;

/** A started hub process, whichever way it was started. */
export interface HubProcess {
  /** Calls back for each whole line it prints. */
  onLine(listener: (line: string) => void): void;
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

const startTimeoutMs = 60_000;

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
      started.onLine((line) => {
        const ready = readReadyLine(line);
        if (!ready) return;
        cancelTimer();
        logger.info('practice.ready', { peopleCount: ready.people.length });
        resolve(ok(ready));
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

function readReadyLine(line: string): PracticeReady | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return readyLineSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
