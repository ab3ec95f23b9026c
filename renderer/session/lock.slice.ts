import type { AppState } from '#shared/desktop/channels/app';
import type { Policy, Profile } from '#shared/desktop/common';
import type { SessionSlice } from './types';

/**
 *   starting ──► locked ──► unlocked ──► locking ──► (the page is destroyed)
 */
export type LockState = 'starting' | 'locked' | 'unlocked' | 'locking';

export interface LockSlice {
  readonly lock: LockState;
  readonly app: AppState | null;
  readonly profile: Profile | null;
  readonly policy: Policy | null;
  started(app: AppState): void;
  unlocked(profile: Profile, policy: Policy): void;
  locking(): void;
}

export const lockSlice: SessionSlice<LockSlice> = (set) => ({
  lock: 'starting',
  app: null,
  profile: null,
  policy: null,
  started: (app) =>
    set((state) => ({ app, lock: state.lock === 'starting' ? 'locked' : state.lock })),
  unlocked: (profile, policy) => set({ lock: 'unlocked', profile, policy }),
  locking: () => set({ lock: 'locking' }),
});
