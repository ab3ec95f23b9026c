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
  hubInfo: z.object({ name: z.string() }),
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

const failedMessageSchema = z.object({ type: z.literal('failed'), code: z.string() });

/** A started hub process, whichever way it was started. */
export interface HubProcess {
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: (exitCode: number | null) => void): void;
  /** Asks it to end, and resolves when it has. */
  stop(): Promise<void>;
}

/** Starts the bundled hub in practice mode. */
export type LaunchHub = () => HubProcess;

/** The hub that runs beside the app while no real one is chosen. */
export interface PracticeHub {
  start(): void;
  /** Whether it was started and has neither answered nor been given up. */
  isStarting(): boolean;
  /** Resolves with the hub's address and people, or with why there is none. */
  ready(): Promise<Result<PracticeReady, AppError>>;
  stop(): Promise<void>;
}

/** The first start makes a database: on a slow or busy computer that takes longer than one would think. */
const startTimeoutMs = 60_000;
/** A hub of a run that was cut off may need a moment to let go of its database. */
const retryDelayMs = 500;

interface PracticeHubPorts {
  readonly timers: Timers;
  readonly logger: Logger;
}

/** Starts the hub, and starts it again where it ends by itself. */
export function createPracticeHub(launch: LaunchHub, ports: PracticeHubPorts): PracticeHub {
  let hub: HubProcess | undefined;
  let current: Start | undefined;
  let stopping = false;

  function run(start: Start): void {
    const started = launch();
    hub = started;
    started.onMessage((message) => {
      readMessage(message, start, ports.logger);
    });
    started.onExit((exitCode) => {
      ports.logger.warn('practice.ended', { exitCode });
      if (stopping || start.gaveUp()) return;
      // Whoever asks from now on waits for the next address; who waits already goes on waiting.
      const next = start.isSettled() ? createStart(ports.timers) : start;
      current = next;
      ports.timers.after(retryDelayMs, () => {
        if (!stopping) run(next);
      });
    });
  }

  return {
    start() {
      if (current) return;
      current = createStart(ports.timers);
      run(current);
    },
    isStarting: () => current?.isSettled() === false,
    ready: () => current?.answer ?? Promise.resolve(fail(appError('hubUnreachable'))),
    async stop() {
      stopping = true;
      await hub?.stop();
    },
  };
}

type Start = ReturnType<typeof createStart>;

/** One wait for the hub's address, given up after a while. */
function createStart(timers: Timers) {
  let state: 'waiting' | 'ready' | 'gaveUp' = 'waiting';
  let settle: (answer: Result<PracticeReady, AppError>) => void = () => undefined;
  const answer = new Promise<Result<PracticeReady, AppError>>((resolve) => {
    settle = resolve;
  });
  const cancelTimer = timers.after(startTimeoutMs, () => {
    state = 'gaveUp';
    settle(fail(appError('hubUnreachable')));
  });
  return {
    answer,
    isSettled: () => state !== 'waiting',
    gaveUp: () => state === 'gaveUp',
    succeed(ready: PracticeReady) {
      cancelTimer();
      state = 'ready';
      settle(ok(ready));
    },
  };
}

function readMessage(message: unknown, start: Start, logger: Logger): void {
  const failed = failedMessageSchema.safeParse(message);
  if (failed.success) logger.error('practice.failed', { reason: failed.data.code });
  const ready = readyMessageSchema.safeParse(message);
  if (!ready.success) return;
  logger.info('practice.ready', { peopleCount: ready.data.invitations.length });
  start.succeed(ready.data);
}
