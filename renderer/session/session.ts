import { create } from 'zustand';
import { bannersSlice } from './banners.slice';
import { healthSlice } from './health.slice';
import { lockSlice } from './lock.slice';
import type { SessionState } from './types';
import { viewSlice } from './view.slice';

/** The session's facts. Ask for one with a selector: `useSession((state) => state.lock)`. */
export const useSession = create<SessionState>()((...api) => ({
  ...lockSlice(...api),
  ...healthSlice(...api),
  ...bannersSlice(...api),
  ...viewSlice(...api),
}));

/** Forgets everything; called when the vault locks. */
export function resetSession(): void {
  useSession.setState(useSession.getInitialState(), true);
}
