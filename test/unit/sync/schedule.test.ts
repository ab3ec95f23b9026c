import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestDelayMs } from '#shared/domain/outbox/index';
import type { Gate } from '../../../electron/sync/gate';
import {
  clockWasSet,
  dueSince,
  isStuck,
  nextRoundInMs,
  shortestDelayMs,
} from '../../../electron/sync/schedule';

const moment = { nowMs: 1_800_000_000_000, elapsedMs: 50_000 };
const open: Gate = { kind: 'open' };
const unsent = (wakeInMs: number | null) => ({
  unsent: 1,
  oldestUnsentAtMs: moment.nowMs - 1,
  nextWakeAtMs: wakeInMs === null ? null : moment.nowMs + wakeInMs,
});
const nothing = { unsent: 0, oldestUnsentAtMs: null, nextWakeAtMs: null };
const calm = {
  moment,
  gate: open,
  inFlight: 0,
  documentsDue: false,
  pullDueElapsedMs: undefined,
};

describe('the next round', () => {
  it('comes when the next item wants to be tried', () => {
    expect(nextRoundInMs({ ...calm, counts: unsent(30_000) })).toBe(30_000);
  });

  it('is not planned while nothing is unsent and nobody is at the desk', () => {
    expect(nextRoundInMs({ ...calm, counts: nothing })).toBeUndefined();
  });

  it('is not planned for items that only a person can move', () => {
    expect(nextRoundInMs({ ...calm, counts: unsent(null) })).toBeUndefined();
  });

  it('comes at once for a document that may go, and waits with it for the gate', () => {
    const due = { ...calm, counts: nothing, documentsDue: true };
    expect(nextRoundInMs(due)).toBe(shortestDelayMs);
    const gate: Gate = { kind: 'offline', untilElapsedMs: moment.elapsedMs + 8_000 };
    expect(nextRoundInMs({ ...due, gate })).toBe(8_000);
  });

  it('waits for the gate where there is work, whatever is due', () => {
    const gate: Gate = { kind: 'offline', untilElapsedMs: moment.elapsedMs + 8_000 };
    expect(nextRoundInMs({ ...calm, gate, counts: unsent(0) })).toBe(8_000);
    expect(nextRoundInMs({ ...calm, gate, counts: nothing })).toBeUndefined();
  });

  it('reads the change feed while somebody is at the desk', () => {
    const pullDueElapsedMs = moment.elapsedMs + 20_000;
    expect(nextRoundInMs({ ...calm, counts: nothing, pullDueElapsedMs })).toBe(20_000);
  });

  it('leaves what is due to the requests under way, which report by themselves', () => {
    expect(nextRoundInMs({ ...calm, counts: unsent(-5), inFlight: 3 })).toBeUndefined();
    expect(nextRoundInMs({ ...calm, counts: unsent(-5), inFlight: 0 })).toBe(shortestDelayMs);
  });

  it('is never sooner than a second, never later than the longest delay, and never forgotten', () => {
    const instant = fc.option(fc.integer({ min: -1e12, max: 1e12 }), { nil: null });
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 1e9 }), fc.boolean(), (wake, until, shut) => {
        const gate: Gate = shut ? { kind: 'offline', untilElapsedMs: until } : open;
        const delayMs = nextRoundInMs({ ...calm, gate, counts: unsent(wake) });
        if (delayMs === undefined) {
          expect(wake).toBeNull();
          return;
        }
        expect(delayMs).toBeGreaterThanOrEqual(shortestDelayMs);
        expect(delayMs).toBeLessThanOrEqual(longestDelayMs);
      }),
    );
  });
});

describe('a clock that somebody set', () => {
  it('is noticed by a wake time that no delay explains', () => {
    expect(clockWasSet(unsent(3 * longestDelayMs), moment.nowMs)).toBe(true);
    expect(clockWasSet(unsent(longestDelayMs), moment.nowMs)).toBe(false);
    expect(clockWasSet(unsent(-3 * longestDelayMs), moment.nowMs)).toBe(false);
  });
});

describe('the watchdog', () => {
  const due = { ...calm, counts: unsent(-1) };
  const later = { ...moment, elapsedMs: moment.elapsedMs + 10 };

  it('remembers since when something is due that nobody takes', () => {
    const since = dueSince(undefined, due);
    expect(since).toBe(moment.elapsedMs);
    expect(dueSince(since, { ...due, moment: later })).toBe(moment.elapsedMs);
  });

  it('has nothing to say while the way is shut, requests are under way, or nothing is due', () => {
    const gate: Gate = { kind: 'offline', untilElapsedMs: 0 };
    expect(dueSince(1, { ...due, gate })).toBeUndefined();
    expect(dueSince(1, { ...due, inFlight: 1 })).toBeUndefined();
    expect(dueSince(1, { ...calm, counts: unsent(1) })).toBeUndefined();
  });

  it('calls stuck what took longer than anything here may', () => {
    expect(isStuck(0, 300_001)).toBe(true);
    expect(isStuck(0, 300_000)).toBe(false);
    expect(isStuck(undefined, 1e9)).toBe(false);
  });
});
