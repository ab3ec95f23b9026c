import { join } from 'node:path';
import type { Clock } from '#shared/base/clock';
import type { Files } from '../ports';
import { describeException, redact, type LogDetail } from './redact';

export type LogLevel = 'info' | 'warn' | 'error';

/** The local log. It keeps codes, ids and counts; never a field's value, a name or a message. */
export interface Logger {
  info(event: string, detail?: LogDetail): void;
  warn(event: string, detail?: LogDetail): void;
  error(event: string, detail?: LogDetail): void;
  /** An exception nobody expected; where it was thrown is kept, its message is not. */
  exception(event: string, thrown: unknown, detail?: LogDetail): void;
  /** Resolves when everything told so far is written. */
  flushed(): Promise<void>;
}

export interface LoggerPorts {
  readonly files: Files;
  readonly clock: Clock;
}

export interface LoggerSettings {
  readonly folder: string;
  /** A file that reached this size is set aside. */
  readonly maxFileBytes: number;
  /** How many files set aside are kept. */
  readonly keptFiles: number;
}

const currentName = 'desk.log';

/** JSON lines in `folder`, rotated by size. A log that cannot be written never stops the work. */
export function createLogger({ files, clock }: LoggerPorts, settings: LoggerSettings): Logger {
  const append = createAppender(files, settings);
  let queue: Promise<void> = files.ensureFolder(settings.folder).catch(() => undefined);

  function write(level: LogLevel, event: string, entry: object): void {
    const at = new Date(clock.nowMs()).toISOString();
    const line = Buffer.from(`${JSON.stringify({ at, level, event, ...entry })}\n`);
    queue = queue.then(() => append(line)).catch(() => undefined);
  }

  return {
    info: (event, detail = {}) => {
      write('info', event, redact(detail));
    },
    warn: (event, detail = {}) => {
      write('warn', event, redact(detail));
    },
    error: (event, detail = {}) => {
      write('error', event, redact(detail));
    },
    exception: (event, thrown, detail = {}) => {
      write('error', event, { ...redact(detail), exception: describeException(thrown) });
    },
    flushed: () => queue,
  };
}

/** Adds lines to the current file, and sets it aside when it is full. */
function createAppender(files: Files, { folder, maxFileBytes, keptFiles }: LoggerSettings) {
  const current = join(folder, currentName);
  let writtenBytes: number | undefined;

  async function rotate(): Promise<void> {
    for (let index = keptFiles - 1; index >= 1; index -= 1) {
      const from = `${current}.${String(index)}`;
      if ((await files.sizeBytes(from)) === undefined) continue;
      await files.rename(from, `${current}.${String(index + 1)}`);
    }
    await files.rename(current, `${current}.1`);
    writtenBytes = 0;
  }

  return async (line: Buffer): Promise<void> => {
    writtenBytes ??= (await files.sizeBytes(current)) ?? 0;
    if (writtenBytes > 0 && writtenBytes + line.length > maxFileBytes) await rotate();
    await files.append(current, line, { synced: false });
    writtenBytes += line.length;
  };
}
