/** The random number in [0, 1) is a port, so that tests choose it. */
export type Random = () => number;

export const firstDelayMs = 2_000;
export const longestDelayMs = 15 * 60_000;
const jitterShare = 0.2;

/**
 * How long to wait after `failures` failures in a row (1 = the first): 2 s, doubled each time, at
 * most 15 minutes, spread by 20 % so that many computers do not return at once. A hub that names a
 * time (`Retry-After`) is believed when it asks for more, up to the same 15 minutes.
 */
export function backoffMs(failures: number, random: Random, retryAfterMs = 0): number {
  const doublings = Math.min(Math.max(failures, 1) - 1, 16);
  const delayMs = Math.min(firstDelayMs * 2 ** doublings, longestDelayMs);
  const spreadMs = delayMs * (1 + jitterShare * (2 * random() - 1));
  return Math.round(Math.min(Math.max(spreadMs, retryAfterMs), longestDelayMs));
}

/** Reads an HTTP `Retry-After` (seconds, or a date); undefined where it says nothing usable. */
export function parseRetryAfterMs(header: string | null, nowMs: number): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const atMs = Date.parse(text);
  return Number.isNaN(atMs) ? undefined : Math.max(0, atMs - nowMs);
}
