import type { Clock } from '#shared/base/clock';

/** Randomness from the operating system; tests may choose it. */
export interface HubRandom {
  bytes(count: number): Uint8Array;
}

/** Facts for a log: ids, codes, counts and durations. Never a name, a number or a body. */
export type LogFacts = Readonly<Record<string, string | number | boolean>>;

export interface HubLogger {
  info(event: string, facts?: LogFacts): void;
  error(event: string, facts?: LogFacts): void;
}

export interface HubPorts {
  readonly clock: Clock;
  readonly random: HubRandom;
  readonly logger: HubLogger;
}
