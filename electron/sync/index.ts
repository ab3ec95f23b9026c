export { createSyncEngine } from './engine';
export { createHubPairing } from './pairing';
export type { SyncCounselor, SyncEngine, SyncEnginePorts, SyncWake } from './ports';
