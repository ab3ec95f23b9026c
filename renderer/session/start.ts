import { answerRequests, desktop, draftFlushing } from '../bridge';
import { ensurePersistence, store, storeRequestHandlers } from '../store';
import type { OpenedStore, StoreError } from '../store';
import type { AppState } from '#shared/desktop/channels/app';
import type { OpenedVault } from '#shared/desktop/channels/vault';
import type { AppError } from '#shared/desktop/errors';
import { ok } from '#shared/base/result';
import type { Result } from '#shared/base/result';
import { useSession } from './session';

/** Why the application cannot be used yet: the main process, or the databases on this computer. */
export type StartProblem =
  | { readonly part: 'application'; readonly error: AppError }
  | { readonly part: 'store'; readonly error: StoreError };

/** Asks the main process for its facts and keeps them current, once more when a hub for practice has started. */
export async function readAppState(): Promise<Result<AppState, AppError>> {
  const state = await desktop.call('app.state', {});
  if (!state.ok) return state;
  const session = useSession.getState();
  session.storageChanged(state.value.storage);
  session.keyringChanged(state.value.keyring);
  session.started(state.value);
  if (state.value.practiceStarting) void readAgainWhenStarted();
  return state;
}

async function readAgainWhenStarted(): Promise<void> {
  const ready = await desktop.call('app.practiceReady', {});
  if (ready.ok) await readAppState();
}

/** Follows what the main process tells without being asked; returns the function that ends it. */
export function followDesktop(): () => void {
  const session = useSession.getState();
  const ends = [
    desktop.on('sync.status', session.syncChanged),
    desktop.on('storage.health', session.storageChanged),
    desktop.on('keyring.health', session.keyringChanged),
    desktop.on('vault.locking', session.locking),
  ];
  void desktop.call('sync.status', {}).then((status) => {
    if (status.ok) session.syncChanged(status.value);
  });
  return () => ends.forEach((end) => end());
}

/** Opens the databases without a key, so that deliveries go on behind the lock screen. */
export async function openStoreLocked(): Promise<StartProblem | null> {
  const opened = await store.openLocked();
  if (!opened.ok) return { part: 'store', error: opened.error };
  // Help, not a guarantee: the spool is the second copy.
  void ensurePersistence();
  answerRequests(desktop, {
    ...storeRequestHandlers(store),
    'draft.flush': draftFlushing.flushAll,
  });
  return null;
}

/** A list that was made anew from the cases is said, with how many rows that were. */
function tellRepair({ damagedSegments, rebuiltRows, unreadableCases }: OpenedStore): void {
  if (damagedSegments === 0) return;
  useSession.getState().bannerShown({
    id: 'list-repaired',
    kind: unreadableCases === 0 ? 'information' : 'attention',
    headingKey: 'problems.list.what',
    bodyKey: unreadableCases === 0 ? 'problems.list.repaired' : 'problems.list.partly',
    values: { count: rebuiltRows, unreadable: unreadableCases },
  });
}

/** Hands the session keys to the store worker; from here on the counselor's own cases open. */
export async function enter(opened: OpenedVault): Promise<Result<null, StoreError>> {
  const { profile, deskId, policy, sessionKeys } = opened;
  const owner = { counselorId: profile.counselorId, ownerId: deskId };
  const result = await store.open(sessionKeys, owner);
  if (!result.ok) return result;
  useSession.getState().unlocked(profile, policy);
  tellRepair(result.value);
  return ok(null);
}
