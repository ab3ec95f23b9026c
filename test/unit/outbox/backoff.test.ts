import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffMs, longestDelayMs, parseRetryAfterMs } from '#shared/domain/outbox/backoff';

const middle = () => 0.5;

describe('the wait between attempts', () => {
  it('starts at two seconds and doubles up to fifteen minutes', () => {
    expect([1, 2, 3, 4].map((failures) => backoffMs(failures, middle))).toEqual([
      2_000, 4_000, 8_000, 16_000,
    ]);
    expect(backoffMs(10, middle)).toBe(longestDelayMs);
    expect(backoffMs(1_000, middle)).toBe(longestDelayMs);
  });

  it('is spread by at most a fifth and never longer than fifteen minutes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (failures, random) => {
          const plainMs = backoffMs(failures, middle);
          const delayMs = backoffMs(failures, () => random);
          expect(delayMs).toBeGreaterThanOrEqual(Math.floor(plainMs * 0.8));
          expect(delayMs).toBeLessThanOrEqual(Math.min(Math.ceil(plainMs * 1.2), longestDelayMs));
        },
      ),
    );
  });

  it('is as long as the hub asks, up to fifteen minutes', () => {
    expect(backoffMs(1, middle, 30_000)).toBe(30_000);
    expect(backoffMs(5, middle, 1_000)).toBe(32_000);
    expect(backoffMs(1, middle, 86_400_000)).toBe(longestDelayMs);
  });
});

describe('Retry-After', () => {
  const nowMs = Date.parse('2026-11-02T18:00:00Z');
  it('is read in seconds or as a date', () => {
    expect(parseRetryAfterMs('120', nowMs)).toBe(120_000);
    expect(parseRetryAfterMs('Mon, 02 Nov 2026 18:01:00 GMT', nowMs)).toBe(60_000);
    expect(parseRetryAfterMs('Mon, 02 Nov 2026 17:00:00 GMT', nowMs)).toBe(0);
  });
  it('is left alone where it says nothing', () => {
    expect(parseRetryAfterMs(null, nowMs)).toBeUndefined();
    expect(parseRetryAfterMs('soon', nowMs)).toBeUndefined();
  });
});
