import { rendererRequests, type LeasedItem } from '#shared/desktop/rendererRequests';
import type { EventPayload } from '#shared/desktop/events';
import type { SealedCommand } from '#shared/desktop/channels/submission';
import { isUnsent } from '#shared/domain/outbox/transition';
import type { Change } from '#shared/hub/changes';
import { outboxEventOf } from '../../../../renderer/store/changes/changeEffects';
import type { OutboxRecord } from '../../../../renderer/store/databases/records';
import { chooseLeases, countUnsent } from '../../../../renderer/store/worker/outbox/lease';
import { settleEvents } from '../../../../renderer/store/worker/outbox/settle';

type Handlers = {
  readonly [Name in keyof typeof rendererRequests]?: (input: never) => unknown;
};
type Input<Name extends keyof typeof rendererRequests> = ReturnType<
  (typeof rendererRequests)[Name]['input']['parse']
>;

/**
 * The page's side of the requests, its tables in memory instead of IndexedDB; leases, settling and
 * what follows from changes are the store's own functions.
 */
export class PageDouble {
  readonly rows = new Map<string, OutboxRecord>();
  readonly envelopes = new Map<string, SealedCommand>();
  readonly cursors = new Map<string, string>();
  readonly changes = new Map<string, Change>();
  /** Whose page is open; the lock screen's page has nobody. */
  counselorId: string | undefined;
  mostLeasedAtOnce = 0;

  add(command: SealedCommand): void {
    this.envelopes.set(command.commandId, command);
    this.rows.set(command.commandId, {
      ...{ commandId: command.commandId, caseId: command.caseId, kind: command.kind },
      ...{ caseSequence: command.caseSequence, ownerId: command.counselorId },
      ...{ computerId: command.computerId, createdAtMs: command.sealedAtMs },
      ...{ bodySha256: command.bodySha256, sizeBytes: command.envelope.length },
      ...{ state: 'queued', wakeAtMs: 0, attempts: 0, leaseRunId: null, leaseUntilMs: null },
      ...{ lastAnswer: null, receiptNumber: null, receivedAtMs: null, attention: null },
      ...{ noteSealed: null, receipt: null },
    });
  }

  /** Answers as the bridge does: a parsed request in, an outcome with a value or a code out. */
  answer({ name, input }: EventPayload<'renderer.request'>): unknown {
    const request = rendererRequests[name as keyof typeof rendererRequests];
    const handle = this.handlers[name as keyof typeof rendererRequests];
    if (!handle) throw new Error(`no answer for ${name}`);
    return structuredClone(handle(request.input.parse(input) as never));
  }

  private readonly handlers: Handlers = {
    'outbox.lease': (input: Input<'outbox.lease'>): LeasedItem[] => {
      const leased = chooseLeases(this.mirror(), input as never);
      for (const record of leased) this.rows.set(record.commandId, record);
      this.mostLeasedAtOnce = Math.max(this.mostLeasedAtOnce, leased.length);
      return leased.map((record) => ({
        ...{ commandId: record.commandId, caseId: record.caseId, kind: record.kind },
        ...{ caseSequence: record.caseSequence, counselorId: record.ownerId },
        ...{ computerId: record.computerId, sealedAtMs: record.createdAtMs },
        ...{ bodySha256: record.bodySha256, attempts: record.attempts },
      }));
    },
    'outbox.settle': (input: Input<'outbox.settle'>) => {
      const { events } = input as { events: Parameters<typeof settleEvents>[1] };
      const { after } = settleEvents(this.standing(events), events);
      this.keep(after.values());
      return [...after.values()].map(({ commandId, state }) => ({ commandId, state }));
    },
    'outbox.counts': () => countUnsent(this.mirror()),
    'outbox.wake': ({ nowMs }: { nowMs: number }) => {
      for (const row of this.rows.values()) {
        if (row.state === 'waiting') this.rows.set(row.commandId, { ...row, wakeAtMs: nowMs });
      }
      return {};
    },
    'outbox.inventory': () =>
      [...this.rows.values()].map(({ commandId, bodySha256, state }) => ({
        commandId,
        bodySha256,
        state,
      })),
    'outbox.restore': ({ items }: { items: SealedCommand[] }) => {
      for (const item of items) if (!this.rows.has(item.commandId)) this.add(item);
      return {};
    },
    'outbox.envelope': ({ commandId }: { commandId: string }) =>
      this.envelopes.get(commandId) ?? null,
    'changes.cursor': ({ counselorId }: { counselorId: string }) => {
      this.refuseUnless(counselorId);
      return { cursor: this.cursors.get(counselorId) ?? null };
    },
    'changes.apply': (input: { counselorId: string; cursor: string; changes: Change[] }) => {
      this.refuseUnless(input.counselorId);
      const events = input.changes.flatMap((change) => {
        this.changes.set(change.id, change);
        const event = outboxEventOf(change);
        return event && change.commandId ? [{ commandId: change.commandId, event }] : [];
      });
      this.keep(settleEvents(this.standing(events), events).after.values());
      this.cursors.set(input.counselorId, input.cursor);
      return {};
    },
  };

  private refuseUnless(counselorId: string): void {
    if (this.counselorId !== counselorId) throw new PageRefusal('locked');
  }

  private standing(events: readonly { readonly commandId: string }[]): Map<string, OutboxRecord> {
    const found = events.flatMap(({ commandId }) => this.rows.get(commandId) ?? []);
    return new Map(found.map((row) => [row.commandId, row]));
  }

  private keep(records: Iterable<OutboxRecord>): void {
    for (const record of records) this.rows.set(record.commandId, record);
  }

  private mirror() {
    const unsent = [...this.rows.values()]
      .filter(({ state }) => isUnsent(state))
      .sort((left, right) => (left.commandId < right.commandId ? -1 : 1));
    return {
      unsent: () => unsent,
      headOf: (caseId: string) =>
        unsent
          .filter((row) => row.caseId === caseId)
          .sort((left, right) => left.caseSequence - right.caseSequence)[0],
    };
  }
}

/** The page says no by a code. */
export class PageRefusal extends Error {}
