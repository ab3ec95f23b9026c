import type { KeyringHealth, StorageHealth } from '#shared/desktop/channels/app';
import type { SyncStatus } from '#shared/desktop/channels/sync';
import type { SessionSlice } from './types';

export interface HealthSlice {
  readonly sync: SyncStatus;
  readonly storage: StorageHealth | null;
  readonly keyring: KeyringHealth | null;
  syncChanged(sync: SyncStatus): void;
  storageChanged(storage: StorageHealth): void;
  keyringChanged(keyring: KeyringHealth): void;
}

export const unknownSync: SyncStatus = {
  connection: 'unknown',
  pauseReason: null,
  lastSuccessAtMs: null,
  nextAttemptAtMs: null,
  inFlight: 0,
};

export const healthSlice: SessionSlice<HealthSlice> = (set) => ({
  sync: unknownSync,
  storage: null,
  keyring: null,
  syncChanged: (sync) => set({ sync }),
  storageChanged: (storage) => set({ storage }),
  keyringChanged: (keyring) => set({ keyring }),
});
