import type { CalendarDate } from '#shared/base/calendarDate';
import type { SealedCommand } from '#shared/desktop/channels/submission';
import type { PackInfo } from '#shared/desktop/channels/packs';
import type { SessionKeys } from '#shared/desktop/channels/vault';
import type {
  RendererRequestInput,
  RendererRequestName,
  RendererRequestOutput,
} from '#shared/desktop/rendererRequests';
import type { Change } from '#shared/hub/changes';
import type { ConsumerRow, RowPage, RowQuery } from './rows/consumerRow';

/**
 * The operations of the store worker: name → input and output. Both sides of the message port are
 * typed from this map; the `outbox.*` ones work without keys, every other one answers `locked`.
 */

/** `content` crosses as JSON text: a string is cheaper to hand over than a graph of objects. */
export interface StoredDraft {
  readonly id: string;
  readonly caseId: string;
  /** The id that its submission will carry, once one was prepared. */
  readonly commandId: string | null;
  readonly state: DraftState;
  readonly updatedAtMs: number;
  readonly contentJson: string;
}

/**
 * `discarded` drafts are kept, so that discarding can be undone. `revoked`: the family took its
 * permission back, and what the draft keeps of them is who allowed what, and until when.
 */
export const draftStates = ['open', 'submitted', 'discarded', 'revoked'] as const;
export type DraftState = (typeof draftStates)[number];

export interface DraftSummary {
  readonly id: string;
  readonly caseId: string;
  readonly commandId: string | null;
  readonly state: DraftState;
  readonly updatedAtMs: number;
}

export interface SaveDraftInput {
  readonly id: string;
  readonly caseId: string;
  readonly commandId: string | null;
  readonly updatedAtMs: number;
  readonly contentJson: string;
  /** The list row as this draft makes it; left out when it did not change. */
  readonly row?: ConsumerRow;
}

export interface StoredRecord {
  readonly id: string;
  readonly updatedAtMs: number;
  readonly contentJson: string;
}

/** What the outbox screen may say of a sealed item: opened only while its counselor is signed in. */
export interface OutboxNote {
  readonly initials: string;
  readonly summary: string;
}

export interface CommitSubmissionInput {
  /** Null for a command that has no draft, such as a withdrawal. */
  readonly draftId: string | null;
  readonly sealedCommand: SealedCommand;
  readonly note: OutboxNote;
  /** The list row after the submission. */
  readonly row: ConsumerRow;
}

/** Whose desk is open. */
export interface StoreOwner {
  /** Owns what is delivered: the outbox and the hub's answers. */
  readonly counselorId: string;
  /** Owns what is sealed with the session's keys: a desk that was set up anew has another one. */
  readonly ownerId: string;
}

export interface OpenedStore {
  readonly locked: boolean;
  readonly rowCount: number;
  /** Parts of the list that did not open; they are put aside, not deleted. */
  readonly damagedSegments: number;
  /** Rows of the list that were made anew from the sealed cases instead. */
  readonly rebuiltRows: number;
  /** Cases that have no row because they did not open either. */
  readonly unreadableCases: number;
}

export interface LocalOperations {
  /** Opens the databases; with keys also the row index. The key bytes are transferred and zeroed. */
  'store.open': {
    input: ({ readonly keys: SessionKeys } & StoreOwner) | { readonly keys: null };
    output: OpenedStore;
  };
  'drafts.save': { input: SaveDraftInput; output: Record<string, never> };
  'drafts.load': { input: { readonly id: string }; output: StoredDraft };
  /** Newest first. */
  'drafts.list': {
    input: { readonly states: readonly DraftState[] };
    output: readonly DraftSummary[];
  };
  'drafts.discard': {
    input: { readonly id: string; readonly nowMs: number };
    output: Record<string, never>;
  };
  'drafts.restore': {
    input: { readonly id: string; readonly nowMs: number };
    output: Record<string, never>;
  };
  /** A submitted draft becomes editable again, to correct what was rejected. */
  'drafts.reopen': {
    input: { readonly id: string; readonly nowMs: number };
    output: Record<string, never>;
  };
  /** All drafts of a case at once, in whatever state: their new content takes the place of the old. */
  'drafts.revoke': {
    input: {
      readonly drafts: readonly Pick<StoredDraft, 'id' | 'contentJson'>[];
      readonly row: ConsumerRow;
      readonly nowMs: number;
    };
    output: Record<string, never>;
  };
  'rows.list': { input: RowQuery; output: RowPage };
  'rows.get': { input: { readonly id: string }; output: ConsumerRow };
  'rows.put': { input: { readonly rows: readonly ConsumerRow[] }; output: Record<string, never> };
  /** Enters the last day to send a draft where its row, as it stands, knows none. */
  'rows.sendBy': {
    input: { readonly id: string; readonly dueOn: CalendarDate };
    output: Record<string, never>;
  };
  'records.put': {
    input: { readonly records: readonly StoredRecord[] };
    output: Record<string, never>;
  };
  'records.get': { input: { readonly id: string }; output: StoredRecord };
  'submission.commit': { input: CommitSubmissionInput; output: Record<string, never> };
  /** The number that the next command of the case must carry. */
  'submission.nextSequence': {
    input: { readonly caseId: string };
    output: { readonly caseSequence: number };
  };
  /** A person asks to try again, or to withdraw what was not sent yet. */
  'outbox.retry': { input: { readonly commandId: string }; output: Record<string, never> };
  'outbox.withdraw': { input: { readonly commandId: string }; output: Record<string, never> };
  'outbox.notes': {
    input: { readonly commandIds: readonly string[] };
    output: Readonly<Record<string, OutboxNote>>;
  };
  /** Everything the hub said about a case, oldest first. */
  'changes.ofCase': { input: { readonly caseId: string }; output: readonly Change[] };
  /** The newest first, over all cases of the counselor. */
  'changes.recent': { input: { readonly limit: number }; output: readonly Change[] };
  'packs.put': {
    input: { readonly info: PackInfo; readonly bytes: Uint8Array };
    output: Record<string, never>;
  };
  'packs.list': { input: Record<string, never>; output: readonly PackInfo[] };
  'packs.get': { input: { readonly packId: string }; output: Uint8Array };
}

type WorkerRequestName = Exclude<RendererRequestName, 'draft.flush'>;

/** What the main process asks for is answered by the worker under the same names. */
export type RequestedOperations = {
  [Name in WorkerRequestName]: {
    input: RendererRequestInput<Name>;
    output: RendererRequestOutput<Name>;
  };
};

export type StoreOperations = LocalOperations & RequestedOperations;
export type OperationName = keyof StoreOperations;
export type OperationInput<Name extends OperationName> = StoreOperations[Name]['input'];
export type OperationOutput<Name extends OperationName> = StoreOperations[Name]['output'];
