import type { PackInfo } from '#shared/desktop/channels/packs';
import type { CommandKind } from '#shared/desktop/channels/submission';
import type { OutboxRow } from '#shared/domain/outbox/transition';
import type { StoredReceipt } from '#shared/domain/outbox/events';
import type { OutboxState } from '#shared/domain/outbox/states';
import type { DraftState } from '../operations';

/** What lies in each table, as stored. `sealed` is opaque bytes (see worker/sealing.ts). */

type Bytes = Uint8Array<ArrayBuffer>;

export interface DraftRecord {
  readonly id: string;
  readonly ownerId: string;
  readonly caseId: string;
  /** Absent until a submission was prepared: null is not a key, and would not be indexed. */
  readonly commandId?: string;
  readonly state: DraftState;
  readonly updatedAtMs: number;
  readonly sealed: Bytes;
}

export interface SealedRecord {
  readonly id: string;
  readonly ownerId: string;
  readonly updatedAtMs: number;
  readonly sealed: Bytes;
}

export interface RowSegmentRecord {
  readonly ownerId: string;
  readonly segment: number;
  readonly sealed: Bytes;
}

export interface RowDeltaRecord {
  readonly ownerId: string;
  readonly id: string;
  readonly sealed: Bytes;
}

export interface OutboxRecord extends OutboxRow {
  readonly commandId: string;
  readonly ownerId: string;
  readonly caseId: string;
  readonly caseSequence: number;
  readonly kind: CommandKind;
  readonly computerId: string;
  readonly createdAtMs: number;
  readonly sizeBytes: number;
  /** Who and what it is about, for the counselor's own outbox screen; null after a restore. */
  readonly noteSealed: Bytes | null;
  /** The hub's promise, kept with the item for ever. */
  readonly receipt: StoredReceipt | null;
}

export interface EnvelopeRecord {
  readonly commandId: string;
  readonly envelope: Bytes;
}

/**
 * What one settlement changed, in one record: fifty answers of the hub are durable with one write,
 * and are folded into the items when nothing else is to do (see worker/outbox/outboxLog.ts).
 */
export interface OutboxLogRecord {
  readonly entry: number;
  readonly items: readonly LoggedItem[];
}

export interface LoggedItem {
  /** The state that the item has in its table until it is folded in. */
  readonly from: OutboxState;
  readonly record: OutboxRecord;
}

/**
 * All leases that are held now, in one record: an item that is being sent stands in its table as it
 * stood before, and this says that it is on its way. So a lease costs one small write for fifty
 * items, and forgetting it costs nothing but sending again.
 */
export interface LeasesRecord {
  readonly name: 'held';
  readonly leases: readonly HeldLease[];
}

export interface HeldLease {
  readonly commandId: string;
  /** The state that the item has in its table meanwhile. */
  readonly from: OutboxState;
  readonly runId: string;
  readonly untilMs: number;
}

export interface ChangeRecord {
  readonly ownerId: string;
  /** Counts the changes of this counselor in the order in which they came. */
  readonly arrival: number;
  readonly id: string;
  readonly caseId: string;
  readonly sealed: Bytes;
}

export interface CursorRecord {
  readonly ownerId: string;
  readonly cursor: string;
}

export interface PackRecord {
  readonly packId: string;
  readonly info: PackInfo;
  readonly bytes: Bytes;
}
