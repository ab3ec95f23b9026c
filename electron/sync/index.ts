import type { SyncEngine, SyncEnginePorts } from './ports';

export { createHubPairing } from './pairing';
export type { SyncEngine, SyncEnginePorts, SyncWake } from './ports';

/** Delivers nothing yet: every command stays saved and says so. */
export function createSyncEngine(_ports: SyncEnginePorts): SyncEngine {
  return {
    status: () => ({
      connection: 'unknown',
      pauseReason: null,
      lastSuccessAtMs: null,
      nextAttemptAtMs: null,
      inFlight: 0,
    }),
    wake: () => undefined,
    stop: () => Promise.resolve(),
  };
}
