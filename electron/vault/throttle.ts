import { join } from 'node:path';
import { z } from 'zod';
import type { Clock } from '#shared/base/clock';
import { readJson, writeJson, type Files } from '../ports';

const version = 1;
const schema = z.strictObject({
  version: z.literal(version),
  failures: z.number().int().nonnegative(),
  delayMs: z.number().int().nonnegative(),
  sinceMs: z.number().int().nonnegative(),
});
type Counter = z.infer<typeof schema>;

const secondMs = 1_000;
const minuteMs = 60 * secondMs;

/** Wait after the nth failure in a row. Growing, then flat: it never locks for good or deletes. */
const delaysMs = [0, 0, 1, 2, 5, 15, 30, 60, 300].map((seconds) => seconds * secondMs);
const longestDelayMs = 30 * minuteMs;

export function delayAfterMs(failures: number): number {
  return failures === 0 ? 0 : (delaysMs[failures - 1] ?? longestDelayMs);
}

/** Slows down the guessing of one counselor's passphrase. */
export interface Throttle {
  /** How long to wait before the next attempt; zero when it may be made now. */
  remainingMs(counselorId: string): Promise<number>;
  /** Counts the attempt before it is made, so that ending the app does not make it free. */
  attempt(counselorId: string): Promise<void>;
  succeeded(counselorId: string): Promise<void>;
}

export function createThrottle(files: Files, clock: Clock, vaultFolder: string): Throttle {
  const fileOf = (counselorId: string): string => join(vaultFolder, counselorId, 'attempts.json');

  async function read(counselorId: string): Promise<Counter> {
    const file = await readJson(files, fileOf(counselorId), schema, version);
    if (file.kind === 'good') return file.value;
    // A counter that cannot be read slows down a little rather than nothing or for ever.
    const failures = file.kind === 'missing' ? 0 : delaysMs.length - 1;
    return { version, failures, delayMs: delayAfterMs(failures), sinceMs: clock.nowMs() };
  }

  return {
    async remainingMs(counselorId) {
      const counter = await read(counselorId);
      const nowMs = clock.nowMs();
      if (counter.delayMs === 0) return 0;
      if (nowMs < counter.sinceMs) {
        // The clock was set back: the whole delay starts again, so that it gains nothing.
        await writeJson(files, fileOf(counselorId), { ...counter, sinceMs: nowMs });
        return counter.delayMs;
      }
      return Math.max(0, counter.delayMs - (nowMs - counter.sinceMs));
    },
    async attempt(counselorId) {
      const failures = (await read(counselorId)).failures + 1;
      const delayMs = delayAfterMs(failures);
      await writeJson(files, fileOf(counselorId), {
        version,
        failures,
        delayMs,
        sinceMs: clock.nowMs(),
      });
    },
    async succeeded(counselorId) {
      await files.remove(fileOf(counselorId));
    },
  };
}
