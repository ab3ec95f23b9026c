import type { CommandKind } from '#shared/hub/index';
import type { Database } from '../../database/database';
import { isoInstant } from '../../instants';
import type { KeyFile } from '../../keys/keyFile';
import type { CommandOpener } from '../../opening/openCommand';
import type { HubPorts } from '../../ports/hubPorts';
import { appendChanges } from '../../store/changeStore';
import { insertJobs } from '../../store/jobStore';
import type { DeliveryAdapter } from '../../api/hubContext';
import { JobRunner } from '../jobRunner';
import { practiceAnswers, stepsOf } from './answers';

export interface PracticeOptions {
  /** The same seed and the same families give the same answers. */
  readonly seed: string;
  /** Between receipt and the first answer, and between an answer and the next. */
  readonly delayMs: number;
}

export interface PracticeAdapter extends DeliveryAdapter, Pick<JobRunner, 'settled' | 'stop'> {}

interface PracticeParts {
  readonly database: Database;
  readonly keyFile: KeyFile;
  readonly opener: CommandOpener;
  readonly ports: HubPorts;
}

/** Plays the exchange for training: answers stored commands after a delay, from a seed. */
export function startPracticeAdapter(
  { database, keyFile, opener, ports }: PracticeParts,
  { seed, delayMs }: PracticeOptions,
): PracticeAdapter {
  const runner = new JobRunner(database, ports, async (connection, job) => {
    const opened = opener.reopen(job, job.envelope);
    if (!opened.ok) {
      ports.logger.error('storedCommandUnreadable', { commandId: job.id });
      return;
    }
    const changes = practiceAnswers(seed, opened.value, job.step, isoInstant(ports.clock.nowMs()));
    await appendChanges(connection, keyFile, job.counselorId, changes);
    if (job.step + 1 < stepsOf[opened.value.kind]) {
      const next = { commandId: job.id, step: job.step + 1, dueAtMs: job.dueAtMs + delayMs };
      await insertJobs(connection, [next]);
    }
  });
  runner.wake();
  return {
    wakeAt: (dueMs) => runner.wakeAt(dueMs),
    settled: () => runner.settled(),
    stop: () => runner.stop(),
    firstStepDelayMs: (kind) => (stepsOf[kind] > 0 ? delayMs : undefined),
  };
}

/** Where there is no exchange to talk to: commands are kept for a hand-over by people. */
export const noAdapter: DeliveryAdapter = {
  firstStepDelayMs: (_kind: CommandKind) => undefined,
  wakeAt: () => undefined,
};
