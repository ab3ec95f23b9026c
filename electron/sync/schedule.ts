import { longestDelayMs } from '#shared/domain/outbox/index';
import type { OutboxCounts } from '#shared/desktop/rendererRequests';
import type { Gate, Moment } from './gate';

export interface Outlook {
  readonly moment: Moment;
  readonly gate: Gate;
  /** Undefined while there is no page to tell. */
  readonly counts: OutboxCounts | undefined;
  readonly inFlight: number;
  /** A document waits that may go. */
  readonly documentsDue: boolean;
  /** When the change feed is due; undefined while nobody is at the desk. */
  readonly pullDueElapsedMs: number | undefined;
}

/** A round is cheap, but a fault must never make rounds without a pause. */
export const shortestDelayMs = 1_000;

/** How long until something is to be done; undefined where only a wake can bring it. */
export function nextRoundInMs({
  moment,
  gate,
  counts,
  inFlight,
  documentsDue,
  pullDueElapsedMs,
}: Outlook): number | undefined {
  const { nowMs, elapsedMs } = moment;
  const unsent = counts !== undefined && counts.unsent > 0;
  const hasWork = unsent || documentsDue || pullDueElapsedMs !== undefined;
  if (!hasWork) return undefined;
  if (gate.kind !== 'open') return atLeast(gate.untilElapsedMs - elapsedMs);
  const delays: number[] = [];
  const wakeAtMs = counts?.nextWakeAtMs ?? null;
  // What is due already while requests are under way goes when one of them reports.
  if (wakeAtMs !== null && (inFlight === 0 || wakeAtMs > nowMs)) delays.push(wakeAtMs - nowMs);
  if (documentsDue) delays.push(0);
  if (pullDueElapsedMs !== undefined) delays.push(pullDueElapsedMs - elapsedMs);
  return delays.length === 0 ? undefined : atLeast(Math.min(...delays));
}

function atLeast(delayMs: number): number {
  return Math.min(Math.max(delayMs, shortestDelayMs), longestDelayMs);
}

/** No delay is that long: somebody set the clock, and stored times of waking mean nothing now. */
export function clockWasSet(counts: OutboxCounts, nowMs: number): boolean {
  return counts.nextWakeAtMs !== null && counts.nextWakeAtMs - nowMs > 2 * longestDelayMs;
}

/** Longer than any request or answer of the page may take. */
const patienceMs = 5 * 60_000;

/** Whether something has been due, with the way open and nothing under way, since this moment. */
export function dueSince(
  since: number | undefined,
  { moment, gate, counts, inFlight }: Outlook,
): number | undefined {
  const wakeAtMs = counts?.nextWakeAtMs ?? null;
  const isDue = wakeAtMs !== null && wakeAtMs <= moment.nowMs;
  return isDue && gate.kind === 'open' && inFlight === 0 ? (since ?? moment.elapsedMs) : undefined;
}

/** What began then has waited longer than anything here may take. */
export function isStuck(sinceElapsedMs: number | undefined, elapsedMs: number): boolean {
  return sinceElapsedMs !== undefined && elapsedMs - sinceElapsedMs > patienceMs;
}
