import type { Clock } from '#shared/base/clock';
import type { SyncStatus } from '#shared/desktop/channels/sync';
import type { HubInfo } from '#shared/hub/hubInfo';
import type { Dispatch, DispatchEntry } from '../dispatch';
import type { ReachFaultPoint } from '../fault';
import type { AskPage } from '../ipc';
import type { Logger } from '../log';
import type { MonotonicClock, Random, Timers } from '../ports';
import type { Spool } from '../spool';
import type { KnownComputer, Signer } from '../vault';

/** Whose vault is open. */
export interface SyncCounselor {
  readonly counselorId: string;
  readonly signer: Signer;
}

/** What the sync engine works with. */
export interface SyncEnginePorts {
  readonly clock: Clock;
  readonly monotonic: MonotonicClock;
  readonly timers: Timers;
  readonly random: Random;
  readonly logger: Logger;
  readonly reach: ReachFaultPoint;
  readonly fetch: typeof globalThis.fetch;
  /** Leases belong to it; those of another run are void. */
  readonly runId: string;
  readonly spool: Spool;
  /** Documents sealed to the hub. */
  readonly dispatch: Dispatch;
  /** `outbox.*` is answered while locked too, `changes.*` only while somebody is at the desk. */
  readonly ask: AskPage;
  /**
   * This computer's id, key and pinned hub; there while locked too. Undefined before the first
   * pairing, or where the keyring does not open. `hub.url` is where the hub listens now.
   */
  readonly computer: () => Promise<KnownComputer | undefined>;
  readonly counselor: () => SyncCounselor | undefined;
  /** Tell it each `GET /v1/hub` that was read: new keys of the same hub are kept. */
  readonly pinHub: (info: HubInfo) => Promise<void>;
  readonly onStatus: (status: SyncStatus) => void;
  /** A document was received, or refused. */
  readonly onDocument: (entry: DispatchEntry, outcome: 'received' | 'refused') => void;
  /** The receipt is stored and the sealed bytes are gone. */
  readonly onPurged: (commandId: string) => void;
}

export type SyncWake = 'start' | 'pageReady' | 'stored' | 'unlocked' | 'resume' | 'person';

/** Delivers the outbox and fetches changes. Every wake leads to the same idempotent round. */
export interface SyncEngine {
  status(): SyncStatus;
  wake(reason: SyncWake): void;
  /** Ends timers and requests; nothing is settled after it resolves. */
  stop(): Promise<void>;
}
