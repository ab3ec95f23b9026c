import type { SyncStatus } from '#shared/desktop/channels/sync';
import type { EngineDirective, PauseReason } from '#shared/domain/outbox/index';
import type { SyncWake } from './ports';

/** Whether requests may leave. Times are of the monotonic clock: a wrong clock opens and shuts nothing. */
export type Gate =
  | { readonly kind: 'open' }
  | { readonly kind: 'offline'; readonly untilElapsedMs: number }
  | {
      readonly kind: 'paused';
      readonly reason: PauseReason;
      readonly untilElapsedMs: number;
    };

export const openGate: Gate = { kind: 'open' };

export interface Moment {
  readonly nowMs: number;
  readonly elapsedMs: number;
}

/** A lost network is tried again at least this often: the church hall's comes and goes. */
export const longestProbeDelayMs = 60_000;

/** Reasons that end when the network does: a cheap probe finds out. */
const probed: ReadonlySet<PauseReason> = new Set(['untrustedAnswer', 'tlsFailure']);

/** The gate after an answer. An answer from the hub ends `offline`; a pause lasts as long as it was told. */
export function gateAfter(gate: Gate, directive: EngineDirective, moment: Moment): Gate {
  switch (directive.do) {
    case 'backOff':
      return gate.kind === 'paused' && !mayTry(gate, moment.elapsedMs)
        ? gate
        : { kind: 'offline', untilElapsedMs: probeTime(directive.untilMs, moment) };
    case 'pauseAll': {
      const { reason, untilMs } = directive;
      const untilElapsedMs = probed.has(reason)
        ? probeTime(untilMs, moment)
        : monotonic(untilMs, moment);
      return { kind: 'paused', reason, untilElapsedMs };
    }
    case 'continue':
      return gate.kind === 'offline' || mayTry(gate, moment.elapsedMs) ? openGate : gate;
    default:
      return gate;
  }
}

function monotonic(untilMs: number, { nowMs, elapsedMs }: Moment): number {
  return elapsedMs + Math.max(0, untilMs - nowMs);
}

function probeTime(untilMs: number, moment: Moment): number {
  return Math.min(monotonic(untilMs, moment), moment.elapsedMs + longestProbeDelayMs);
}

/** A hub that is busy asked for time; every other pause ends where something may have changed. */
export function gateAfterWake(gate: Gate, wake: SyncWake, { elapsedMs }: Moment): Gate {
  if (gate.kind === 'open') return gate;
  const ends =
    wake === 'person' ||
    ((wake === 'resume' || wake === 'unlocked') &&
      !(gate.kind === 'paused' && gate.reason === 'hubBusy'));
  return ends ? { ...gate, untilElapsedMs: Math.min(gate.untilElapsedMs, elapsedMs) } : gate;
}

export function mayTry(gate: Gate, elapsedMs: number): boolean {
  return gate.kind === 'open' || gate.untilElapsedMs <= elapsedMs;
}

/** Whether the way to the hub is to be proved before work is sent on it. */
export function needsProbe(gate: Gate): boolean {
  return gate.kind === 'offline' || (gate.kind === 'paused' && probed.has(gate.reason));
}

export interface StatusFacts {
  readonly gate: Gate;
  readonly lastSuccessAtMs: number | null;
  readonly nextAttemptAtMs: number | null;
  readonly inFlight: number;
}

/** What the page shows. */
export function statusOf(facts: StatusFacts): SyncStatus {
  const { gate, lastSuccessAtMs, nextAttemptAtMs, inFlight } = facts;
  const proved = lastSuccessAtMs === null ? 'unknown' : 'online';
  return {
    connection: gate.kind === 'open' ? proved : gate.kind,
    pauseReason: gate.kind === 'paused' ? gate.reason : null,
    lastSuccessAtMs,
    nextAttemptAtMs,
    inFlight,
  };
}
