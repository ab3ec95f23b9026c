import { randomBytes } from 'node:crypto';
import type { HubLogger, HubPorts } from './hubPorts';

const silentLogger: HubLogger = { info: () => undefined, error: () => undefined };

/** The computer's own clock and randomness; silent unless a logger is given. */
export function systemPorts(given: Partial<HubPorts> = {}): HubPorts {
  return {
    clock: given.clock ?? { nowMs: () => Date.now() },
    random: given.random ?? { bytes: (count) => randomBytes(count) },
    logger: given.logger ?? silentLogger,
  };
}
