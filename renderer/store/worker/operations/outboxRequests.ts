import { ok } from '#shared/base/result';
import type { SealedCommand } from '#shared/desktop/channels/submission';
import type { LeasedItem } from '#shared/desktop/rendererRequests';
import type { OutboxRecord } from '../../databases/records';
import { bytesOf } from '../bytes';
import { chooseLeases, countUnsent } from '../outbox/lease';
import { settleEvents } from '../outbox/settle';
import { logSettled, writeLeases, writeOutbox } from '../outbox/writeOutbox';
import type { OpenStore } from '../openStore';
import type { Handlers } from './handlers';

type OutboxRequestName =
  | 'outbox.lease'
  | 'outbox.settle'
  | 'outbox.counts'
  | 'outbox.wake'
  | 'outbox.inventory'
  | 'outbox.restore'
  | 'outbox.envelope';

/** What the main process asks for, locked or not: everything here is clear or sealed to the hub. */
export const outboxRequests: Handlers<OutboxRequestName> = {
  'outbox.lease': {
    needs: 'database',
    writes: true,
    run: async (store, request) => {
      await store.mirror.load();
      const leased = chooseLeases(store.mirror, request);
      writeLeases(store, leased);
      return ok(leased.map(leasedItemOf));
    },
  },
  'outbox.settle': {
    needs: 'database',
    writes: true,
    run: async (store, { events }) => {
      const before = await standing(store, new Set(events.map(({ commandId }) => commandId)));
      const { after, changed } = settleEvents(before, events);
      await logSettled(store, before, changed);
      return ok([...after.values()].map(({ commandId, state }) => ({ commandId, state })));
    },
  },
  'outbox.counts': {
    needs: 'database',
    writes: false,
    run: async ({ mirror }) => {
      await mirror.load();
      return ok(countUnsent(mirror));
    },
  },
  'outbox.wake': {
    needs: 'database',
    writes: true,
    run: async (store, { nowMs }) => {
      await store.mirror.load();
      const woken = [...store.mirror.unsent()]
        .filter(({ state, wakeAtMs }) => state === 'waiting' && wakeAtMs > nowMs)
        .map((record) => ({ ...record, wakeAtMs: nowMs }));
      await writeOutbox(store, woken);
      return ok({});
    },
  },
  'outbox.inventory': {
    needs: 'database',
    writes: false,
    run: async ({ work, mirror, log }) => {
      await mirror.load();
      const records = await work.outbox.toArray();
      return ok(
        records.map(({ commandId, bodySha256, state }) => ({
          commandId,
          bodySha256,
          state: (mirror.get(commandId) ?? log.get(commandId))?.state ?? state,
        })),
      );
    },
  },
  'outbox.restore': {
    needs: 'database',
    writes: true,
    run: async (store, { items }) => {
      await restore(store, items);
      return ok({});
    },
  },
  'outbox.envelope': {
    needs: 'database',
    writes: false,
    run: async ({ work }, { commandId }) => {
      const [record, kept] = await Promise.all([
        work.outbox.get(commandId),
        work.envelopes.get(commandId),
      ]);
      return ok(record && kept ? sealedCommandOf(record, kept.envelope) : null);
    },
  },
};

/** The named items as they are: unsent and logged ones from memory, the others from the disk. */
export async function standing(
  { work, mirror, log }: OpenStore,
  commandIds: ReadonlySet<string>,
): Promise<Map<string, OutboxRecord>> {
  await mirror.load();
  const found = new Map<string, OutboxRecord>();
  const missing: string[] = [];
  for (const commandId of commandIds) {
    const record = mirror.get(commandId) ?? log.get(commandId);
    if (record) found.set(commandId, record);
    else missing.push(commandId);
  }
  if (missing.length === 0) return found;
  for (const record of await work.outbox.bulkGet(missing)) {
    if (record) found.set(record.commandId, record);
  }
  return found;
}

/**
 * Takes back what the spool has and the database lost, and marks the draft that became it: a crash
 * between the spool file and the transaction leaves exactly this undone. What stands is not touched.
 */
async function restore(store: OpenStore, items: readonly SealedCommand[]): Promise<void> {
  const { work, mirror, draftStates } = store;
  await mirror.load();
  const ids = items.map(({ commandId }) => commandId);
  const restored = await work.transaction(
    'rw',
    [work.outbox, work.envelopes, work.drafts],
    async () => {
      const [rows, drafts] = await Promise.all([
        work.outbox.bulkGet(ids),
        work.drafts.where('commandId').anyOf(ids).toArray(),
      ]);
      const missing = items.filter((_item, index) => rows[index] === undefined);
      const records = missing.map((item) => outboxRecordOf(item, null));
      await work.outbox.bulkAdd(records);
      await work.envelopes.bulkPut(missing.map(envelopeOf));
      await work.drafts.bulkPut(drafts.map((draft) => ({ ...draft, state: 'submitted' as const })));
      return { records, drafts };
    },
  );
  mirror.follow(restored.records);
  for (const { id } of restored.drafts) draftStates.set(id, 'submitted');
}

export function outboxRecordOf(
  command: SealedCommand,
  noteSealed: OutboxRecord['noteSealed'],
): OutboxRecord {
  return {
    commandId: command.commandId,
    ownerId: command.counselorId,
    caseId: command.caseId,
    caseSequence: command.caseSequence,
    kind: command.kind,
    computerId: command.computerId,
    createdAtMs: command.sealedAtMs,
    bodySha256: command.bodySha256,
    sizeBytes: command.envelope.length,
    state: 'queued',
    wakeAtMs: 0,
    attempts: 0,
    leaseRunId: null,
    leaseUntilMs: null,
    lastAnswer: null,
    receiptNumber: null,
    receivedAtMs: null,
    attention: null,
    noteSealed,
    receipt: null,
  };
}

export function envelopeOf({ commandId, envelope }: SealedCommand) {
  return { commandId, envelope: bytesOf(envelope) };
}

function sealedCommandOf(record: OutboxRecord, envelope: Uint8Array<ArrayBuffer>): SealedCommand {
  return { ...coverOf(record), envelope };
}

function leasedItemOf(record: OutboxRecord): LeasedItem {
  return { ...coverOf(record), attempts: record.attempts };
}

/** What is written on the outside of a sealed command. */
function coverOf(record: OutboxRecord): Omit<SealedCommand, 'envelope'> {
  const { commandId, caseId, caseSequence, kind, computerId, bodySha256 } = record;
  return {
    ...{ commandId, caseId, caseSequence, kind, computerId, bodySha256 },
    counselorId: record.ownerId,
    sealedAtMs: record.createdAtMs,
  };
}
