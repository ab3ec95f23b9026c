import type { StateCreator } from 'zustand';
import type { BannersSlice } from './banners.slice';
import type { HealthSlice } from './health.slice';
import type { LockSlice } from './lock.slice';
import type { ViewSlice } from './view.slice';

/** Facts of this session only: nothing about a consumer, nothing that outlives a lock. */
export type SessionState = LockSlice & HealthSlice & BannersSlice & ViewSlice;

export type SessionSlice<Slice> = StateCreator<SessionState, [], [], Slice>;
