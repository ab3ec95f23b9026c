import type { CalendarDate } from '#shared/base/calendarDate';
import type { Clock } from '#shared/base/clock';
import type { CaseDraft } from '#shared/domain/application/index';
import { caseDraftSchema, draftIdOf, isAmendment } from '#shared/domain/application/index';
import { fail, ok } from '#shared/base/result';
import type { Result } from '#shared/base/result';
import type { DraftState, StoreClient, StoredDraft } from '../../store';
import { rowOfCase } from './caseRow';

/**
 *   saved ──typing──► pending ──timer, blur, step, lock──► saving ──► saved
 *                        ▲                                   │
 *                        └──────────── failed ◄──────────────┘
 */
export type SaveState = 'saved' | 'pending' | 'saving' | 'failed';

/** What a screen may show of the open case; a new object for every change. */
export interface CaseView {
  readonly draft: CaseDraft;
  /** Identifies the submission that this draft becomes; made once, before the first send. */
  readonly commandId: string;
  readonly state: DraftState;
}

/** How far the disk is; apart from the case, because it changes twice for every pause in typing. */
export interface SaveView {
  readonly save: SaveState;
  readonly savedAtMs: number;
}

/** Whether the screens follow a change at once, or behind the typing, which shows itself. */
export type Pace = 'now' | 'behind';

/** How long typing may run ahead of the disk; the design allows 800 ms. */
const autosaveDelayMs = 600;

interface Ports {
  readonly store: Pick<StoreClient, 'call'>;
  readonly clock: Clock;
  /** For a draft that was stored without one. */
  readonly newCommandId: () => string;
  /** The last day to send the draft, where the rules set one. */
  readonly dueOn?: CalendarDate | null;
  /** Opens the case anew, where another draft of it has become the one to work on. */
  readonly reopen?: () => void;
}

/** Reads what the store kept; an unreadable draft is reported and left as it is. */
export function readStoredCase(stored: StoredDraft): Result<CaseDraft, 'unreadable'> {
  try {
    const parsed = caseDraftSchema.safeParse(JSON.parse(stored.contentJson));
    return parsed.success ? ok(parsed.data) : fail('unreadable');
  } catch {
    return fail('unreadable');
  }
}

/** The one holder of an open case's answers: screens read its view, and it keeps the disk close behind. */
export class CaseSession {
  /** The last day to send the draft; null where no rule sets one. */
  readonly dueOn: CalendarDate | null;
  readonly #ports: Ports;
  readonly #listeners = new Set<(pace: Pace) => void>();
  readonly #saveListeners = new Set<() => void>();
  #view: CaseView;
  #saving: SaveView;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<boolean> | undefined;

  constructor(stored: StoredDraft, draft: CaseDraft, ports: Ports) {
    this.#ports = ports;
    this.dueOn = ports.dueOn ?? null;
    this.#view = {
      draft,
      commandId: stored.commandId ?? ports.newCommandId(),
      state: stored.state,
    };
    this.#saving = { save: 'saved', savedAtMs: stored.updatedAtMs };
  }

  readonly subscribe = (changed: (pace: Pace) => void): (() => void) => {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  };

  readonly subscribeToSave = (changed: () => void): (() => void) => {
    this.#saveListeners.add(changed);
    return () => this.#saveListeners.delete(changed);
  };

  readonly view = (): CaseView => this.#view;

  readonly saving = (): SaveView => this.#saving;

  /** Applies a change at once and saves it soon. Refused (false) once it is submitted or revoked. */
  readonly update = (change: (draft: CaseDraft) => CaseDraft, pace: Pace = 'now'): boolean => {
    if (this.#view.state === 'submitted' || this.#view.state === 'revoked') return false;
    const draft = change(this.#view.draft);
    if (draft === this.#view.draft) return true;
    this.#show({ draft }, pace);
    this.#showSave({ save: this.#saving.save === 'saving' ? 'saving' : 'pending' });
    this.#schedule();
    return true;
  };

  /** Brings screens that are behind the typing up to it. */
  readonly catchUp = (): void => {
    for (const changed of this.#listeners) changed('now');
  };

  /** Writes what is pending; answers whether everything typed is durable now. */
  readonly flush = async (): Promise<boolean> => {
    this.#cancelTimer();
    while (this.#saving.save !== 'saved') {
      this.#writing ??= this.#write().finally(() => (this.#writing = undefined));
      if (!(await this.#writing)) return false;
    }
    return true;
  };

  /** Told after the submission's transaction: nothing is saved over it any more. */
  readonly submitted = (): void => this.#end('submitted');

  /** Told after the family took its permission back and the answers were erased. */
  readonly revoked = (): void => this.#end('revoked');

  /** Told after another draft of the case was stored: the screens go over to it. */
  readonly reopen = (): void => this.#ports.reopen?.();

  readonly close = (): void => {
    this.#cancelTimer();
    this.#listeners.clear();
    this.#saveListeners.clear();
  };

  #end(state: DraftState): void {
    this.#cancelTimer();
    this.#showSave({ save: 'saved' });
    this.#show({ state });
  }

  #show(patch: Partial<CaseView>, pace: Pace = 'now'): void {
    this.#view = { ...this.#view, ...patch };
    for (const changed of this.#listeners) changed(pace);
  }

  #showSave(patch: Partial<SaveView>): void {
    this.#saving = { ...this.#saving, ...patch };
    for (const changed of this.#saveListeners) changed();
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => void this.flush(), autosaveDelayMs);
  }

  #cancelTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #write(): Promise<boolean> {
    const { draft, commandId } = this.#view;
    const nowMs = this.#ports.clock.nowMs();
    this.#showSave({ save: 'saving' });
    const result = await this.#ports.store.call('drafts.save', {
      id: draftIdOf(draft),
      caseId: draft.caseId,
      commandId,
      updatedAtMs: nowMs,
      contentJson: JSON.stringify(draft),
      // Until a change is submitted, the list says what was submitted before it.
      ...(isAmendment(draft) ? {} : { row: rowOfCase(draft, nowMs, { dueOn: this.dueOn }) }),
    });
    if (!result.ok) {
      this.#showSave({ save: 'failed' });
      this.#schedule();
      return false;
    }
    const behind = this.#view.draft !== draft;
    this.#showSave({ save: behind ? 'pending' : 'saved', savedAtMs: nowMs });
    return true;
  }
}
